import { languagePaths } from '../../_page-data.ts';

// The living page of components. Only test builds have it: what it shows is made up.

/** The paths of a page of examples: none in a published site. */
export function examplePaths() {
  return process.env['EXAMPLES'] === '1' ? languagePaths() : [];
}

/** The first of a list that fits. Throws where there is none: the register of examples lacks something. */
export function first<T>(list: readonly T[], fits: (one: T) => boolean = () => true): T {
  const found = list.find(fits);
  if (found === undefined) throw new Error('Sổ của trang ví dụ thiếu một bản ghi.');
  return found;
}
