import { nearest } from '../../domain/nearest.ts';
import { collectionNames } from '../../schemas/references.ts';
import type { CollectionName } from '../../schemas/references.ts';
import { schemas } from '../../schemas/collections.ts';
import { allRecords } from '../records.ts';
import { referencesIn } from '../reference-walk.ts';
import type { RegisterCheck, Spot } from '../rule.ts';

/** Every id that a record or its body names belongs to a published record (unknown-reference, draft-reference). */
export const checkReferences: RegisterCheck = (site, { checked, found }) => {
  const published = new Map(collectionNames.map((name) => [name, new Set(site.ids[name])]));
  const drafts = new Set(site.drafts.map((draft) => `${draft.collection}/${draft.id}`));

  const look = (spot: Spot, id: string, to: CollectionName): void => {
    checked('unknown-reference');
    checked('draft-reference');
    if (drafts.has(`${to}/${id}`)) {
      found(
        'draft-reference',
        spot,
        `"${id}" còn là bản nháp trong ${to}, chưa công bố`,
        'Công bố bản ghi đó (xóa draft: true), hoặc bỏ chỗ nhắc tới nó.',
      );
      return;
    }
    if (published.get(to)?.has(id)) return;
    const elsewhere = collectionNames.find((name) => name !== to && published.get(name)?.has(id));
    const near = nearest(id, site.ids[to]);
    const fix =
      elsewhere === undefined
        ? near === undefined
          ? `Thêm bản ghi src/content/${to}/${id}, hoặc sửa mã.`
          : `Ý bạn là "${near}"?`
        : `"${id}" là một bản ghi của ${elsewhere}, không phải của ${to}.`;
    found('unknown-reference', spot, `không có "${id}" trong ${to}`, fix);
  };

  for (const record of allRecords(site.records)) {
    for (const { path, id, to } of referencesIn(schemas[record.collection], record.data))
      look({ file: record.file, path }, id, to);
  }
  for (const mention of site.mentions) {
    if (mention.kind !== 'component') continue;
    const { name, attributes } = mention.component;
    if (name === 'Indicator') look(mention, attributes['id'] ?? '', 'indicators');
    if (name === 'Commitment') {
      const [collection, id] = (attributes['record'] ?? '').split('/');
      look(mention, id ?? '', collection as CollectionName);
    }
  }
};
