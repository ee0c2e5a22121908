import { compareDays, daysBetween } from '../domain/calendar-day.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { actorPhrase, subjectPhrase, type ViewContext } from './context.ts';
import type { RecordCard } from './lists/record-card.ts';
import { content, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';
import { sentence } from './sentence.ts';
import type { Badge } from './state-badge.ts';

type QuestionRecord = SiteRecord<'questions'>;

export interface QuestionView {
  page: RecordPage;
  badge: Badge;
  about: Phrase[];
  how: Phrase[];
}

/** Whether a question waits or is answered on the as-of day. */
export type QuestionState = 'waiting' | 'answered';
export const questionStates: readonly QuestionState[] = ['waiting', 'answered'];

const looks = {
  waiting: { tone: 'soon', sign: 'hourglass' },
  answered: { tone: 'done', sign: 'check' },
} as const;

/** On the page of an earlier day an answer that came later is not there yet. */
export function questionState({ register }: ViewContext, { data }: QuestionRecord): QuestionState {
  return data.answeredOn !== undefined && data.answeredOn <= register.asOf.day ? 'answered' : 'waiting';
}

/** How many days a question waited for its answer, or has waited by the as-of day. */
function daysWaited({ register }: ViewContext, { data }: QuestionRecord, state: QuestionState): number {
  const until = state === 'answered' ? data.answeredOn : undefined;
  return Math.max(0, daysBetween(data.askedOn, until ?? register.asOf.day));
}

/** A state of questions in short words, for lists. */
export function questionStateKind({ t }: ViewContext, key: QuestionState): Badge {
  return { key, ...looks[key], words: t(`question.state.${key}`) };
}

/** The state of one question with the days that it waits or waited. */
function questionBadge(context: ViewContext, record: QuestionRecord): Badge {
  const state = questionState(context, record);
  const days = formatNumber(daysWaited(context, record, state), context.locale);
  return { ...questionStateKind(context, state), words: context.t(`question.${state}`, { days }) };
}

/** How to send a question: by mail, or in the form that the settings name. */
export function howToAsk(context: ViewContext): Phrase[] {
  const { contact, askAt = contact.email } = context.register.config;
  const form = URL.canParse(askAt);
  const subject = encodeURIComponent(context.t('question.mail.subject'));
  return sentence(context, form ? 'list.questions.form' : 'list.questions.how', {
    address: form
      ? { text: new URL(askAt).host, href: askAt }
      : { text: askAt, href: `mailto:${askAt}?subject=${subject}` },
  });
}

/** What waits and for how long at most, in one sentence; undefined while there is no question. */
export function waitingSentence(context: ViewContext): string | undefined {
  const { register, t, locale } = context;
  const { questions } = register.known;
  if (questions.length === 0) return undefined;
  const waiting = questions.filter((record) => questionState(context, record) === 'waiting');
  const answered = formatNumber(questions.length - waiting.length, locale);
  if (waiting.length === 0) return t('question.noneWaiting', { answered });
  const longest = Math.max(...waiting.map((record) => daysWaited(context, record, 'waiting')));
  return t('question.summary', {
    waiting: formatNumber(waiting.length, locale),
    days: formatNumber(longest, locale),
    answered,
  });
}

/** Those that wait longest first, then the answered ones, newest first. */
export function questionOrder(context: ViewContext): (a: QuestionRecord, b: QuestionRecord) => number {
  return (a, b) => {
    const [first, second] = [a, b].map((record) => questionState(context, record));
    if (first !== second) return first === 'waiting' ? -1 : 1;
    const order =
      compareDays(a.data.askedOn, b.data.askedOn) || compareVietnamese(a.data.title, b.data.title);
    return first === 'waiting' ? order : -order;
  };
}

/** The card of a question: topic, day, how long it waits or waited, whom it asks. */
export function questionCard(context: ViewContext, record: QuestionRecord): RecordCard {
  const { id, data } = record;
  return {
    link: content(data.title, context.href({ record: 'questions', id })),
    summary: data.summary,
    kind: content(data.topic),
    when: formatDate(data.askedOn, context.locale),
    places: data.provinces.map((unit) => placePhrase(context, unit, data.askedOn)),
    badge: questionBadge(context, record),
    closing: data.askedOf ? [actorPhrase(context, data.askedOf)] : [],
  };
}

/** Everything the page of a question shows; question and answer themselves are the file's prose. */
export function questionView(context: ViewContext, record: QuestionRecord): QuestionView {
  const { t, locale } = context;
  const { data } = record;
  const badge = questionBadge(context, record);
  const facts = [
    fact(t('question.state'), { text: badge.words }),
    fact(t('question.topic'), content(data.topic)),
    fact(t('question.askedOn'), { text: formatDate(data.askedOn, locale) }),
    fact(t('question.askedOf'), data.askedOf && actorPhrase(context, data.askedOf)),
  ];
  const answer = [
    fact(
      t('question.answeredOn'),
      data.answeredOn === undefined ? undefined : { text: formatDate(data.answeredOn, locale) },
    ),
    fact(t('question.answeredBy'), data.answeredBy && actorPhrase(context, data.answeredBy)),
  ];
  return {
    page: recordPage(context, record, badge.key === 'answered' ? [...facts, ...answer] : facts),
    badge,
    about: data.about.map((subject) => subjectPhrase(context, subject)),
    how: howToAsk(context),
  };
}
