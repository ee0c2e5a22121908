import { predecessorsOf, type ProvinceUnit } from '../domain/succession.ts';
import { dWords } from '../domain/vietnamese-text.ts';
import { formatDate } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';
import { headlineOf, type Headline } from './headline.ts';
import type { Fact, Phrase } from './phrase.ts';
import { commitmentsOf, placeWays, type PlaceWays } from './place-boundaries.ts';
import { placeFacts } from './place-facts.ts';
import { holdingsOf } from './place-index.ts';
import { neighboursOf } from './place-list.ts';
import { holdsAnything, unitRecords, type UnitRecords } from './place-records.ts';
import { placeTimeline, type PlaceTimeline } from './place-timeline.ts';
import { dataOf, headName, inlineName, mergedInto, unitsNamed } from './place-units.ts';
import { provenanceOf, type Provenance } from './provenance.ts';
import { recordChanges } from './record-changes.ts';
import { keyOf, type PromiseRecord } from './register.ts';
import type { SearchFields } from './search-fields.ts';

export interface PlaceView {
  title: string;
  kicker: string;
  lede: string;
  breadcrumb: Phrase[];
  /** "Tỉnh Bắc Giang nay thuộc thành phố Bắc Ninh, …"; nothing before the merger. */
  belongs?: string | undefined;
  facts: Fact[];
  headline?: Headline | undefined;
  /** Whose records the headline counts besides the unit's own. */
  counted?: string | undefined;
  /** Both ways to count a place that a merger changed; `headline` and `counted` are then those of the chosen one. */
  ways: PlaceWays | undefined;
  sections: UnitRecords[];
  timeline: PlaceTimeline;
  /** The timeline by the boundaries of the records' days, where that is another one. */
  ownTimeline: PlaceTimeline | undefined;
  neighbours: Phrase[];
  provenance: Provenance;
  search: SearchFields;
}

function belongsSentence(context: ViewContext, unit: ProvinceUnit): string | undefined {
  const { register, t, locale } = context;
  const present = mergedInto(register, unit);
  if (!present) return undefined;
  const day = formatDate(
    dataOf(register, present).mergedOn ?? present.valid.from ?? register.asOf.day,
    locale,
  );
  return t('place.page.belongs', {
    former: headName(context, unit),
    present: inlineName(context, present),
    day,
  });
}

/** Sources and notes of both units that share a name; those they share once. */
function provenanceOfAll(context: ViewContext, units: readonly ProvinceUnit[]): Provenance {
  const records = units.flatMap(({ id }) => context.register.get('provinces', id) ?? []);
  const all = records.map((record) => provenanceOf(context, record));
  const distinct = <T>(items: T[]): T[] => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ];
  return {
    sources: distinct(all.flatMap(({ sources }) => sources)),
    notes: distinct(all.flatMap(({ notes }) => notes)),
    waivers: all.flatMap(({ waivers }) => waivers),
    changes: recordChanges(context, records),
  };
}

function searchOf(context: ViewContext, unit: ProvinceUnit, title: string): SearchFields {
  const names = [title, ...unit.types.flatMap(({ name }) => name ?? []), ...unit.aliases];
  return {
    kind: context.t('kind.provinces'),
    provinces: [unit.name],
    bodies: [],
    states: [],
    place: title,
    folded: dWords(names.join(' ')).join(' '),
  };
}

function promisesOf(context: ViewContext, units: readonly ProvinceUnit[]): PromiseRecord[] {
  const { register } = context;
  const records = units.flatMap(({ id }) => register.inProvince(id));
  const promises = records.filter((record): record is PromiseRecord =>
    ['agreements', 'plans', 'campaigns'].includes(record.collection),
  );
  return [...new Map(promises.map((record) => [keyOf(record), record])).values()];
}

/** The unit's own section first, said to be empty where only a former unit has records; then the former units with any. */
function sectionsOf(
  context: ViewContext,
  [own, ...before]: readonly ProvinceUnit[],
  named: readonly ProvinceUnit[],
): UnitRecords[] {
  const former = before
    .map((unit) => ({ ...unitRecords(context, unit), byToday: !named.includes(unit) }))
    .filter(holdsAnything);
  // The facts line has told the types of the page's own unit.
  const first = own ? [{ ...unitRecords(context, own), history: [] }] : [];
  return [...first.filter((each) => holdsAnything(each) || former.length > 0), ...former];
}

/** The page of one of the 63 names: the present unit first where the name has one, then each former unit's own records. */
export function placeView(context: ViewContext, slug: string): PlaceView {
  const { t, register, href } = context;
  const named = unitsNamed(register, slug);
  const unit = named.present ?? named.former;
  if (!unit) throw new Error(`dia-phuong/${slug} không có trong sổ`);
  const before = named.present ? predecessorsOf(unit, register.units) : [];
  const shown = [unit, ...before];
  const promises = promisesOf(context, shown);
  const title = headName(context, unit);
  const ways = placeWays(context, named);
  const own = ways?.own ?? shown;
  const timeline = placeTimeline(context, promises);
  const ownTimeline = placeTimeline(context, promisesOf(context, own));
  const counted = before.filter(({ id }) => holdingsOf(register, id).commitments.length > 0);
  return {
    title,
    kicker: t('kind.provinces'),
    lede: t('place.lede', { name: inlineName(context, unit) }),
    breadcrumb: [
      { text: t('site.home'), href: href({ page: 'home' }) },
      { text: t('list.provinces.title'), href: href({ list: 'provinces' }) },
    ],
    belongs: named.present ? undefined : belongsSentence(context, unit),
    facts: placeFacts(context, named),
    headline: promises.length > 0 ? headlineOf(context, commitmentsOf(context, shown)) : undefined,
    counted:
      counted.length > 0
        ? t('place.page.countIncludes', {
            names: counted.map((each) => inlineName(context, each)).join(', '),
          })
        : undefined,
    ways,
    sections: sectionsOf(context, shown, own),
    timeline,
    ownTimeline: ownTimeline.count === timeline.count ? undefined : ownTimeline,
    neighbours: promises.length > 0 ? [] : neighboursOf(context, unit),
    provenance: provenanceOfAll(
      context,
      [named.present, named.former].filter((each) => each !== undefined),
    ),
    search: searchOf(context, unit, title),
  };
}
