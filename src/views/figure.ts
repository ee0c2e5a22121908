import type { SiteRecord } from '../schemas/site-records.ts';
import { breakdownsOf, type BreakdownView } from './breakdown.ts';
import type { ViewContext } from './context.ts';
import { observationRow, observed, observedTime, valuePhrase, type ObservationRow } from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';

export interface FigureView {
  page: RecordPage;
  rows: ObservationRow[];
  breakdowns: BreakdownView[];
  /** Numbers of the source that belong to no indicator of the register. */
  printed: { label: string; value: Phrase; when: Phrase; note?: string | undefined }[];
}

/** Everything one source reports: each of its numbers, and where it was read. */
export function figureView(context: ViewContext, record: SiteRecord<'figures'>): FigureView {
  const { t } = context;
  const numbers = observed(record);
  const publishers = [...new Set(record.data.sources.map(({ publisher }) => publisher))];
  return {
    page: recordPage(context, record, [
      fact(t('indicator.source'), ...publishers.map((publisher) => content(publisher))),
      fact(t('figure.observations'), {
        text: t('list.count', { count: numbers.length + record.data.printed.length }),
      }),
    ]),
    rows: numbers.map((one) => observationRow(context, one)),
    breakdowns: numbers.flatMap((one) => breakdownsOf(context, one)),
    printed: record.data.printed.map((item) => ({
      label: item.label,
      value: valuePhrase(context, item.value),
      when: observedTime(context, item),
      note: item.note,
    })),
  };
}
