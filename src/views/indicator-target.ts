import { isTargetOf, targetNumbers, type TargetNumber } from '../domain/indicator-target.ts';
import { spanOf, type DaySpan } from '../domain/observation-series.ts';
import { allCommitments, recordTerm, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { indexed } from './once.ts';
import type { Register } from './register.ts';

/** A commitment that sets a target for an indicator, with the numbers that it asks for in order of time. */
export interface SetTarget {
  judged: JudgedCommitment;
  indicator: string;
  numbers: [TargetNumber, ...TargetNumber[]];
}

/** A target on the time axis of a chart. */
export interface PlacedTarget {
  number: TargetNumber;
  span: DaySpan;
}

function setBy(register: Register, judged: JudgedCommitment): SetTarget[] {
  const { data: commitment, record } = judged;
  const { indicator: link } = commitment;
  const measure = link && register.get('indicators', link.id)?.data;
  if (!link || !measure) return [];
  const context = { asOf: register.asOf.day, ...recordTerm(record) };
  const numbers = targetNumbers({ commitment, link, provinces: record.data.provinces, context }, measure);
  // A check has refused what cannot stand beside the indicator.
  if (typeof numbers === 'string') return [];
  const [first, ...others] = numbers;
  return first ? [{ judged, indicator: link.id, numbers: [first, ...others] }] : [];
}

const targetsByIndicator = indexed('targetsFor', (register) =>
  Map.groupBy(
    allCommitments(register).flatMap((judged) => setBy(register, judged)),
    ({ indicator }) => indicator,
  ),
);

/** The targets that known records themselves set for an indicator. */
export function targetsFor({ register }: ViewContext, indicator: string): SetTarget[] {
  return targetsByIndicator(register, indicator) ?? [];
}

/** The targets of the place and scope of a series, in order of time. */
export function targetsOfSeries(
  context: ViewContext,
  indicator: string,
  series: { province?: string | undefined; scope?: string | undefined },
): PlacedTarget[] {
  const rules = { units: context.register.units, breaks: [] };
  return targetsFor(context, indicator)
    .flatMap(({ numbers }) => numbers)
    .filter((number) => isTargetOf(number, series, rules))
    .flatMap((number) => {
      const span = spanOf(number);
      return span ? [{ number, span }] : [];
    })
    .toSorted((a, b) => (a.span.last < b.span.last ? -1 : a.span.last > b.span.last ? 1 : 0));
}
