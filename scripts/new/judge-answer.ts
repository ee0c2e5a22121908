/** Judges one typed answer at once, so that a slip of the keyboard costs one question and not all of them. */
import { foldMarks } from '../../src/domain/vietnamese-text.ts';
import { badFileName } from '../../src/reader/file-name.ts';
import { schemas } from '../../src/schemas/collections.ts';
import { address } from '../../src/schemas/values.ts';
import { fieldsOf } from '../fields/field-tree.ts';
import { readQuantity } from '../import/quantity-text.ts';
import { BuildFailure } from '../pipeline/failure.ts';
import type { Answers, Judge } from './answers.ts';
import type { Register } from './create.ts';
import { kinds, type KindName } from './kinds.ts';
import { readActor, readChoice, readDate, readReference } from './read-answer.ts';
import { findCommitment, readOutcome, type PromiseRecord } from './result-of-commitment.ts';

const dates = new Set(['ngay', 'tu', 'den', 'ngay-dang', 'tinh-den']);
const most = 8;

/** The judge for one kind of record. It accepts whatever the making of the record accepts. */
export function judgeFor(kind: KindName | 'tra-cuu', { site, today }: Register): Judge {
  const { ids, records } = site;
  const promising: readonly PromiseRecord[] = [...records.agreements, ...records.plans, ...records.campaigns];
  const read = (flag: string, text: string, before: Answers): unknown => {
    if (dates.has(flag)) return readDate(text, flag);
    if (flag === 'tinh') return readReference(text, 'provinces', ids, flag);
    if (flag === 'ben' || flag === 'co-quan') return readActor(text, ids, flag);
    if (flag === 'dia-chi')
      return needs(address.safeParse(text).success, 'địa chỉ viết đủ, như https://example.org/bai');
    if (kind === 'tra-cuu') return flag === 'ban-ghi' ? readRecordAddress(text, promising) : undefined;
    if (flag === 'linh-vuc') return readChoice(text, optionsOf(kind, 'category'), flag);
    if (flag === 'loai' && kind === 'to-chuc') return readChoice(text, optionsOf(kind, 'kind'), flag);
    if (flag === 'cam-ket') return readCommitment(text, promising);
    if (flag === 'gia-tri' && kind === 'ket-qua')
      return readOutcome(text, findCommitment(before['cam-ket']?.[0] ?? '', promising).commitment);
    if (flag === 'gia-tri')
      return needs(readQuantity(text), 'viết số và đơn vị như nguồn in, như "1.012 hợp tác xã"');
    if (flag === 'ma') return readId(text, kind, ids[kinds[kind].collection]);
    return undefined;
  };
  return (flag, text, before) => {
    try {
      read(flag, text, { ...before, today: [today] });
      return undefined;
    } catch (error) {
      if (error instanceof BuildFailure) return error.message.replace(/^--[a-z-]+: /, '');
      throw error;
    }
  };
}

function needs(fine: unknown, words: string): void {
  if (!fine) throw new BuildFailure(`không đọc được; ${words}.`);
}

function optionsOf(kind: KindName, field: string): readonly string[] {
  return fieldsOf(schemas[kinds[kind].collection]).find(({ name }) => name === field)?.options ?? [];
}

function readId(text: string, kind: KindName, taken: readonly string[]): void {
  const bad = badFileName(text);
  if (bad) throw new BuildFailure(`${bad.message}. ${bad.fix ?? ''}`.trim());
  if (taken.includes(text))
    throw new BuildFailure(`đã có bản ghi "${text}" trong ${kinds[kind].collection}; chọn mã khác.`);
}

/** Words instead of an address find the commitments that hold them: nobody knows addresses by heart. */
function readCommitment(text: string, records: readonly PromiseRecord[]): void {
  try {
    findCommitment(text, records);
  } catch (error) {
    const found = records.flatMap((record) =>
      record.data.commitments
        .filter((commitment) =>
          holds(
            `${record.collection}/${record.id}#${commitment.id} ${record.data.title} ${commitment.text}`,
            text,
          ),
        )
        .map((commitment) => `${record.collection}/${record.id}#${commitment.id}  ${commitment.text}`),
    );
    throw listFailure(found, 'cam kết') ?? error;
  }
}

function readRecordAddress(text: string, records: readonly PromiseRecord[]): void {
  if (records.some(({ collection, id }) => `${collection}/${id}` === text)) return;
  const found = records
    .filter((record) => holds(`${record.collection}/${record.id} ${record.data.title}`, text))
    .map((record) => `${record.collection}/${record.id}  ${record.data.title}`);
  throw (
    listFailure(found, 'bản ghi') ?? new BuildFailure(`không có "${text}"; hãy viết như plans/ma-ke-hoach.`)
  );
}

/** Whether every word of `wanted` stands in `text`. A word with marks means just that: "nấm" is not "năm". */
function holds(text: string, wanted: string): boolean {
  const plain = text.normalize('NFC').toLowerCase();
  const folded = foldMarks(text);
  return wanted
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => (foldMarks(word) === word ? folded : plain).includes(word));
}

function listFailure(found: readonly string[], what: string): BuildFailure | undefined {
  if (found.length === 0) return undefined;
  const shown = found.slice(0, most).map((line) => `  ${line.slice(0, 150)}`);
  const more = found.length > most ? [`  … và ${found.length - most} ${what} khác; gõ thêm chữ để lọc.`] : [];
  return new BuildFailure(
    [`${found.length} ${what} có chữ này; chép địa chỉ của một ${what}:`, ...shown, ...more].join('\n'),
  );
}
