import type { PartialDate } from '../domain/partial-date.ts';
import type { Period } from '../domain/period.ts';
import { formatDate, formatPeriod } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import type { Fact, Phrase } from './phrase.ts';

/** What qualifies a date: that it is inferred and why, or how the source printed it. */
interface DateProvenance {
  inferred?: string | undefined;
  asPrinted?: string | undefined;
}

function aside(context: ViewContext, { inferred, asPrinted }: DateProvenance): string | undefined {
  const { t } = context;
  const printed = asPrinted === undefined ? undefined : t('record.asPrinted', { text: asPrinted });
  const reason = inferred === undefined ? undefined : `${t('record.inferred')}: ${inferred}`;
  return [reason, printed].filter((words) => words !== undefined).join('; ') || undefined;
}

/** A date in the facts line; an unknown one says so instead of leaving a hole. */
export function dateFact(
  context: ViewContext,
  term: string,
  date: PartialDate | undefined,
  provenance: DateProvenance = {},
): Fact {
  const phrase: Phrase =
    date === undefined
      ? { text: context.t('record.unknown') }
      : { text: formatDate(date, context.locale), aside: aside(context, provenance) };
  return { term, phrases: [phrase] };
}

/** A period in the facts line, with its inference and its note. */
export function periodFact(
  context: ViewContext,
  period: (Period & { inferred?: string | undefined; note?: string | undefined }) | undefined,
): Fact {
  const term = context.t('record.period');
  if (!period) return { term, phrases: [{ text: context.t('record.unknown') }] };
  const words =
    [aside(context, period), period.note].filter((each) => each !== undefined).join('; ') || undefined;
  return { term, phrases: [{ text: formatPeriod(period, context.locale), aside: words }] };
}
