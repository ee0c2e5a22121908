import { addressOf, pageNames, type Target } from '../i18n/routes.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { indexed } from './once.ts';
import type { Register } from './register.ts';

/** What stands at an address: a general page, a list, or a record; units of one name share a page. */
export interface PageSubject {
  target: Target;
  records: SiteRecord[];
}

function build(register: Register): Map<string, PageSubject> {
  const index = new Map<string, PageSubject>();
  const add = (target: Target, record?: SiteRecord): void => {
    const path = addressOf(target, 'vi', '');
    const subject = index.get(path) ?? { target, records: [] };
    if (record) subject.records.push(record);
    index.set(path, subject);
  };
  for (const page of pageNames) add({ page });
  for (const [collection, records] of Object.entries(register.all) as [CollectionName, SiteRecord[]][]) {
    add({ list: collection });
    if (collection === 'terms') continue;
    for (const record of records)
      add({ record: collection, id: 'slug' in record.data ? record.data.slug : record.id }, record);
  }
  return index;
}

const subjectAt = indexed('pageSubject', build);

/** What the page at a path shows, in either language; undefined for pages that no record or list stands behind. */
export function pageSubject(register: Register, path: string): PageSubject | undefined {
  const { basePath } = register.config;
  const below = path.startsWith(basePath) ? path.slice(basePath.length) : path.replace(/^\//, '');
  const plain = below.replace(/^en\//, '');
  // The pages of one filter, the later pages of a list and the months of changes show a part of what they stand below.
  return subjectAt(register, plain) ?? subjectAt(register, plain.replace(/\/.+$/, '/'));
}
