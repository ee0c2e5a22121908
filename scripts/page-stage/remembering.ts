import type { Read } from '../../src/views/reads.ts';
import { isNamed, type Look, type MadePage, type Manifest } from './manifest.ts';
import type { MadeShare, ToldLook } from './messages.ts';

/** Puts together what processes tell of their pages, while they make them. */
export class Remembering {
  readonly #looks: Look[] = [];
  readonly #pages: MadePage[] = [];
  readonly #positions = new Map<Read, number>();

  /** Takes the shares of one process, whose looks have numbers of its own. */
  ofProcess(): (made: MadeShare) => void {
    // By number in the process, the position here; undefined for a look that nobody can repeat.
    const positions: (number | undefined)[] = [];
    const positionsOf = (numbers: readonly number[]): number[] | undefined => {
      const found = numbers.flatMap((number) => positions[number] ?? []);
      return found.length === numbers.length ? found : undefined;
    };
    return ({ pages, looks }) => {
      for (const look of looks) positions.push(this.#position(look, positionsOf));
      for (const { file, sha256, size, written, reads } of pages) {
        const found = positionsOf(reads);
        // A page that looked at something beside the register is made anew each time.
        if (found) this.#pages.push({ file, sha256, size, written, reads: found });
      }
    };
  }

  all(): Pick<Manifest, 'looks' | 'pages'> {
    return { looks: this.#looks, pages: this.#pages };
  }

  #position(
    look: ToldLook,
    positionsOf: (numbers: readonly number[]) => number[] | undefined,
  ): number | undefined {
    if (!isNamed(look)) {
      const list = positionsOf(look);
      return list && this.#looks.push(list) - 1;
    }
    const [read, found] = look;
    if (found === null) return undefined;
    const known = this.#positions.get(read);
    if (known !== undefined) return known;
    this.#positions.set(read, this.#looks.length);
    return this.#looks.push([read, found]) - 1;
  }
}
