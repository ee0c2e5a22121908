/**
 * Document type codes that may stand in a symbol (số, ký hiệu). Case is significant: TTr is a proposal, TTR is nothing.
 * Source: Nghị định 30/2020/NĐ-CP, annex III, for state bodies; the Party's own guidance for Party bodies.
 */

const decree30 = [
  'NQ',
  'QĐ',
  'CT',
  'QC',
  'QyĐ',
  'TC',
  'TB',
  'HD',
  'CTr',
  'KH',
  'PA',
  'ĐA',
  'DA',
  'BC',
  'BB',
  'TTr',
  'HĐ',
  'CĐ',
  'BGN',
  'BTT',
  'GUQ',
  'GM',
  'GGT',
  'GNP',
  'PG',
  'PC',
  'PB',
];
const copies = ['SY', 'TrS', 'SL'];
const normative = ['L', 'PL', 'NĐ', 'TT', 'TTLT', 'VBHN'];

/** Seen on signed documents but in no list: accepted with a warning, never "corrected". */
export const unusualTypes: ReadonlySet<string> = new Set(['CTPH']);

/** Types that state bodies put in a symbol, with or without a year. */
export const stateTypes: ReadonlySet<string> = new Set([
  ...decree30,
  ...copies,
  ...normative,
  ...unusualTypes,
]);

/** Types that Party bodies put before the stroke: 20-NQ/TW, 59-CV/BCĐ. */
export const partyTypes: ReadonlySet<string> = new Set([
  'NQ',
  'CT',
  'KL',
  'QĐ',
  'QC',
  'TB',
  'HD',
  'BC',
  'KH',
  'CTr',
  'CTHĐ',
  'ĐA',
  'PA',
  'TTr',
  'CV',
  'BB',
  'TT',
  'QyĐ',
  'QĐi',
]);
