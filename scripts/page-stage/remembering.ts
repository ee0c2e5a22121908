import type { Read } from '../../src/views/reads.ts';
import { isNamed, type Look, type ManifestPart } from './manifest.ts';
import type { MadeShare, ToldLook } from './messages.ts';

/** Puts together what processes tell of their pages, while they make them. */
export class Remembering {
  #count = 0;
  readonly #positions = new Map<Read, number>();

  /** Takes the shares of one process, whose looks have numbers of its own, and gives each as all of them number looks. */
  ofProcess(): (made: MadeShare) => ManifestPart {
    // By number in the process, the position here; undefined for a look that nobody can repeat.
    const positions: (number | undefined)[] = [];
    const positionsOf = (numbers: readonly number[]): number[] | undefined => {
      const found = numbers.flatMap((number) => positions[number] ?? []);
      return found.length === numbers.length ? found : undefined;
    };
    return ({ pages, looks }) => {
      const part: ManifestPart = { looks: [], pages: [] };
      const position = (look: ToldLook): number | undefined => {
        const known = isNamed(look) ? this.#positions.get(look[0]) : undefined;
        const told = known === undefined ? lookOf(look, positionsOf) : undefined;
        if (!told) return known;
        part.looks.push(told);
        if (isNamed(told)) this.#positions.set(told[0], this.#count);
        return this.#count++;
      };
      for (const look of looks) positions.push(position(look));
      for (const { file, sha256, size, written, reads } of pages) {
        const found = positionsOf(reads);
        // A page that looked at something beside the register is made anew each time.
        if (found) part.pages.push({ file, sha256, size, written, reads: found });
      }
      return part;
    };
  }
}

/** A look as it is remembered; undefined for one that nobody can repeat. */
function lookOf(
  look: ToldLook,
  positionsOf: (numbers: readonly number[]) => number[] | undefined,
): Look | undefined {
  if (!isNamed(look)) return positionsOf(look);
  const [read, found] = look;
  return found === null ? undefined : [read, found];
}
