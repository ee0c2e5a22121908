import { formatDate, formatPeriod } from '../i18n/format.ts';
import { commitmentAnchor } from '../i18n/routes.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { recordLink, type ViewContext } from './context.ts';
import { valuePhrase } from './observation.ts';
import { content, type Phrase } from './phrase.ts';
import { promiseCollections, type RecordKey } from './register.ts';

type ResultRecord = SiteRecord<'results'>;
type Entry = ResultRecord['data']['entries'][number];

/** One line of a report. */
export interface ResultEntry {
  label: string;
  /** What the report says beside the number: its verdict, its own words, our note. */
  details: Phrase[];
  value?: Phrase | undefined;
  measured: Phrase;
  /** The commitment that the line counts for, or why it counts for none. */
  counts: Phrase;
  evidence: Phrase[];
  /** The reports that withdrew this line. */
  withdrawnBy: Phrase[];
}

/** `agreements/x` and `hoi-thao` of what an entry names; a bare id belongs to the record reported on. */
export function namedCommitment(named: string, about: ResultRecord['data']['about']): [RecordKey, string] {
  const [key = '', id] = named.split('#');
  if (id !== undefined) return [key, id];
  const [[kind, record] = ['', '']] = Object.entries(about);
  return [`${kind}s/${record}`, key];
}

function countsFor(context: ViewContext, entry: Entry, about: ResultRecord['data']['about']): Phrase {
  const { t, register } = context;
  if (entry.commitment === undefined) return { text: t('result.unmatched'), aside: entry.unmatched };
  const [key, id] = namedCommitment(entry.commitment, about);
  const collection = promiseCollections.find((name) => key.startsWith(`${name}/`));
  const record = collection && register.get(collection, key.slice(collection.length + 1));
  const commitment = record?.data.commitments.find((each) => each.id === id);
  if (!record || !commitment) return content(entry.commitment);
  return content(
    commitment.text,
    context.href({ record: record.collection, id: record.id, anchor: commitmentAnchor(id) }),
  );
}

function detailsOf({ t, locale }: ViewContext, entry: Entry): Phrase[] {
  const phrases: (Phrase | undefined)[] = [
    entry.outcome && { text: t(`result.outcome.${entry.outcome}`) },
    entry.completedOn === undefined
      ? undefined
      : { text: t('result.completedOn', { day: formatDate(entry.completedOn, locale) }) },
    entry.quotedAssessment === undefined
      ? undefined
      : content(t('result.quoted', { text: entry.quotedAssessment })),
    entry.note === undefined ? undefined : content(entry.note),
  ];
  return phrases.filter((phrase) => phrase !== undefined);
}

function measuredPhrase({ t, locale }: ViewContext, entry: Entry): Phrase {
  const reason = entry.inferred === undefined ? undefined : `${t('record.inferred')}: ${entry.inferred}`;
  if (entry.measuredAt !== undefined) return { text: formatDate(entry.measuredAt, locale), aside: reason };
  if (entry.period) return { text: formatPeriod(entry.period, locale), aside: reason };
  return { text: t('record.unknown'), aside: reason };
}

/** The known reports that withdrew one line, or the whole report when no line is named. */
export function correctionsOf(context: ViewContext, record: ResultRecord, entry?: Entry): Phrase[] {
  const names = (entries: readonly string[]): boolean =>
    entries.length === 0 || (entry?.id !== undefined && entries.includes(entry.id));
  return context.register
    .correcting(record.id)
    .filter(({ data }) => data.corrects.some(({ result, entries }) => result === record.id && names(entries)))
    .map(({ id }) => recordLink(context, 'results', id));
}

/** One line of a report, ready to show. */
export function resultEntry(context: ViewContext, record: ResultRecord, entry: Entry): ResultEntry {
  return {
    label: entry.label,
    details: detailsOf(context, entry),
    value: entry.value && valuePhrase(context, entry.value),
    measured: measuredPhrase(context, entry),
    counts: countsFor(context, entry, record.data.about),
    evidence: entry.evidence.map(({ title, url, document }) =>
      document === undefined ? content(title, url) : recordLink(context, 'documents', document, title),
    ),
    withdrawnBy: correctionsOf(context, record, entry),
  };
}
