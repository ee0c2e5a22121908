import type { Looks, Read } from '../../src/views/reads.ts';
import type { Finder } from './digest.ts';
import type { ToldLook } from './messages.ts';

/**
 * The looks that the pages of one process take, numbered as they come, and the lists of looks that they share. What each
 * look finds today is worked out once, and at once: what the pages worked out is let go of when memory is short.
 */
export class LookNumbers {
  readonly #finder: Finder;
  readonly #found = new Map<Read, string | null>();
  readonly #ofRead = new Map<Read, number>();
  readonly #ofList = new WeakMap<Looks, number>();
  #count = 0;
  #untold: ToldLook[] = [];

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

  /** The numbers of all that something was worked out from. */
  numbersOf({ own, used }: Looks): number[] {
    return [
      ...Array.from(own, (read) => this.numberOf(read)),
      ...Array.from(used, (list) => this.#ofUsed(list)),
    ];
  }

  /** The number of a look. */
  numberOf(read: Read): number {
    const known = this.#ofRead.get(read);
    if (known !== undefined) return known;
    const number = this.#tell([read, this.found(read)]);
    this.#ofRead.set(read, number);
    return number;
  }

  /** A number for looks that belong together; to be asked for once. */
  numberOfList(numbers: number[]): number {
    return this.#tell(numbers);
  }

  /** The looks that are new since this was asked last, in the order of their numbers. */
  takeUntold(): ToldLook[] {
    const untold = this.#untold;
    this.#untold = [];
    return untold;
  }

  #ofUsed(list: Looks): number {
    const known = this.#ofList.get(list);
    if (known !== undefined) return known;
    const number = this.numberOfList(this.numbersOf(list));
    this.#ofList.set(list, number);
    return number;
  }

  #tell(look: ToldLook): number {
    this.#untold.push(look);
    return this.#count++;
  }
}
