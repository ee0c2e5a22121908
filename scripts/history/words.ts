import { readPartialDate } from '../../src/domain/partial-date.ts';
import type { Quantity } from '../../src/domain/quantity.ts';
import { formatDate, formatNumber, formatPeriod, formatQuantity } from '../../src/i18n/format.ts';
import type { CollectionName } from '../../src/schemas/references.ts';

/** A mapping of a record's front matter as it stood in some version; old versions need not fit today's schema. */
export type Data = Readonly<Record<string, unknown>>;

/** The title of a record of today, for the ids that fields hold. */
export type TitleOf = (collection: CollectionName, id: string) => string | undefined;

/** Fields that hold the id of a record. */
const references: Readonly<Record<string, CollectionName>> = {
  body: 'bodies',
  document: 'documents',
  agreement: 'agreements',
  plan: 'plans',
  campaign: 'campaigns',
  result: 'results',
  indicator: 'indicators',
  province: 'provinces',
  provinces: 'provinces',
};

/** The fields by which an item is named, best first. */
const naming = [
  'title',
  'text',
  'label',
  'name',
  'who',
  'described',
  'body',
  'document',
  'agreement',
  'plan',
  'campaign',
  'indicator',
  'asPrinted',
  'id',
  'part',
];

/** Whether a field holds the id of a record, alone or with further facts beside it. */
export function isReference(field: string): boolean {
  return references[field] !== undefined;
}

/** Whether a value is a mapping. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a quantity that can be written. */
export function isQuantity(value: unknown): value is Quantity & Data {
  return isData(value) && ['unit', 'asPrinted', 'modality'].every((key) => typeof value[key] === 'string');
}

/** Whether a value is a period with a beginning that can be written. */
export function isPeriod(value: unknown): value is { from: string; to?: string | undefined } & Data {
  if (!isData(value) || typeof value['from'] !== 'string' || !isPartialDate(value['from'])) return false;
  const { to } = value;
  return to === undefined || (typeof to === 'string' && isPartialDate(to));
}

/** A value of a field in Vietnamese words: dates, numbers and quantities as on the pages, ids as titles. */
export function valueWords(value: unknown, field: string, titleOf: TitleOf): string {
  if (value === undefined || value === null) return 'không nêu';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return formatNumber(value, 'vi', { maxDecimals: 10 });
  if (typeof value === 'string') return textWords(value, field, titleOf);
  if (Array.isArray(value)) return value.map((each) => valueWords(each, field, titleOf)).join('; ');
  if (isQuantity(value)) return formatQuantity(value, 'vi');
  if (isPeriod(value)) return formatPeriod(value, 'vi');
  // A link with further facts: `indicator: { id, province }`.
  if (isReference(field) && isData(value) && typeof value['id'] === 'string')
    return textWords(value['id'], field, titleOf);
  return isData(value) ? itemWords(value, titleOf) : '';
}

/** What an item of a list is called. */
export function itemWords(item: Data, titleOf: TitleOf): string {
  const key = naming.find((each) => item[each] !== undefined);
  if (key !== undefined) return valueWords(item[key], key, titleOf);
  return Object.entries(item)
    .map(([field, value]) => valueWords(value, field, titleOf))
    .join(', ');
}

function textWords(value: string, field: string, titleOf: TitleOf): string {
  const collection = references[field];
  if (collection !== undefined) return titleOf(collection, value) ?? value;
  return isPartialDate(value) ? formatDate(value, 'vi') : value;
}

/** Both sides of a change of a quantity; a unit that both have is written once, at the end. */
export function quantityWords(before: Quantity, after: Quantity): [string, string] {
  const shared =
    before.unit === after.unit && before.per === after.per && !['đồng', '%'].includes(after.unit);
  const first = shared ? { ...before, unit: '', per: undefined } : before;
  return [formatQuantity(first, 'vi'), formatQuantity(after, 'vi')];
}

function isPartialDate(text: string): boolean {
  return readPartialDate(text).ok;
}
