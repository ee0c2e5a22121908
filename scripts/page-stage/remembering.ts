import type { Read } from '../../src/views/reads.ts';
import type { MadePage, Manifest } from './manifest.ts';
import type { FoundLook, MadeShare } from './messages.ts';

/** Puts together what processes tell of their pages, while they make them. */
export class Remembering {
  readonly #reads: Manifest['reads'] = [];
  readonly #pages: MadePage[] = [];
  readonly #positions = new Map<Read, number>();

  /** Takes the shares of one process, whose looks have numbers of its own. */
  ofProcess(): (made: MadeShare) => void {
    // By number in the process, the number here; undefined for a look that nobody can repeat.
    const numbers: (number | undefined)[] = [];
    return ({ pages, looks }) => {
      for (const look of looks) numbers.push(this.#number(look));
      for (const { file, sha256, size, written, reads } of pages) {
        const positions = reads.flatMap((read) => numbers[read] ?? []);
        // A page that looked at something beside the register is made anew each time.
        if (positions.length === reads.length)
          this.#pages.push({ file, sha256, size, written, reads: positions });
      }
    };
  }

  all(): Pick<Manifest, 'reads' | 'pages'> {
    return { reads: this.#reads, pages: this.#pages };
  }

  #number([read, found]: FoundLook): number | undefined {
    if (found === null) return undefined;
    const known = this.#positions.get(read);
    if (known !== undefined) return known;
    this.#positions.set(read, this.#reads.length);
    return this.#reads.push([read, found]) - 1;
  }
}
