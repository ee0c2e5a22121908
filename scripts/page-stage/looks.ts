import type { Read } from '../../src/views/reads.ts';
import type { Finder } from './digest.ts';
import type { FoundLook } from './messages.ts';

/**
 * The looks that the pages of one process take, numbered as they come. What each finds today is worked out once, and at
 * once: what the pages worked out is let go of when memory is short.
 */
export class Looks {
  readonly #finder: Finder;
  readonly #found = new Map<Read, string | null>();
  readonly #positions = new Map<Read, number>();
  #untold: FoundLook[] = [];

  constructor(finder: Finder) {
    this.#finder = finder;
  }

  /** What a look finds today, as a short text; null for one that nobody can repeat. */
  found(read: Read): string | null {
    const known = this.#found.get(read);
    if (known !== undefined) return known;
    const found = this.#finder(read) ?? null;
    this.#found.set(read, found);
    return found;
  }

  /** The number of a look among those of this process. */
  position(read: Read): number {
    const known = this.#positions.get(read);
    if (known !== undefined) return known;
    const position = this.#positions.size;
    this.#positions.set(read, position);
    this.#untold.push([read, this.found(read)]);
    return position;
  }

  /** The looks that are new since this was asked last, in the order of their numbers. */
  takeUntold(): FoundLook[] {
    const untold = this.#untold;
    this.#untold = [];
    return untold;
  }
}
