/** Reads a quantity as a Vietnamese text prints it: number, unit and the word that says how firm it is. */
import { readVietnameseNumber } from '../../src/domain/vietnamese-number.ts';
import { normalise } from '../../src/domain/vietnamese-text.ts';

/** The modality words of the schema, without a range's. */
type Modality = 'exactly' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'nearly' | 'about' | 'range';

/** A reading that a person must confirm; `asPrinted` is the whole piece of text. */
export interface ReadQuantity {
  value?: number;
  min?: number;
  max?: number;
  unit: string;
  asPrinted: string;
  modality: Modality;
  aspiration?: true;
}

const modalities: readonly (readonly [RegExp, Modality])[] = [
  [/^(?:ít nhất|tối thiểu|từ)$/u, 'at-least'],
  [/^(?:hơn|trên)$/u, 'more-than'],
  [/^(?:nhiều nhất|tối đa|không quá)$/u, 'at-most'],
  [/^dưới$/u, 'less-than'],
  [/^(?:gần|xấp xỉ)$/u, 'nearly'],
  [/^(?:khoảng|ước|chừng)$/u, 'about'],
];

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const LEAD = String.raw`(?:(phấn đấu)\s+(?:(?:có|đạt|hỗ trợ|xây dựng|tổ chức)\s+)?)?(ít nhất|tối thiểu|hơn|trên|nhiều nhất|tối đa|không quá|dưới|gần|xấp xỉ|khoảng|ước|chừng)?\s*`;
const WHOLE = new RegExp(`^${LEAD}(${NUMBER})\\s*(.*)$`, 'iu');
const RANGE = new RegExp(`^(phấn đấu\\s+)?từ\\s+(${NUMBER})\\s+đến\\s+(${NUMBER})\\s*(.*)$`, 'iu');

/**
 * Reads a text that is one quantity as a whole: "02 lớp", "ít nhất 20 hợp tác xã", "từ 01 đến 02 số", "65,4 %". The unit
 * is what follows the number, else `unit`. undefined when there is no number in the Vietnamese form or no unit.
 */
export function readQuantity(text: string, unit?: string): ReadQuantity | undefined {
  const plain = normalise(text).replace(/[.;,]+$/u, '');
  const range = RANGE.exec(plain);
  if (range) {
    const [min, max] = [readVietnameseNumber(range[2] ?? ''), readVietnameseNumber(range[3] ?? '')];
    const measured = range[4] === '' ? unit : range[4];
    if (min === undefined || max === undefined || min > max || !isUnit(measured)) return undefined;
    const aspiration = range[1] === undefined ? {} : { aspiration: true as const };
    return { min, max, unit: measured, asPrinted: plain, modality: 'range', ...aspiration };
  }
  const found = WHOLE.exec(plain);
  const value = readVietnameseNumber(found?.[3] ?? '');
  const measured = found?.[4] === '' || found?.[4] === undefined ? unit : found[4];
  if (found === null || value === undefined || !isUnit(measured)) return undefined;
  const word = (found[2] ?? '').toLowerCase();
  const modality = modalities.find(([pattern]) => pattern.test(word))?.[1] ?? 'exactly';
  const aspiration = found[1] === undefined ? {} : { aspiration: true as const };
  return { value, unit: measured, asPrinted: plain, modality, ...aspiration };
}

/** What begins with a sign or a digit is the rest of a number that is not in the Vietnamese form. */
function isUnit(text: string | undefined): text is string {
  return text !== undefined && /^[\p{L}%°]/u.test(text);
}
