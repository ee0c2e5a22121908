import { shareMatches, sharesWithinRounding, sumDifference } from '../../domain/aggregation.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { FieldPath } from '../../reader/problem.ts';
import type { RecordData } from '../../schemas/collections.ts';
import type { Findings } from '../rule.ts';

type Values = RecordData['figures']['observations'][number]['parts'][number]['values'];
type Breakdown = RecordData['indicators']['breakdowns'][number];

/** The parts make the whole, each share is its part of it, the shares make a hundred. Unknown totals prove nothing. */
export function checkSums(
  { checked, found }: Findings,
  file: string,
  path: FieldPath,
  total: number | undefined,
  values: Values,
  breakdown: Breakdown | undefined,
): void {
  const whole = breakdown?.complete === true && breakdown.parts.length === values.length;
  const say = (n: number): string => formatNumber(n, 'vi', { maxDecimals: 10 });
  if (total !== undefined && breakdown?.complete === true) {
    checked('sum-mismatch');
    const difference = sumDifference(
      values.map(({ value }) => value),
      total,
    );
    if (whole ? difference !== 0 : difference > 0) {
      found(
        'sum-mismatch',
        { file, path },
        `${values.map(({ value }) => say(value)).join(' + ')} = ${say(total + difference)}, ${whole ? 'không bằng' : 'lớn hơn'} tổng ${say(total)}`,
        'Xem lại từng con số; nếu nguồn in đúng như vậy thì thêm waivers với lý do.',
      );
    }
  }
  values.forEach(({ value, share, shareAsPrinted }, index) => {
    if (share === undefined || total === undefined) return;
    checked('share-mismatch');
    if (!shareMatches(value, total, share, decimalsOf(share, shareAsPrinted))) {
      found(
        'share-mismatch',
        { file, path: [...path, index, 'share'] },
        `${say(share)}% không phải là ${say(value)} trên ${say(total)} (${say(Number(((value / total) * 100).toFixed(2)))}%)`,
        'Xem lại con số và tỷ lệ; nếu nguồn in đúng như vậy thì thêm waivers với lý do.',
      );
    }
  });
  const shares = values.flatMap(({ share }) => (share === undefined ? [] : [share]));
  if (!whole || shares.length !== values.length) return;
  checked('share-sum');
  const decimals = Math.min(
    ...values.map(({ share, shareAsPrinted }) => decimalsOf(share ?? 0, shareAsPrinted)),
  );
  if (!sharesWithinRounding(shares, decimals)) {
    found(
      'share-sum',
      { file, path },
      `${shares.map(say).join(' + ')} = ${say(100 + sumDifference(shares, 100))}, không bằng 100`,
      'Xem lại các tỷ lệ; nếu nguồn in đúng như vậy thì thêm waivers với lý do.',
    );
  }
}

/** The decimals that the source printed: "2,0 %" has one although the number 2 has none. */
function decimalsOf(share: number, asPrinted: string | undefined): number {
  const text = asPrinted ?? String(share);
  return /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
}
