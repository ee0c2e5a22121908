import { predecessorsOf } from '../domain/succession.ts';
import type { Target } from '../i18n/routes.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { involvementOf } from './body-index.ts';
import type { ViewContext } from './context.ts';
import { headName, placeSlugs, unitsNamed } from './place-units.ts';
import { keyOf, promiseCollections, type PromiseRecord, type Register } from './register.ts';

/** What a reader may follow: the page it stands beside, its name, and the records it is about. */
export interface Scope {
  target: Target;
  title: string;
  records: SiteRecord[];
}

/** The kinds of records whose arrival is news; definitions such as bodies and terms are not. */
const tellingCollections = [
  'agreements',
  'plans',
  'campaigns',
  'results',
  'figures',
  'news',
  'questions',
] as const;

const followedRecords = new Set<string>([...promiseCollections, 'bodies', 'provinces']);

function distinct(records: readonly SiteRecord[]): SiteRecord[] {
  return [...new Map(records.map((record) => [keyOf(record), record])).values()];
}

/** A record with the plans under it and what was reported and written about them. */
function withFollowers(register: Register, record: SiteRecord): SiteRecord[] {
  const plans = register.plansUnder(keyOf(record));
  const about = [record, ...plans].flatMap((each) => [
    ...register.resultsAbout(keyOf(each)),
    ...register.newsAbout(keyOf(each)),
  ]);
  return distinct([record, ...plans, ...about]);
}

function wholeScope({ register, t }: ViewContext): Scope {
  return {
    target: { page: 'home' },
    title: t('follow.whole'),
    records: tellingCollections.flatMap((collection): SiteRecord[] => register.known[collection]),
  };
}

/** The records on the page of a name: of the unit, and for a present one of those that it came from. */
function placeScope(context: ViewContext, slug: string): Scope | undefined {
  const { register } = context;
  const named = unitsNamed(register, slug);
  const unit = named.present ?? named.former;
  if (!unit) return undefined;
  const units = named.present ? [unit, ...predecessorsOf(unit, register.units)] : [unit];
  return {
    target: { record: 'provinces', id: slug },
    title: headName(context, unit),
    records: distinct(units.flatMap(({ id }) => register.inProvince(id))),
  };
}

function bodyScope({ register }: ViewContext, body: SiteRecord<'bodies'>): Scope {
  const { records, leads, joins, monitors } = involvementOf(register, body.id);
  const promised = [...leads, ...joins, ...monitors].map(({ record }) => record);
  return {
    target: { record: 'bodies', id: body.id },
    title: body.data.title,
    records: distinct([...records, ...promised].flatMap((record) => withFollowers(register, record))),
  };
}

/** The list of a kind; the sources of figures stand under the indicators. */
const kindLists = tellingCollections.map((collection) => ({
  collection,
  list: collection === 'figures' ? ('indicators' as const) : collection,
}));

function kindScopes({ register, t }: ViewContext): Scope[] {
  return kindLists.map(({ collection, list }) => ({
    target: { list },
    title: t(`list.${list}.title`),
    records: register.known[collection],
  }));
}

/** What can be followed beside a page: its own feed and calendar, or those of the whole register. */
export function followedFrom(target: Target | undefined): { feed: Target; calendar: Target } {
  const whole: Target = { page: 'home' };
  if (target === undefined) return { feed: whole, calendar: whole };
  if ('page' in target && target.page === 'changes') return { feed: target, calendar: whole };
  if ('list' in target && kindLists.some(({ list }) => list === target.list))
    return { feed: target, calendar: whole };
  const own = 'record' in target && followedRecords.has(target.record) ? target : whole;
  return { feed: own, calendar: own };
}

/** Kinds have a feed and no calendar: a deadline belongs to a record, a place or a body. */
export function hasCalendar(target: Target): boolean {
  return !('list' in target) && !('page' in target && target.page === 'changes');
}

function recordScope({ register }: ViewContext, record: PromiseRecord): Scope {
  return {
    target: { record: record.collection, id: record.id },
    title: record.data.title,
    records: register.isKnown(record) ? withFollowers(register, record) : [],
  };
}

/** Everything that can be followed, the whole register first. A scope without records exists too: it may get some. */
export function allScopes(context: ViewContext): Scope[] {
  const { register } = context;
  return [
    wholeScope(context),
    ...kindScopes(context),
    ...placeSlugs(register).flatMap((slug) => placeScope(context, slug) ?? []),
    ...promiseCollections.flatMap((collection) =>
      register.all[collection].map((record) => recordScope(context, record)),
    ),
    ...register.all.bodies.map((body) => bodyScope(context, body)),
  ];
}
