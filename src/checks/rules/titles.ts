import { modernTone, normalise } from '../../domain/vietnamese-text.ts';
import { collectionNames } from '../../schemas/references.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import type { RegisterCheck } from '../rule.ts';

/** No two records of a collection have one title (duplicate-title): a reader could not tell them apart in a list. */
export const checkTitles: RegisterCheck = (site, { checked, found }) => {
  for (const collection of collectionNames) {
    const first = new Map<string, SiteRecord>();
    for (const record of site.records[collection] as SiteRecord[]) {
      checked('duplicate-title');
      const key = modernTone(normalise(record.data.title)).toLowerCase() + distinction(record);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, record);
      else
        found(
          'duplicate-title',
          { file: record.file, path: ['title'] },
          `"${record.data.title}" trùng tên với ${earlier.file}`,
          'Thêm năm, nơi ký hoặc số hiệu vào một trong hai tên.',
        );
    }
  }
};

/** What else tells records with one title apart: units of two editions, an abbreviation declared to be ambiguous. */
function distinction(record: SiteRecord): string {
  if (record.collection === 'provinces') return `\n${(record as SiteRecord<'provinces'>).data.edition}`;
  if (record.collection === 'terms') {
    const { ambiguous, long } = (record as SiteRecord<'terms'>).data;
    return ambiguous ? `\n${long}` : '';
  }
  return '';
}
