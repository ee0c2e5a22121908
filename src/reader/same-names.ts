/** File names that are one on some system, or give one address (bad-inputs F08, F09, F11, I01). */
import { slugOf } from '../domain/vietnamese-text.ts';
import type { CollectionName } from '../schemas/references.ts';
import { fileStart, problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** A regular file with its name, whether good or bad: a bad name may clash all the same. */
export interface NamedFile {
  collection: CollectionName;
  stem: string;
  file: string;
}

/** Two files whose ids are one on some system or after folding; the message stands at the later file and names both. */
export function sameNames(names: readonly NamedFile[]): Problem[] {
  const first = new Map<string, NamedFile>();
  return names.flatMap((each) => {
    const slug = slugOf(each.stem);
    // A name without a letter is refused for itself; two of them are not one address.
    if (slug === '') return [];
    const key = `${each.collection}/${slug}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, each);
      return [];
    }
    const message = `mã "${each.stem}" trùng với ${earlier.file}; hai tệp sẽ có cùng một địa chỉ`;
    return [
      problem('duplicate-id', each.file, fileStart, message, {
        fix: `Xóa một trong hai tệp, hoặc đổi tên tệp này, ví dụ thành "${slug}-2".`,
      }),
    ];
  });
}
