import { z } from 'zod';

/** `data/visits.json`: monthly totals per page, and how far the logs were read. No visitor is in it. */
export const visitFigures = z.strictObject({
  /** The last moment counted, as an ISO instant: later runs leave out what was counted before. */
  countedUntil: z.iso.datetime().nullable(),
  /** Month → address below the base path → number of times the page was asked for. */
  months: z.record(z.string().regex(/^\d{4}-\d{2}$/), z.record(z.string(), z.int().nonnegative())),
});
export type VisitFigures = z.output<typeof visitFigures>;
