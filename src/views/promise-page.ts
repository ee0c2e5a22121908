import { commitmentItem, type CommitmentItem } from './commitment.ts';
import { judge } from './commitment-register.ts';
import { recordLink, type ViewContext } from './context.ts';
import { formatDate } from '../i18n/format.ts';
import { basisGraph, type BasisGraph } from './basis-graph.ts';
import { headlineOf, type Headline } from './headline.ts';
import { basisOf, type BasisItem } from './legal-basis.ts';
import type { Fact, Phrase } from './phrase.ts';
import { recordPage, type RecordPage } from './record-page.ts';
import { keyOf, type PromiseRecord } from './register.ts';
import { promisesHref } from './reporting-status-parts.ts';
import { reviewsOf, type ReviewRegister } from './reviews.ts';
import { recordTimeline, type TimelineEvent } from './timeline.ts';

/** A list of commitments under one heading: a record's own, or those of one of its plans. */
export interface CommitmentGroup {
  heading: string;
  /** The plan that the group belongs to. */
  link?: Phrase | undefined;
  items: CommitmentItem[];
}

/** The common part of the pages of agreements, plans and campaigns. */
export interface PromisePage {
  page: RecordPage;
  headline: Headline;
  /** No number and no deadline anywhere: the page says so instead of a fraction. */
  nothingMeasurable: boolean;
  groups: CommitmentGroup[];
  reviews?: ReviewRegister | undefined;
  /** Its promises one by one, with letters at every silence; undefined when there is nothing to tell. */
  reporting?: Phrase | undefined;
  timeline: TimelineEvent[];
  basis: BasisItem[];
  graph?: BasisGraph | undefined;
  plans: Phrase[];
  results: Phrase[];
  news: Phrase[];
  responses: { from: string; on: string; text: string; source: string }[];
}

export function promisePage(
  context: ViewContext,
  record: PromiseRecord,
  facts: Fact[],
  kicker?: string,
): PromisePage {
  const { register, t } = context;
  const key = keyOf(record);
  const plans = register.plansUnder(key);
  const own = judge(register, record);
  const ofPlans = plans
    .map((plan) => ({ plan, judged: judge(register, plan) }))
    .filter(({ judged }) => judged.length > 0);
  const everything = [...own, ...ofPlans.flatMap(({ judged }) => judged)];
  const reporting = promisesHref(context, record);
  const headline = headlineOf(context, everything);
  const links = (list: readonly { collection: 'plans' | 'results' | 'news'; id: string }[]): Phrase[] =>
    list.map(({ collection, id }) => recordLink(context, collection, id));
  return {
    page: recordPage(context, record, facts, kicker),
    headline,
    nothingMeasurable: everything.length > 0 && !headline.countable,
    groups: [
      ...ofPlans.map(({ plan, judged }) => ({
        heading: t('record.planCommitments'),
        link: recordLink(context, 'plans', plan.id),
        items: judged.map((each) => commitmentItem(context, each)),
      })),
      ...(own.length > 0
        ? [
            {
              heading: t(`record.ownCommitments.${record.collection}`),
              items: own.map((each) => commitmentItem(context, each)),
            },
          ]
        : []),
    ],
    reviews: reviewsOf(context, record),
    reporting: reporting === undefined ? undefined : { text: t('reporting.ofRecord'), href: reporting },
    timeline: recordTimeline(context, record),
    basis: basisOf(context, record),
    graph: basisGraph(context, record),
    plans: links(plans),
    results: links(register.resultsAbout(key)),
    news: links(register.newsAbout(key)),
    responses: record.data.responses.map(({ from, on, text, source }) => ({
      from:
        'described' in from ? from.described : (register.get('bodies', from.body)?.data.title ?? from.body),
      on: formatDate(on, context.locale),
      text,
      source,
    })),
  };
}
