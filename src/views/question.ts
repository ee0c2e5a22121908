import { compareDays, daysBetween } from '../domain/calendar-day.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { actorPhrase, subjectPhrase, type ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';
import { sentence } from './sentence.ts';

type QuestionRecord = SiteRecord<'questions'>;

/** Whether a question waits, in words. */
export interface QuestionState {
  answered: boolean;
  words: string;
}

export interface QuestionCard {
  link: Phrase;
  summary: string;
  topic: string;
  asked: string;
  state: QuestionState;
}

export interface QuestionList {
  title: string;
  lede: string;
  count: string;
  /** How to send a question: the address of the site's settings. */
  how: Phrase[];
  cards: QuestionCard[];
}

export interface QuestionView {
  page: RecordPage;
  state: QuestionState;
  about: Phrase[];
  how: Phrase[];
}

function stateOf({ t, locale, register }: ViewContext, { data }: QuestionRecord): QuestionState {
  const { day } = register.asOf;
  // On the page of an earlier day an answer that came later is not there yet.
  if (data.answeredOn !== undefined && data.answeredOn <= day)
    return { answered: true, words: t('question.answered') };
  return {
    answered: false,
    words: t('question.waiting', { days: formatNumber(Math.max(0, daysBetween(data.askedOn, day)), locale) }),
  };
}

function howToAsk(context: ViewContext): Phrase[] {
  const { email } = context.register.config.contact;
  return sentence(context, 'list.questions.how', { email: { text: email, href: `mailto:${email}` } });
}

/** The questions known on the as-of day: those that wait longest first, then the answered ones, newest first. */
export function questionList(context: ViewContext): QuestionList {
  const { t, register, locale } = context;
  const cards = register.known.questions.map((record) => ({ record, state: stateOf(context, record) }));
  return {
    title: t('list.questions.title'),
    lede: t('list.questions.lede'),
    count: `${t('list.count', { count: cards.length })}, ${context.asOfWords}`,
    how: howToAsk(context),
    cards: cards
      .toSorted((a, b) => {
        if (a.state.answered !== b.state.answered) return Number(a.state.answered) - Number(b.state.answered);
        const order = compareDays(a.record.data.askedOn, b.record.data.askedOn);
        return a.state.answered ? -order : order;
      })
      .map(({ record: { id, data }, state }) => ({
        link: content(data.title, context.href({ record: 'questions', id })),
        summary: data.summary,
        topic: data.topic,
        asked: formatDate(data.askedOn, locale),
        state,
      })),
  };
}

/** Everything the page of a question shows; question and answer themselves are the file's prose. */
export function questionView(context: ViewContext, record: QuestionRecord): QuestionView {
  const { t, locale } = context;
  const { data } = record;
  const state = stateOf(context, record);
  const facts = [
    fact(t('question.state'), { text: state.words }),
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
    page: recordPage(context, record, state.answered ? [...facts, ...answer] : facts),
    state,
    about: data.about.map((subject) => subjectPhrase(context, subject)),
    how: howToAsk(context),
  };
}
