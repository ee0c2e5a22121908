import { firstDay, lastDay } from '../domain/partial-date.ts';
import type { Quantity } from '../domain/quantity.ts';
import { formatDate, formatQuantity } from '../i18n/format.ts';
import { commitmentAnchor } from '../i18n/routes.ts';
import { bulletBar, type BulletBar } from './chart-bullet.ts';
import { commitmentKey, type JudgedCommitment } from './commitment-register.ts';
import { actorPhrase, recordLink, type ViewContext } from './context.ts';
import { onceInLanguage } from './once.ts';
import { content, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { stateBadge, type StateBadge } from './state-badge.ts';

/** One row below a commitment; `brief` ones also stand in lists that mix records. */
export interface CommitmentFact {
  term: string;
  phrases: Phrase[];
  brief: boolean;
}

/** One entry of a commitment register, ready to show. */
export interface CommitmentItem {
  anchor: string;
  /** Names it across the whole register. */
  key: string;
  /** Words of the link to the anchor; the commitment's own text follows them, so that no two links sound alike. */
  permalink: string;
  href: string;
  number: number;
  text: string;
  /** Whether another commitment of the list has the same words: its link must name its record too. */
  twin?: boolean;
  group?: string | undefined;
  state: StateBadge;
  /** Lead, co-operating bodies, due, target …: each with its term. */
  facts: CommitmentFact[];
  bar?: BulletBar | undefined;
  notes: string[];
  /** The record and places it belongs to; for lists that mix records. */
  record: Phrase;
  places: Phrase[];
  /** For sorting lists by deadline: the first day of the due date. */
  dueFrom?: string | undefined;
}

function duePhrase(context: ViewContext, { data, state }: JudgedCommitment): Phrase | undefined {
  const due = data.due ?? state.dueDay;
  if (due === undefined) return undefined;
  const inferred = data.dueBasis === 'end-of-record' ? context.t('commitment.due.inferred') : undefined;
  return { text: formatDate(due, context.locale), aside: inferred };
}

function factsOf(context: ViewContext, judged: JudgedCommitment): CommitmentFact[] {
  const { t, locale } = context;
  const { data, state } = judged;
  const actors = (list: typeof data.lead): Phrase[] => list.map((actor) => actorPhrase(context, actor));
  const due = duePhrase(context, judged);
  const rows: [string, Phrase[]][] = [
    [t('commitment.lead'), actors(data.lead)],
    [t('commitment.with'), actors(data.with)],
    [t('commitment.due'), due ? [due] : []],
    [
      t('commitment.target'),
      data.target
        ? [
            {
              text: formatQuantity(data.target, locale),
              vi: true,
              aside: t('commitment.printed', { text: data.target.asPrinted }),
            },
          ]
        : [],
    ],
    [t('commitment.every'), data.every ? [content(data.every.asPrinted)] : []],
    [t('commitment.monitor'), actors(data.monitor)],
    [t('commitment.funding'), data.funding ? [content(data.funding)] : []],
    [t('commitment.evidence'), evidencePhrases(context, state)],
  ];
  return rows
    .filter(([, phrases]) => phrases.length > 0)
    .map(([term, phrases]) => ({ term, phrases, brief: term === t('commitment.due') }));
}

function evidencePhrases(context: ViewContext, state: JudgedCommitment['state']): Phrase[] {
  const result = state.decisive?.id.split('#')[0];
  return result === undefined ? [] : [recordLink(context, 'results', result.replace(/^results\//, ''))];
}

/** The targets of the milestones before a commitment in its chain: where counting is unknown, it may come on top of them. */
function earlierMilestones({ data, record }: JudgedCommitment): Quantity[] {
  const { milestoneOf, due } = data;
  if (milestoneOf === undefined || due === undefined) return [];
  return record.data.commitments
    .filter(
      (each) =>
        each.milestoneOf === milestoneOf && each.due !== undefined && lastDay(each.due) < lastDay(due),
    )
    .flatMap(({ target }) => target ?? []);
}

/** A commitment as its record's page and every list show it. */
export const commitmentItem = onceInLanguage((context, judged: JudgedCommitment): CommitmentItem => {
  const { t } = context;
  const { data, record, state } = judged;
  const anchor = commitmentAnchor(data.id);
  const notes = [
    data.note,
    data.target?.counting === 'unknown' ? t('commitment.counting.unknown') : undefined,
  ];
  const due = data.due ?? state.dueDay;
  return {
    anchor,
    key: commitmentKey(judged),
    permalink: t('record.permalink'),
    href: context.href({ record: record.collection, id: record.id, anchor }),
    number: judged.number,
    text: data.text,
    group: data.group,
    state: stateBadge(context, state, data.target),
    facts: factsOf(context, judged),
    bar: data.target && bulletBar(context, data.target, state.value, earlierMilestones(judged)),
    notes: notes.filter((note) => note !== undefined),
    record: recordLink(context, record.collection, record.id),
    places: record.data.provinces.map((unit) => placePhrase(context, unit, undefined)),
    dueFrom: due && firstDay(due),
  };
});
