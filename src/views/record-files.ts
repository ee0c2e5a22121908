import { filePath } from '../i18n/file-routes.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { absolute, jsonAddress, pageAddress } from './datasets/record-columns.ts';
import { viewContext } from './context.ts';
import { placeSlugs } from './place-units.ts';
import { publishedRecord } from './record-data.ts';
import type { Register } from './register.ts';

/** The page of a name, which two units may share: the units, each with the whole of its own file. */
function placeFile(register: Register, slug: string): object {
  const context = viewContext(register, 'vi');
  const units = register.all.provinces.filter(({ data }) => data.slug === slug);
  const page = (locale: 'vi' | 'en'): string => {
    const of = viewContext(register, locale);
    return absolute(of, of.href({ record: 'provinces', id: slug }));
  };
  return {
    version: 1,
    slug,
    url: { vi: page('vi'), en: page('en') },
    asOf: register.asOf.day,
    units: units.map((unit) => ({ json: jsonAddress(context, unit), ...publishedRecord(register, unit) })),
    records: units
      .flatMap(({ id }) => register.inProvince(id))
      .map((record) => ({
        title: record.data.title,
        page: pageAddress(context, record),
        json: jsonAddress(context, record),
      })),
  };
}

const cache = new WeakMap<Register, Map<string, () => object>>();

/**
 * What is published at each path that ends with `.json` beside a page, by the path without that ending. A unit has a
 * file under its id, and the page of its name has one that holds the units of that name.
 */
export function publishedPages(register: Register): Map<string, () => object> {
  const ready = cache.get(register);
  if (ready) return ready;
  const path = (record: SiteRecord['collection'], id: string): string =>
    filePath({ json: { record, id } }).replace(/\.json$/, '');
  const records = Object.values(register.all).flat() as SiteRecord[];
  const pages = new Map<string, () => object>([
    ...records.map((record): [string, () => object] => [
      path(record.collection, record.id),
      () => publishedRecord(register, record),
    ]),
    ...placeSlugs(register).map((slug): [string, () => object] => [
      path('provinces', slug),
      () => placeFile(register, slug),
    ]),
  ]);
  cache.set(register, pages);
  return pages;
}
