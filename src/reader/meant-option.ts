/** Which alternative of a union an author had in mind. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Of the alternatives of a union the one with the fewest strange fields, then the fewest problems. */
export function meantOption(issue: Issue & { code: 'invalid_union' }): Issue[] | undefined {
  const score = (issues: Issue[]): number =>
    issues.reduce((sum, each) => {
      if (each.code === 'invalid_type' && each.path.length === 0) return sum + 1000;
      if (each.code === 'unrecognized_keys') return sum + 10 * each.keys.length;
      return sum + (isMissing(each) ? 5 : 1);
    }, 0);
  const ranked = issue.errors
    .map((issues) => ({ issues, score: score(issues) }))
    .sort((a, b) => a.score - b.score);
  const [best, second] = ranked;
  if (best === undefined || best.score >= 1000) return undefined;
  // `{ bdy: … }` is as near to one alternative as to another: only the strange field is worth a word.
  const strange = best.issues.filter((each) => each.code === 'unrecognized_keys');
  return second !== undefined && second.score === best.score && strange.length > 0 ? strange : best.issues;
}

/** Whether the issue is that a field is not there. */
export function isMissing(issue: Issue): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
}
