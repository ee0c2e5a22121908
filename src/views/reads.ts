/**
 * What a page looked at in the register, by name: `get:plans/x`, `known:results`, `inProvince:bac-giang-63`; or `always`
 * for what lies outside the register, such as the version of the software.
 */
export type Read = string;

/**
 * Notes what is looked at while something is worked out, so that a later build knows whether it would come out the
 * same. Work inside other work is noted for both.
 */
export class ReadLog {
  readonly #open: Set<Read>[] = [];

  /** Notes one look. */
  note(read: Read): void {
    this.#open.at(-1)?.add(read);
  }

  /** Notes what earlier work had looked at, because its result is used again. */
  noteAll(reads: ReadonlySet<Read>): void {
    const open = this.#open.at(-1);
    if (open) for (const read of reads) open.add(read);
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
