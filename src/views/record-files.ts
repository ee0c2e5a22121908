import { fileAddress, filePath } from '../i18n/file-routes.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { absolute, jsonAddress, pageAddress } from './datasets/record-columns.ts';
import { viewContext } from './context.ts';
import { indexed, once } from './once.ts';
import { placeSlugs } from './place-units.ts';
import { publishedRecord } from './record-data.ts';
import type { Register } from './register.ts';

type Target = { collection: SiteRecord['collection']; id: string } | { slug: string };

/** The page of a name, which two units may share: the units, each with the whole of its own file. */
function placeFile(register: Register, slug: string): object {
  const context = viewContext(register, 'vi');
  const units = register.all.provinces.filter(({ data }) => data.slug === slug);
  const page = (locale: 'vi' | 'en'): string => {
    const of = viewContext(register, locale);
    return absolute(of, of.href({ record: 'provinces', id: slug }));
  };
  return {
    $schema: absolute(context, fileAddress({ schema: 'place' }, register.config.basePath)),
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

const files = once((register): Map<string, Target> => {
  const path = (record: SiteRecord['collection'], id: string): string =>
    filePath({ json: { record, id } }).replace(/\.json$/, '');
  const records = Object.values(register.all).flat() as SiteRecord[];
  return new Map<string, Target>([
    ...records.map(({ collection, id }): [string, Target] => [path(collection, id), { collection, id }]),
    ...placeSlugs(register).map((slug): [string, Target] => [path('provinces', slug), { slug }]),
  ]);
});

const fileAt = indexed('recordFile', files);

/**
 * What is published at a path that ends with `.json` beside a page, by the path without that ending. A unit has a file
 * under its id, and the page of its name has one that holds the units of that name. Undefined where nothing is.
 */
export function publishedFile(register: Register, path: string): object | undefined {
  const target = fileAt(register, path);
  if (!target) return undefined;
  if ('slug' in target) return placeFile(register, target.slug);
  const record = register.get(target.collection, target.id);
  return record && publishedRecord(register, record);
}

/** The path of every such file. */
export function publishedPaths(register: Register): string[] {
  return [...files(register).keys()];
}
