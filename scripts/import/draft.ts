/** From what was read to the values of a draft record and the comments that propose the rest. */
import { sameText } from '../../src/domain/vietnamese-text.ts';
import type { CollectionName } from '../../src/schemas/references.ts';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { placeholder } from '../../src/reader/placeholder.ts';
import {
  categoryOf,
  issuerInText,
  issuerOf,
  periodOf,
  provincesOf,
  sectionsOf,
  shortened,
  type Gathered,
} from './draft-guesses.ts';
import type { ImportLog } from './import-log.ts';

type Values = Record<string, unknown>;

/** The kinds of record that a document, an article or a table can become. */
export type DraftCollection =
  'agreements' | 'plans' | 'campaigns' | 'results' | 'news' | 'documents' | 'figures';

/** What kind of record a text makes; a person can always say otherwise. */
export function guessCollection({ document, page, headline = '' }: Gathered): DraftCollection {
  const type = (document.type ?? '').toLowerCase();
  if (/báo cáo/u.test(type)) return 'results';
  if (/phối hợp|ghi nhớ|thỏa thuận/u.test(type)) return 'agreements';
  if (/giao ước/u.test(type)) return 'campaigns';
  if (/kế hoạch|chương trình|đề án|phương án/u.test(type)) return 'plans';
  if (type !== '' && document.number !== undefined) return 'documents';
  return headline !== '' || page.publishedOn !== undefined ? 'news' : 'plans';
}

/** The values of the draft. Nothing is invented: what was not read is a placeholder or stays out. */
export function draftValues(
  collection: DraftCollection,
  gathered: Gathered,
  records: SiteRecords,
  log: ImportLog,
): Values {
  const { document, page, given, text, headline } = gathered;
  const name = document.type
    ? [document.type, document.number, document.subject].filter(Boolean).join(' ')
    : (headline ?? given.fileName);
  const provinces = provincesOf(gathered, records, log);
  const category = categoryOf(text);
  const period = ['plans', 'agreements', 'campaigns'].includes(collection) ? periodOf(text, log) : undefined;
  const issuedBy = document.issuer ?? (collection === 'plans' ? issuerInText(text, log) : undefined);
  const issuer = issuedBy === undefined ? undefined : issuerOf(issuedBy, provinces, records, log);
  const publisher = given.publisher ?? page.publisher ?? placeholder;
  const source = {
    title: shortened(
      headline ?? (document.number ? `${document.type ?? 'Văn bản'} ${document.number}` : name),
      290,
    ),
    publisher: shortened(publisher, 290),
    ...(given.url && { url: given.url }),
    ...(page.publishedOn && { publishedOn: page.publishedOn }),
    accessedOn: given.today,
    ...(page.rights && { rights: shortened(page.rights, 490) }),
  };
  const shared: Values = {
    title: `${placeholder}: ${shortened(name, 280)}`,
    summary: `${placeholder}: một câu cho người đọc chưa biết gì.`,
    draft: true,
    sources: [source],
  };
  const dated = {
    ...(document.issuedOn && { issuedOn: document.issuedOn }),
    ...(document.number && { number: shortened(document.number, 80) }),
  };
  const placed = { ...(provinces.length > 0 && { provinces }), category };
  const attachments = page.attachments.map((line) => ({
    title: shortened(line, 290),
    note: 'Nguồn có tệp đính kèm; xem địa chỉ tải về.',
  }));
  const extra = { ...(attachments.length > 0 && { attachments }) };
  const signatory = document.signatory && {
    name: document.signatory.name,
    ...(document.signatory.office && { office: shortened(document.signatory.office, 290) }),
  };
  switch (collection) {
    case 'plans':
      return {
        ...shared,
        ...dated,
        ...placed,
        ...extra,
        ...(period && { period }),
        ...(document.type && !sameText(document.type, 'Kế hoạch') && { form: document.type }),
        ...(issuer && { issuer }),
        ...(document.place && { place: document.place }),
        ...(signatory && { signatory }),
        ...sectionsOf(gathered, log),
        ...(document.recipients.length > 0 && {
          recipients: document.recipients.map((line) => shortened(line, 290)),
        }),
      };
    case 'agreements':
      return {
        ...shared,
        ...placed,
        ...extra,
        ...(period && { period }),
        ...(document.number && { number: document.number }),
        parties: [{ who: { described: placeholder } }],
        ...(document.issuedOn && {
          signed: { on: document.issuedOn, ...(signatory && { signatories: [signatory] }) },
        }),
      };
    case 'campaigns':
      return {
        ...shared,
        ...placed,
        ...extra,
        ...(period && { period }),
        ...(signatory && { signatories: [signatory] }),
      };
    case 'results':
      return {
        ...shared,
        ...dated,
        ...placed,
        ...extra,
        ...(issuer && { issuer }),
        about: { described: placeholder },
        kind: /tổng kết/iu.test(name) ? 'final' : 'interim',
        publisherKind: 'other-body',
      };
    case 'documents':
      return {
        ...shared,
        type: document.type ?? placeholder,
        issuer: issuer ?? { described: placeholder },
        subject: shortened(document.subject ?? placeholder, 590),
        ...(document.number && { symbol: shortened(document.number, 80) }),
        ...(document.issuedOn && { issuedOn: document.issuedOn }),
        ...(provinces.length > 0 && { provinces, level: 'province' }),
        ...(signatory && { signatory }),
        ...extra,
      };
    case 'news':
      return {
        ...shared,
        ...placed,
        publisher: shortened(publisher, 290),
        ...(page.publishedOn && { publishedOn: page.publishedOn }),
        ...(page.author && { author: shortened(page.author, 120) }),
        ...(given.url && { url: given.url }),
        ...(page.rights && { rights: shortened(page.rights, 490) }),
      };
    case 'figures':
      return { title: shared['title'], draft: true, sources: [source] };
  }
}

/** The collection of a kind that the person named. */
export function isDraftCollection(name: CollectionName): name is DraftCollection {
  return ['agreements', 'plans', 'campaigns', 'results', 'news', 'documents', 'figures'].includes(name);
}
