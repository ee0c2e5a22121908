import { partyTypes, stateTypes, unusualTypes } from './document-types.ts';
import { normaliseSymbol, parseSymbol, type DocumentSymbol } from './symbol-grammar.ts';
import { foldMarks } from './vietnamese-text.ts';

/** A read symbol, perhaps with a warning, or a refusal, perhaps with the spelling that was meant. */
export type SymbolReading =
  { ok: true; symbol: DocumentSymbol; warning?: 'unusual-type' } | { ok: false; suggestion?: string };

/** Digits and codes joined by strokes and hyphens; not the middle of a path, a date or a longer number. */
const candidate =
  /(?<![\p{L}\p{M}\p{N}/\-]|\d[.,])\d{1,5}(?:\.\d{1,3})?\p{L}?(?:[/\-\u2010-\u2015\u2212][\p{L}\p{M}\p{N}&.]+)+/gu;

/**
 * Reads a symbol as a source prints it. `unusual-type` warns of a type in no list (CTPH) and of an "official letter"
 * whose first code is a type but for case or marks (12/QD-UBND), or a Party type. A refusal carries a suggestion if
 * other separators, or the marks of a type, make it readable; it is for a person to accept, never applied.
 * Rule: Nghị định 30/2020/NĐ-CP, annex III; Party bodies write NUM-TYPE/ORG.
 */
export function readDocumentSymbol(input: string): SymbolReading {
  const normal = normaliseSymbol(input);
  const symbol = parseSymbol(normal);
  if (symbol === undefined) {
    const suggestion = suggest(normal);
    return suggestion === undefined ? { ok: false } : { ok: false, suggestion };
  }
  const unusual =
    symbol.kind === 'official-letter'
      ? typeMeant(symbol.issuer ?? '') !== undefined
      : unusualTypes.has(symbol.type ?? '');
  return unusual ? { ok: true, symbol, warning: 'unusual-type' } : { ok: true, symbol };
}

/** A key to compare and search by: the normal form without case and marks; of what is no symbol, the folded input. */
export function symbolKey(input: string): string {
  const reading = readDocumentSymbol(input);
  return foldMarks(reading.ok ? reading.symbol.normal : input);
}

/**
 * Finds the symbols in prose, to link them; `text` is the piece as written and `index` its place in the given string.
 * Stricter than reading a field: no spaces inside, and an official letter must name its unit or follow "số" or
 * "công văn", since "10/HTX" in a sentence is a ratio.
 */
export function findSymbols(text: string): { text: string; index: number; symbol: DocumentSymbol }[] {
  return [...text.matchAll(candidate)].flatMap((match) => {
    const piece = match[0].replace(/\.+$/u, '');
    const symbol = parseSymbol(normaliseSymbol(piece));
    if (symbol === undefined) return [];
    const announced = /(?:số|công văn|văn bản)\s*:?\s*$/iu.test(text.slice(0, match.index).normalize('NFC'));
    const plain = symbol.kind === 'official-letter' && !symbol.normal.includes('-') && !announced;
    return plain ? [] : [{ text: piece, index: match.index, symbol }];
  });
}

/** Puts the parts together with the right separators; what still does not read is not suggested. */
function suggest(normal: string): string | undefined {
  const [num, ...rest] = normal.split(/[/\-\s]+/u).filter((part) => part !== '');
  const inYear = /^(?:19|20)\d{2}$/u.test(rest[0] ?? '') ? rest.shift() : undefined;
  const [first, ...others] = rest;
  if (num === undefined || first === undefined) return undefined;
  const [type, ...issuers] = [...splitGluedType(first), ...others];
  const codes = [type, ...issuers];
  const candidates =
    inYear !== undefined
      ? [`${num}/${inYear}/${codes.join('/')}`, `${num}/${inYear}/${codes.join('-')}`]
      : [
          ...(isPartyIssuer(issuers.join('-')) ? [`${num}-${codes.join('/')}`] : []),
          `${num}/${codes.join('-')}`,
        ];
  // A part may end in a full stop ("1/Đ./"): a suggestion is the spelling that is read back unchanged.
  return candidates
    .map(normaliseSymbol)
    .find((candidate) => candidate !== normal && parseSymbol(candidate) !== undefined);
}

function isPartyIssuer(issuer: string): boolean {
  return /(?:TW|TU|ĐU|BCĐ)$/u.test(issuer);
}

function splitGluedType(first: string): string[] {
  const meant = typeMeant(first);
  if (meant !== undefined) return [meant];
  // The longest type wins: TTLTBTP is TTLT + BTP, not TT + LTBTP. One letter (L) proves nothing.
  const glued = [...stateTypes, ...partyTypes]
    .filter((type) => type.length > 1 && new RegExp(`^${type}\\p{Lu}`, 'u').test(first))
    .sort((a, b) => b.length - a.length)[0];
  return glued === undefined ? [first] : [glued, first.slice(glued.length)];
}

/** The one type that a code is, or would be but for case and marks (QD, NĐ). */
function typeMeant(given: string): string | undefined {
  if (stateTypes.has(given) || partyTypes.has(given)) return given;
  const alike = [...stateTypes].filter((type) => foldMarks(type) === foldMarks(given));
  return alike.length === 1 ? alike[0] : undefined;
}
