import { formatDate, formatPeriod } from '../i18n/format.ts';
import { commitmentAnchor } from '../i18n/routes.ts';
import { translator } from '../i18n/t.ts';
import { recordLink, type ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import type { PromiseRecord } from './register.ts';
import type { CommitmentEntry, RecordEntries, ReviewEntry } from './reporting-status-entries.ts';
import { requestMail, tellMail, type Missing } from './reporting-status-mail.ts';
import { fractionOf, fractionWords } from './reporting-status-tables.ts';
import { stateBadge, type StateBadge } from './state-badge.ts';

/** One promise with what the register has of it and, where that is nothing, the mails that ask and tell. */
export interface StatusItem {
  what: Phrase;
  due: string;
  state: StateBadge;
  report?: Phrase | undefined;
  request?: string | undefined;
  tell?: string | undefined;
}

/** A programme, plan or campaign with everything it should have published. */
export interface StatusProgramme {
  id: string;
  link: Phrase;
  places: Phrase[];
  counts: string;
  /** Reviews that were promised without saying when: nothing can be counted. */
  unclear?: string | undefined;
  items: StatusItem[];
}

const reviewLooks = {
  recorded: { key: 'done', tone: 'done', sign: 'check' },
  'looked-for': { key: 'no-report', tone: 'noreport', sign: 'page' },
  'not-recorded': { key: 'not-recorded', tone: 'noreport', sign: 'page' },
  'not-yet': { key: 'not-due', tone: 'ontime', sign: 'hourglass' },
} as const;

function reviewName({ review }: ReviewEntry, { t, locale }: ViewContext): string {
  return review.kind === 'final'
    ? t('review.final')
    : t('review.periodic', { period: formatPeriod(review.period, locale) });
}

function reviewWords({ t, locale }: ViewContext, { review }: ReviewEntry): string {
  const { lookedUpOn } = review;
  return lookedUpOn === undefined
    ? t(`review.state.${review.state}`)
    : t('reporting.lookedFor', { day: formatDate(lookedUpOn, locale) });
}

function mails(
  context: ViewContext,
  silent: boolean,
  missing: Missing,
): Pick<StatusItem, 'request' | 'tell'> {
  return silent ? { request: requestMail(context, missing), tell: tellMail(context, missing) } : {};
}

function reviewItem(context: ViewContext, entry: ReviewEntry): StatusItem {
  const { record, review, promisors, silent } = entry;
  const onPage = reviewName(entry, context);
  const period = formatPeriod(review.period, 'vi');
  const inLetter = translator('vi')(`reporting.missing.${review.kind}`, { period });
  return {
    what: { text: onPage },
    due: formatDate(review.dueDay, context.locale),
    state: { ...reviewLooks[review.state], words: reviewWords(context, entry) },
    report: review.report === undefined ? undefined : recordLink(context, 'results', review.report),
    ...mails(context, silent, { record, promisors, inLetter, onPage }),
  };
}

function commitmentItemOf(context: ViewContext, entry: CommitmentEntry): StatusItem {
  const { record, judged, promisors, silent, dueDay } = entry;
  const { data, state } = judged;
  const due = state.occurrences === undefined ? (state.due ?? dueDay) : dueDay;
  const anchor = commitmentAnchor(data.id);
  const inLetter = translator('vi')('reporting.missing.result', {
    text: data.text,
    due: formatDate(due, 'vi'),
  });
  return {
    what: content(data.text, context.href({ record: record.collection, id: record.id, anchor })),
    due: formatDate(due, context.locale),
    state: stateBadge(context, state, data.target),
    ...mails(context, silent, { record, promisors, inLetter, onPage: data.text }),
  };
}

/** Promised, but neither how often nor at which end: told, and not counted. */
function unclearReviews(
  { t }: ViewContext,
  record: PromiseRecord,
  own: readonly ReviewEntry[],
): string | undefined {
  const { reviews } = record.data;
  if (reviews === undefined || own.length > 0) return undefined;
  return t('reporting.unclearReviews', {
    text: reviews.asPrinted ?? reviews.every?.asPrinted ?? t('record.unknown'),
  });
}

/** The anchor of a record among the promises one by one. */
export function programmeAnchor({ collection, id }: PromiseRecord): string {
  return `${collection}-${id}`;
}

/** What a record should have published, each promise with its state and, at a silence, the mails that ask and tell. */
export function statusProgramme(
  context: ViewContext,
  { record, reviews, commitments }: RecordEntries,
): StatusProgramme {
  const unclear = unclearReviews(context, record, reviews);
  const items = [
    ...reviews.map((entry) => ({ day: entry.dueDay, item: reviewItem(context, entry) })),
    ...commitments.map((entry) => ({ day: entry.dueDay, item: commitmentItemOf(context, entry) })),
  ];
  const counts = [
    ...(reviews.length > 0 ? [fractionWords(context, 'reviews', fractionOf(reviews))] : []),
    ...(commitments.length > 0 ? [fractionWords(context, 'results', fractionOf(commitments))] : []),
  ];
  return {
    id: programmeAnchor(record),
    link: recordLink(context, record.collection, record.id),
    places: record.data.provinces.map((unit) => placePhrase(context, unit, undefined)),
    counts: counts.join('; '),
    unclear,
    items: items.toSorted((a, b) => a.day.localeCompare(b.day)).map(({ item }) => item),
  };
}
