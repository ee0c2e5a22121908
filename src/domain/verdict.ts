/** What one piece of evidence says about a promise: its figure and its words, read together. */
import type { Evidence } from './commitment.ts';
import type { Quantity, Satisfaction } from './quantity.ts';
import { satisfaction } from './quantity.ts';

/** `silent`: it says neither that the promise is kept nor that it is not (a figure without a target, an assessment). */
export type Verdict = Satisfaction | 'silent';

type Counting = 'total' | 'additional';

/** A level or a ceiling can be lost again, so it is judged only at due; a count once reached stays reached. */
export function isJudgedAtDue(target: Quantity | undefined): boolean {
  if (target === undefined) return false;
  const { nature, modality } = target;
  return nature === 'level' || nature === 'ceiling' || modality === 'at-most' || modality === 'less-than';
}

function isCeiling({ nature, modality }: Quantity): boolean {
  return nature === 'ceiling' || modality === 'at-most' || modality === 'less-than';
}

function readings(counting: Quantity['counting']): Counting[] {
  return counting === 'total' || counting === 'additional' ? [counting] : ['total', 'additional'];
}

/**
 * A figure counted one way against a target counted the other. The baseline between them is unknown but not negative:
 * an added number reaches a total at least, a total was added at most. One side of the verdict survives that.
 */
function acrossBaseline(plain: Satisfaction, target: Quantity, promised: Counting): Satisfaction {
  const isLowerBound = promised === 'total';
  const survives =
    isLowerBound === isCeiling(target) ? plain === 'short' : plain === 'met' || plain === 'about-met';
  return survives ? plain : 'unclear';
}

/**
 * Satisfaction with the ways of counting. Rule: where the source does not say whether a number is a total or comes on
 * top (`counting: unknown`), there is a verdict only if both readings agree. A figure that does not say how it was
 * counted is taken as its target, unless the target does not say either.
 */
function countedSatisfaction(target: Quantity, reported: Quantity, tolerance: number): Satisfaction {
  const plain = satisfaction(target, reported, tolerance);
  if (target.counting === undefined) return plain;
  const same = reported.counting === undefined && target.counting !== 'unknown';
  if (same) return plain;
  const verdicts = readings(target.counting).flatMap((promised) =>
    readings(reported.counting).map((counted) =>
      promised === counted ? plain : acrossBaseline(plain, target, promised),
    ),
  );
  const [first = 'unclear', ...others] = verdicts;
  return others.every((verdict) => verdict === first) ? first : 'unclear';
}

/** A stated completion day says "done" as plainly as the word. */
function wordsOf({ outcome, completedOn }: Evidence): 'met' | 'short' | undefined {
  if (outcome !== undefined) return outcome === 'done' ? 'met' : 'short';
  return completedOn === undefined ? undefined : 'met';
}

/**
 * Whether the evidence says that the promise is kept. A report's words settle a figure that leaves it open ("mỗi huyện
 * 1" is met when the report says all are done); where words and figure contradict each other, it is unclear.
 */
export function verdictOf(target: Quantity | undefined, evidence: Evidence, tolerance: number): Verdict {
  const words = wordsOf(evidence);
  if (target === undefined || evidence.value === undefined) return words ?? 'silent';
  const figure = countedSatisfaction(target, evidence.value, tolerance);
  if (words === undefined || figure === words) return figure;
  if (figure === 'unclear') return words;
  return figure === 'about-met' && words === 'met' ? figure : 'unclear';
}
