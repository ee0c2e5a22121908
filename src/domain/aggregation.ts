/**
 * Arithmetic of published figures. It answers whether printed numbers agree with one another, as a reader with pen and
 * paper would: 65,4 + 32,6 + 2,0 is 100, whatever binary fractions make of it.
 */

/** Absorbs binary fractions (0.15 against 1.5 / 10); far below any decimal that a document prints. */
const slack = 1e-9;

/**
 * The sum of the parts minus the total, exact in decimals: 0 when they agree, positive when the parts exceed the total.
 * NaN if any number is not finite.
 */
export function sumDifference(parts: readonly number[], total: number): number {
  const all = [...parts, total];
  if (!all.every(Number.isFinite)) return Number.NaN;
  const places = Math.max(...all.map(decimalPlaces));
  const sum = parts.reduce((running, part) => running + scaled(part, places), 0n);
  return Number(`${String(sum - scaled(total, places))}e-${String(places)}`);
}

/**
 * Whether printed shares can be the roundings of parts of one whole: each is off by at most half a unit of its last
 * place, so n shares together by at most n halves. No shares make no whole.
 */
export function sharesWithinRounding(shares: readonly number[], decimals: number): boolean {
  return Math.abs(sumDifference(shares, 100)) <= shares.length * halfUnit(decimals) + slack;
}

/**
 * Whether a printed share (in percent) is part / total rounded to so many decimals: 662 of 1012 is 65,4. Either way of
 * rounding a half is accepted; a share of nothing never matches.
 */
export function shareMatches(part: number, total: number, printedShare: number, decimals: number): boolean {
  return Math.abs((part / total) * 100 - printedShare) <= halfUnit(decimals) + slack;
}

function halfUnit(decimals: number): number {
  return 0.5 / 10 ** decimals;
}

/** The digits after the point of the shortest decimal that names this number; 1e-7 has seven. */
function decimalPlaces(value: number): number {
  const { fraction, exponent } = decimal(value);
  return Math.max(0, fraction.length - exponent);
}

function scaled(value: number, places: number): bigint {
  const { sign, whole, fraction, exponent } = decimal(value);
  return sign * BigInt(whole + fraction) * 10n ** BigInt(places - fraction.length + exponent);
}

function decimal(value: number): { sign: bigint; whole: string; fraction: string; exponent: number } {
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { sign: value < 0 ? -1n : 1n, whole, fraction, exponent: Number(exponent) };
}
