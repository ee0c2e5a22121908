import { slugOf } from '../domain/vietnamese-text.ts';
import { formatNumber, formatPeriod } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { judge } from './commitment-register.ts';
import { alike, comparisonPages, type Alike } from './comparison-groups.ts';
import { recordLink, type ViewContext } from './context.ts';
import { partView } from './once.ts';
import { pagerOf, type Pager } from './pager.ts';
import type { Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { ownDate } from './record-day.ts';
import { keyOf } from './register.ts';
import { entriesOfRecord } from './reporting-status-entries.ts';
import { fractionOf, fractionWords } from './reporting-status-tables.ts';

type Agreement = SiteRecord<'agreements'>;

/** One agreement beside others of its kind. */
export interface ComparisonRow {
  link: Phrase;
  places: Phrase[];
  period: string;
  commitments: string;
  /** "2 có con số", or that none has. */
  measurable: string;
  reviews: string;
  results: string;
}

/** Agreements between the same kinds of bodies in several provinces; a long group is parted. */
export interface ComparisonGroup {
  id: string;
  heading: string;
  rows: ComparisonRow[];
}

/** One page of the groups. */
export interface Comparison {
  title: string;
  count: string;
  groups: ComparisonGroup[];
  /** On the first of several pages: every group with its size, a link to the page on which it begins. */
  index: Phrase[];
  pager: Pager | undefined;
}

function rowOf(context: ViewContext, agreement: Agreement): ComparisonRow {
  const { register, t, locale } = context;
  const records = [agreement, ...register.plansUnder(keyOf(agreement))];
  const commitments = records.flatMap((record) => judge(register, record));
  const measurable = commitments.filter(({ data }) => data.target !== undefined).length;
  const entries = records.map((each) => entriesOfRecord(register, each));
  const { period } = agreement.data;
  return {
    link: recordLink(context, 'agreements', agreement.id),
    places: agreement.data.provinces.map((unit) =>
      placePhrase(context, unit, ownDate(agreement)?.slice(0, 10)),
    ),
    period: period ? formatPeriod(period, locale) : t('record.unknown'),
    commitments: String(commitments.length),
    measurable:
      measurable > 0 ? t('comparison.measurable', { count: measurable }) : t('comparison.notMeasurable'),
    reviews:
      agreement.data.reviews === undefined
        ? t('comparison.noReviews')
        : fractionWords(context, 'reviews', fractionOf(entries.flatMap(({ reviews }) => reviews))),
    results: fractionWords(context, 'results', fractionOf(entries.flatMap((each) => each.commitments))),
  };
}

/** The numbers of the pages of groups, from 1. */
export function comparisonParts({ register }: ViewContext): number[] {
  return comparisonPages(register).map((_, index) => index + 1);
}

function headingOf({ t }: ViewContext, [first = '', ...others]: readonly string[]): string {
  return others.length === 0
    ? t('comparison.alike', { name: first })
    : t('comparison.pair', { first, second: others.join(', ') });
}

function idOf({ names }: Alike): string {
  return slugOf(names.join(' '));
}

function indexOf(context: ViewContext): Phrase[] {
  const { register, t } = context;
  const pages = comparisonPages(register);
  return alike(register).map((group) => ({
    text: headingOf(context, group.names),
    vi: true,
    href: context.href({
      comparison: pages.findIndex((page) => page.some(({ names }) => names === group.names)) + 1,
      anchor: idOf(group),
    }),
    aside: t('list.count', { count: group.agreements.length }),
  }));
}

/** What a page shows beside its rows, and which agreements those are. */
type ComparisonFrame = Omit<Comparison, 'groups'> & {
  groups: (Omit<ComparisonGroup, 'rows'> & { ids: string[] })[];
};

const comparisonFrame = partView('comparison', (context, { part }: { part: number }): ComparisonFrame => {
  const { register, t, locale, asOfWords, href } = context;
  const pages = comparisonPages(register);
  const shown = pages[part - 1] ?? [];
  const rows = (page: readonly Alike[]): number =>
    page.reduce((sum, { agreements }) => sum + agreements.length, 0);
  const [before, count] = [rows(pages.slice(0, part - 1).flat()), rows(pages.flat())];
  const counts = { groups: alike(register).length, agreements: formatNumber(count, locale) };
  const title = t('comparison.title');
  return {
    title: part > 1 ? t('filter.part', { title, part }) : title,
    count: `${t('comparison.count', counts)}, ${asOfWords}`,
    groups: shown.map((group) => ({
      id: idOf(group),
      heading: headingOf(context, group.names),
      ids: group.agreements.map(({ id }) => id),
    })),
    index: part === 1 && pages.length > 1 ? indexOf(context) : [],
    pager: pagerOf(
      context,
      { part, parts: pages.length, from: before + 1, to: before + rows(shown), count },
      (number) => href({ comparison: number }),
    ),
  };
});

/** Like agreements side by side: one page of the groups. Which they are is one look, and each of them is another. */
export function comparison(context: ViewContext, where: { part: number }): Comparison {
  const { groups, ...frame } = comparisonFrame(context, where);
  return {
    ...frame,
    groups: groups.map(({ ids, ...group }) => ({
      ...group,
      rows: ids
        .map((id) => context.register.get('agreements', id))
        .filter((agreement) => agreement !== undefined)
        .map((agreement) => rowOf(context, agreement)),
    })),
  };
}
