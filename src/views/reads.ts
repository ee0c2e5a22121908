/**
 * What a page looked at in the register, by name: `get:plans/x`, `known:results`, `inProvince:bac-giang-63`; or `always`
 * for what lies outside the register, such as the version of the software.
 */
export type Read = string;

/** So many looks are told one by one; who looks further depends on everything, and saying that is cheaper than the list. */
const most = 4000;

/** Everything that a page can look at in a register. */
const everything: readonly Read[] = ['everything:', 'changes:all', 'members:all'];

/** A list of looks while it is being made. */
interface OpenList {
  reads: Set<Read>;
  /** Whether it depends on everything already: then only what lies outside the register adds to it. */
  full: boolean;
}

/**
 * Notes what is looked at while something is worked out, so that a later build knows whether it would come out the
 * same. Work inside other work is noted for both. A page looks tens of thousands of times: every line here counts.
 */
export class ReadLog {
  readonly #outer: (OpenList | undefined)[] = [];
  #open: OpenList | undefined;

  /** Notes one look. */
  note(read: Read): void {
    const open = this.#open;
    if (!open || (open.full && read !== 'always')) return;
    open.reads.add(read);
    if (open.reads.size > most) lookEverywhere(open);
  }

  /** Notes what earlier work had looked at, because its result is used again. */
  noteAll(reads: ReadonlySet<Read>): void {
    const open = this.#open;
    if (!open) return;
    if (open.full) {
      if (reads.has('always')) open.reads.add('always');
      return;
    }
    for (const read of reads) open.reads.add(read);
    if (reads.has('everything:') || open.reads.size > most) lookEverywhere(open);
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
    this.#outer.push(this.#open);
    this.#open = { reads, full: false };
    return reads;
  }

  /** Closes the list opened last. */
  end(): void {
    this.#open = this.#outer.pop();
  }
}

function lookEverywhere(open: OpenList): void {
  const always = open.reads.has('always');
  open.reads.clear();
  for (const each of everything) open.reads.add(each);
  if (always) open.reads.add('always');
  open.full = true;
}
