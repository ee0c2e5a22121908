import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { filterValues } from './commitment-filter.ts';
import type { CommitmentItem } from './commitment.ts';
import { byDeadline, commitmentItems } from './commitment-order.ts';
import { allCommitments, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { headlineOf, type Headline } from './headline.ts';
import { mapTiles, type MapTile } from './place-map.ts';
import { content, type Phrase } from './phrase.ts';
import { recordDay, updatedDay } from './record-day.ts';
import { promiseCollections } from './register.ts';

const shortList = 6;
/** States of commitments that are due without a result: what a visitor asks about first. */
const silent = new Set(['not-recorded', 'no-report', 'mid-term-only', 'awaiting', 'overdue']);

/** So many commitments that fall due soon are named: the nearest ones. */
const mostSoon = 20;

export interface HomeView {
  title: string;
  lede: string;
  headline: Headline;
  empty: boolean;
  soon: CommitmentItem[];
  /** Where the others stand that fall due soon: the lists of the years in which they do. */
  soonRest?: { words: string; lists: Phrase[] } | undefined;
  past: CommitmentItem[];
  latest: { link: Phrase; kind: string; when: string }[];
  tiles: MapTile[];
}

function latestRecords(context: ViewContext): HomeView['latest'] {
  const { register, t, locale } = context;
  const records: SiteRecord[] = [...promiseCollections, 'results' as const, 'news' as const].flatMap(
    (collection): SiteRecord[] => register.known[collection],
  );
  // Newest knowledge first; of several recorded on one day, the latest event first.
  const day = (record: SiteRecord): string => `${updatedDay(record) ?? ''} ${recordDay(record) ?? ''}`;
  return records
    .toSorted((a, b) => day(b).localeCompare(day(a)) || a.id.localeCompare(b.id))
    .slice(0, shortList)
    .map((record) => ({
      link: content(record.data.title, context.href({ record: record.collection, id: record.id })),
      kind: t(`kind.${record.collection}`),
      when: formatDate(updatedDay(record) ?? register.asOf.day, locale),
    }));
}

function soonOf(context: ViewContext, all: readonly JudgedCommitment[]): Pick<HomeView, 'soon' | 'soonRest'> {
  const { t, href, register } = context;
  const listed = byDeadline(
    register,
    all.filter(({ state }) => state.soon),
  );
  const shown = commitmentItems(context, listed.slice(0, mostSoon));
  const hidden = listed.slice(mostSoon);
  if (hidden.length === 0) return { soon: shown };
  const years = new Set(hidden.flatMap(({ judged }) => filterValues(register, judged).year));
  return {
    soon: shown,
    soonRest: {
      words: t('home.soon.rest', { count: hidden.length }),
      lists: [...years].toSorted().map((year) => ({
        text: t('filter.title.year', { name: year }),
        href: href({ commitments: 'year', value: year }),
      })),
    },
  };
}

/** Everything the home page shows: what is near, what is past without a result, what is new, and where. */
export function homeView(context: ViewContext): HomeView {
  const { t, register } = context;
  const all = allCommitments(register);
  const past = all.filter(({ state }) => silent.has(state.key));
  return {
    title: t('home.title'),
    lede:
      all.length === 0
        ? t('home.lede.empty')
        : t('home.lede', {
            commitments: all.length,
            agreements: register.known.agreements.length,
            plans: register.known.plans.length,
            campaigns: register.known.campaigns.length,
          }),
    headline: headlineOf(context, all, true),
    empty: all.length === 0,
    ...soonOf(context, all),
    // The latest deadline first: what has just passed concerns a reader most.
    past: commitmentItems(context, byDeadline(register, past).toReversed().slice(0, shortList)),
    latest: latestRecords(context),
    tiles: mapTiles(context),
  };
}
