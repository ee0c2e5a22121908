/**
 * What a page looked at in the register, by name: `get:plans/x`, `known:results`, `inProvince:bac-giang-63`; or `always`
 * for what lies outside the register, such as the version of the software.
 */
export type Read = string;

/** So many looks are told one by one; who looks further depends on everything, and saying that is cheaper than the list. */
const most = 4000;

/** Everything that a page can look at in a register. */
const everything: readonly Read[] = ['everything:', 'changes:all', 'members:all'];

/**
 * Notes what is looked at while something is worked out, so that a later build knows whether it would come out the
 * same. Work inside other work is noted for both.
 */
export class ReadLog {
  readonly #open: Set<Read>[] = [];

  /** Notes one look. */
  note(read: Read): void {
    const open = this.#open.at(-1);
    if (!open || (open.has('everything:') && read !== 'always')) return;
    open.add(read);
    if (open.size <= most) return;
    const always = open.has('always');
    open.clear();
    for (const each of everything) open.add(each);
    if (always) open.add('always');
  }

  /** Notes what earlier work had looked at, because its result is used again. */
  noteAll(reads: ReadonlySet<Read>): void {
    for (const read of reads) this.note(read);
  }

  /** Does work and tells what it looked at, for itself alone. */
  during<V>(work: () => V): { value: V; reads: ReadonlySet<Read> } {
    const reads = this.begin();
    try {
      return { value: work(), reads };
    } finally {
      this.end();
    }
  }

  /** Opens a list for work that waits in between, such as a page; nothing else may be worked out until `end`. */
  begin(): ReadonlySet<Read> {
    const reads = new Set<Read>();
    this.#open.push(reads);
    return reads;
  }

  /** Closes the list opened last. */
  end(): void {
    this.#open.pop();
  }
}
