import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { entriesByRecord, reportingEntries } from './reporting-status-entries.ts';
import { fractionOf, statusTable, type StatusTable } from './reporting-status-tables.ts';

/** The first page of the reporting status: the fractions, the short tables, and where the long lists stand. */
export interface ReportingStatus {
  sentence: string;
  tables: StatusTable[];
  lists: Phrase[];
}

/** Who published what was promised, on the register's day: fractions in alphabetical order, never a ranking. */
export function reportingStatus(context: ViewContext): ReportingStatus {
  const { register, t, asOfWords, href } = context;
  const entries = reportingEntries(register);
  const [reviews, results] = [fractionOf(entries.reviews), fractionOf(entries.commitments)];
  const rows = (division: 'body' | 'programme'): number =>
    statusTable(context, entries, division).rows.length;
  const count = (number: number): string => t('list.count', { count: number });
  return {
    sentence: t('reporting.sentence', {
      reviews: reviews.of,
      recordedReviews: reviews.recorded,
      due: results.of,
      withResult: results.recorded,
      asOf: asOfWords,
    }),
    // There are never more places than the map has, nor more years than a programme runs.
    tables: [statusTable(context, entries, 'place'), statusTable(context, entries, 'year')],
    lists: [
      { text: t('reporting.by.body'), href: href({ reporting: 'body' }), aside: count(rows('body')) },
      {
        text: t('reporting.by.programme'),
        href: href({ reporting: 'programme' }),
        aside: count(rows('programme')),
      },
      {
        text: t('reporting.each'),
        href: href({ reporting: 'promise' }),
        aside: count(entriesByRecord(register).length),
      },
    ],
  };
}
