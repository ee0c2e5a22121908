import { formatPeriod } from '../i18n/format.ts';
import { compareVietnamese, foldMarks, slugOf } from '../domain/vietnamese-text.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { judge } from './commitment-register.ts';
import { recordLink, type ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { ownDate } from './record-day.ts';
import { keyOf, type Register } from './register.ts';
import { reportingEntries, type ReportingEntries } from './reporting-status-entries.ts';
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

/** Agreements between the same kinds of bodies in several provinces. */
export interface ComparisonGroup {
  id: string;
  heading: string;
  rows: ComparisonRow[];
}

export interface Comparison {
  count: string;
  groups: ComparisonGroup[];
}

/** A kind of body: what it is and what it is called everywhere, without its place. */
interface PartyKind {
  key: string;
  name: string;
}

/** The name of a body without its province: "Hội Nông dân tỉnh Long An" is "Hội Nông dân". */
export function nameWithoutPlace(title: string, provinceNames: readonly string[]): string {
  const bare = title.replace(/\s*\([^)]*\)\s*$/u, '').trim();
  const folded = foldMarks(bare);
  // Letters fold one to one, so that positions in the folded text are positions in the name.
  for (const name of provinceNames.toSorted((a, b) => b.length - a.length)) {
    const place = foldMarks(name).replace(/[-–—\s]+/gu, '[-–—\\s]+');
    const found = new RegExp(`[,\\s]+(?:(?:tinh|thanh pho|tp\\.?)\\s+)?${place}$`, 'u').exec(folded);
    if (found && [...folded].length === [...bare].length) return bare.slice(0, found.index);
  }
  return bare;
}

function provinceNames(register: Register, unitId: string | undefined): string[] {
  const unit = register.units.find(({ id }) => id === unitId);
  if (!unit) return [];
  const former = unit.types.flatMap(({ name }) => name ?? []);
  return [unit.name, ...former, ...unit.aliases];
}

/** The kind of each party; undefined where a party has no record, so that nobody knows what it is. */
function partyKinds(register: Register, { data }: Agreement): PartyKind[] | undefined {
  const kinds = data.parties.map(({ who }) => {
    const body = 'body' in who ? register.get('bodies', who.body)?.data : undefined;
    if (!body) return undefined;
    const name = nameWithoutPlace(body.title, provinceNames(register, body.province));
    return { key: `${body.kind} ${foldMarks(name)}`, name };
  });
  return kinds.every((kind) => kind !== undefined) ? kinds : undefined;
}

/** The distinct kinds in the order of a dictionary: who signed first makes no difference. */
function pairOf(kinds: readonly PartyKind[]): PartyKind[] {
  const distinct = [...new Map(kinds.map((kind) => [kind.key, kind])).values()];
  return distinct.toSorted((a, b) => compareVietnamese(a.name, b.name));
}

function rowOf(context: ViewContext, entries: ReportingEntries, agreement: Agreement): ComparisonRow {
  const { register, t, locale } = context;
  const records = [agreement, ...register.plansUnder(keyOf(agreement))];
  const commitments = records.flatMap((record) => judge(register, record));
  const measurable = commitments.filter(({ data }) => data.target !== undefined).length;
  const keys = new Set(records.map(keyOf));
  const own = <T extends { record: Parameters<typeof keyOf>[0] }>(list: readonly T[]): T[] =>
    list.filter(({ record }) => keys.has(keyOf(record)));
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
        : fractionWords(context, 'reviews', fractionOf(own(entries.reviews))),
    results: fractionWords(context, 'results', fractionOf(own(entries.commitments))),
  };
}

function startOf(agreement: Agreement): string {
  return ownDate(agreement) ?? agreement.data.period?.from ?? '9999';
}

/** Like agreements side by side; one alone, or several of a single province, are no comparison. */
export function comparison(context: ViewContext): Comparison {
  const { register, t, asOfWords } = context;
  const entries = reportingEntries(register);
  const kinds = new Map(register.known.agreements.map((each) => [each, partyKinds(register, each)] as const));
  const paired = register.known.agreements.flatMap((agreement) => {
    const found = kinds.get(agreement);
    return found === undefined || found.length < 2 ? [] : [{ agreement, pair: pairOf(found) }];
  });
  const groups = [...Map.groupBy(paired, ({ pair }) => pair.map(({ key }) => key).join(' + ')).values()]
    .filter(
      (list) =>
        list.length > 1 && new Set(list.map(({ agreement }) => agreement.data.provinces.join())).size > 1,
    )
    .map((list) => {
      const names = (list[0]?.pair ?? []).map(({ name }) => name);
      const [first = '', ...others] = names;
      return {
        id: slugOf(names.join(' ')),
        heading:
          others.length === 0
            ? t('comparison.alike', { name: first })
            : t('comparison.pair', { first, second: others.join(', ') }),
        rows: list
          .toSorted(
            (a, b) =>
              startOf(a.agreement).localeCompare(startOf(b.agreement)) ||
              a.agreement.id.localeCompare(b.agreement.id),
          )
          .map(({ agreement }) => rowOf(context, entries, agreement)),
      };
    })
    .toSorted((a, b) => compareVietnamese(a.heading, b.heading));
  const compared = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    count: `${t('comparison.count', { groups: groups.length, agreements: compared })}, ${asOfWords}`,
    groups,
  };
}
