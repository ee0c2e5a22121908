import { partyTypes, stateTypes } from './document-types.ts';
import { normalise } from './vietnamese-text.ts';

/** The five shapes a symbol can have; each says which kind of body issued the document. */
export type SymbolKind = 'national-assembly' | 'normative' | 'party' | 'administrative' | 'official-letter';

/** A symbol taken apart. It is unique only together with its issuer and year (272/KH-UBND exists for two provinces). */
export interface DocumentSymbol {
  kind: SymbolKind;
  /** As printed: a leading zero is kept. Null on a draft that has no number yet ("/KH-UBND"). */
  number: string | null;
  /** Only where the symbol itself holds it. */
  year?: number | undefined;
  /** Null for the National Assembly's numbering by term; 'CV' for an official letter, which prints no type. */
  type: string | null;
  issuer: string | null;
  /** The spelling to print and to compare: 64/KH-KHCN. */
  normal: string;
}

const number = String.raw`\d{1,5}(?:\.\d{1,3})?\p{L}?`;
const year = String.raw`(?:19|20)\d{2}`;
const code = String.raw`\p{Lu}[\p{L}\d&.]*`;
const nationalAssembly = new RegExp(`^(${number})/(${year})/((?:QH|UBTVQH)\\d{1,2})$`, 'u');
const normative = new RegExp(`^(${number})/(${year})/(${code})-(${code}(?:-${code})*)$`, 'u');
const party = new RegExp(`^(${number})-(${code})/(${code})$`, 'u');
const administrative = new RegExp(`^(${number})?/(${code})-(${code}(?:-${code})*)$`, 'u');
const officialLetter = new RegExp(`^(${number})/(${code})(?:-${code})?$`, 'u');

/**
 * The spelling that the grammar reads: NFC, Đ for the Eth (Ð) that looks like it, plain hyphens, no "Số:" in front,
 * no spaces around strokes and hyphens, no closing punctuation. Never changes the case or order of what is there.
 */
export function normaliseSymbol(input: string): string {
  return normalise(input)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/^(?:luật\s+)?số\s*:?\s*/iu, '')
    .replace(/\s*([/-])\s*/gu, '$1')
    .replace(/[\s.,;]+$/u, '');
}

/** Takes a normalised symbol apart, or gives undefined. The shapes exclude one another, so their order does not matter. */
export function parseSymbol(normal: string): DocumentSymbol | undefined {
  let found = nationalAssembly.exec(normal);
  if (found !== null) return build('national-assembly', normal, found[1], null, found[3], Number(found[2]));
  found = normative.exec(normal);
  if (found !== null && stateTypes.has(found[3] ?? ''))
    return build('normative', normal, found[1], found[3], found[4], Number(found[2]));
  found = party.exec(normal);
  if (found !== null && partyTypes.has(found[2] ?? ''))
    return build('party', normal, found[1], found[2], found[3]);
  found = administrative.exec(normal);
  if (found !== null && stateTypes.has(found[2] ?? ''))
    return build('administrative', normal, found[1], found[2], found[3]);
  found = officialLetter.exec(normal);
  // "12/KH" lacks its issuer: a type cannot stand where an official letter names who writes.
  if (found !== null && !stateTypes.has(found[2] ?? ''))
    return build('official-letter', normal, found[1], 'CV', found[2]);
  return undefined;
}

function build(
  kind: SymbolKind,
  normal: string,
  num: string | undefined,
  type: string | null | undefined,
  issuer: string | undefined,
  inYear?: number,
): DocumentSymbol {
  const symbol: DocumentSymbol = {
    kind,
    number: num ?? null,
    type: type ?? null,
    issuer: issuer ?? null,
    normal,
  };
  return inYear === undefined ? symbol : { ...symbol, year: inYear };
}
