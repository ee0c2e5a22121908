import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { hasPersonalData } from '../../src/checks/rules/personal-data.ts';
import type { FieldChange } from '../../src/schemas/change-history.ts';
import { fieldSchema, fieldTitle } from './field-titles.ts';
import { isData, isPeriod, isQuantity, isReference, itemWords, quantityWords, valueWords } from './words.ts';
import type { Data, TitleOf } from './words.ts';

interface Place {
  path: string;
  field: string;
  titles: string[];
  schema: z.ZodType | undefined;
  item?: Data | undefined;
}

/** Longer texts are not repeated in the sentence. */
const longText = 120;

/** What differs between two versions of the front matter of a record, field by field, in the order of the newer one. */
export function compareVersions(
  before: Data,
  after: Data,
  schema: z.ZodType,
  titleOf: TitleOf,
): FieldChange[] {
  return mappings(before, after, { path: '', field: '', titles: [], schema }, titleOf);
}

function mappings(before: Data, after: Data, place: Place, titleOf: TitleOf): FieldChange[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields.flatMap((field) => {
    const schema = fieldSchema(place.schema, field);
    const path = place.path === '' ? field : `${place.path}.${field}`;
    // The id in a link stands for the record: its field is the link's.
    if (field === 'id' && isReference(place.field))
      return values(before[field], after[field], { ...place, path, schema }, titleOf);
    const titles = [...place.titles, fieldTitle(schema) ?? field];
    return values(before[field], after[field], { ...place, path, field, titles, schema }, titleOf);
  });
}

function values(before: unknown, after: unknown, place: Place, titleOf: TitleOf): FieldChange[] {
  const [old, now] = [given(before), given(after)];
  if (isDeepStrictEqual(old, now)) return [];
  if (Array.isArray(old ?? []) && Array.isArray(now ?? []) && (old ?? now) !== undefined)
    return lists((old ?? []) as unknown[], (now ?? []) as unknown[], place, titleOf);
  if (!isData(old) || !isData(now)) return [change(old, now, place, titleOf)];
  const oneValue = (isQuantity(old) && isQuantity(now)) || (isPeriod(old) && isPeriod(now));
  // The same words with another reading behind them: the fields say which.
  const sameWords = valueWords(old, place.field, titleOf) === valueWords(now, place.field, titleOf);
  return oneValue && !sameWords ? [change(old, now, place, titleOf)] : mappings(old, now, place, titleOf);
}

/** An empty list says what a missing one says. */
function given(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** Items are matched by their id; without one, by being equal, then, where as many are left on both sides, in order. */
function lists(before: unknown[], after: unknown[], place: Place, titleOf: TitleOf): FieldChange[] {
  const newer = [...after];
  const gone: unknown[] = [];
  const pairs: [unknown, unknown][] = [];
  for (const old of before) {
    const id = idOf(old);
    const at = newer.findIndex((now) => (id === undefined ? isDeepStrictEqual(now, old) : idOf(now) === id));
    if (at < 0) gone.push(old);
    else pairs.push([old, ...newer.splice(at, 1)] as [unknown, unknown]);
  }
  const isSameItem =
    gone.length === newer.length &&
    [...gone, ...newer].every((each) => isData(each) && idOf(each) === undefined);
  if (isSameItem) pairs.push(...gone.splice(0).map((old, index): [unknown, unknown] => [old, newer[index]]));
  const added = isSameItem ? [] : newer;
  return [
    ...pairs.flatMap(([old, now]) => items(old, now, after.indexOf(now), place, titleOf)),
    ...gone.map((old) => change(old, undefined, place, titleOf)),
    ...added.map((now) => change(undefined, now, place, titleOf)),
  ];
}

function items(old: unknown, now: unknown, index: number, place: Place, titleOf: TitleOf): FieldChange[] {
  if (!isData(old) || !isData(now)) return [];
  const id = idOf(now);
  const path = `${place.path}[${id ?? index}]`;
  // An item with an id is named by itself; the title of its list would only repeat that.
  const inside = id === undefined ? place : { ...place, titles: [], item: now };
  return mappings(old, now, { ...inside, path }, titleOf);
}

function idOf(item: unknown): string | undefined {
  const id = isData(item) ? (item['id'] ?? item['part'] ?? item['breakdown']) : undefined;
  return typeof id === 'string' ? id : undefined;
}

function change(old: unknown, now: unknown, place: Place, titleOf: TitleOf): FieldChange {
  const words = (value: unknown): string | undefined =>
    value === undefined ? undefined : withoutPerson(valueWords(value, place.field, titleOf));
  const [before, after] =
    isQuantity(old) && isQuantity(now) ? quantityWords(old, now) : [words(old), words(now)];
  const due = place.field === 'target' ? place.item?.['due'] : undefined;
  const year = typeof due === 'string' ? ` ${due.slice(0, 4)}` : '';
  const label =
    place.titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1)).join(' – ') + year;
  const item = place.item === undefined ? {} : { item: withoutPerson(itemWords(place.item, titleOf)) };
  return { path: place.path, ...item, label, before, after, text: `${label}: ${sentence(before, after)}` };
}

/** What was taken out of a record because it belongs to one person must not live on in the account of the change. */
function withoutPerson(words: string): string {
  return hasPersonalData(words) ? '(không nêu: dữ liệu cá nhân)' : words;
}

function sentence(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `thêm ${after ?? ''}`;
  if (after === undefined) return `bỏ ${before}`;
  return before.length > longText || after.length > longText ? 'sửa lời' : `${before} → ${after}`;
}
