import { predecessorsOf } from '../domain/succession.ts';
import { formatDate } from '../i18n/format.ts';
import { addressOf, type Target } from '../i18n/routes.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { involvementOf } from './body-index.ts';
import { viewContext, type ViewContext } from './context.ts';
import { indexed, once, onceFor } from './once.ts';
import { headName, placeSlugs, unitsNamed } from './place-units.ts';
import { keyOf, makesPromises, promiseCollections, type PromiseRecord, type Register } from './register.ts';

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

function kindScope({ register, t }: ViewContext, target: { list: string }): Scope | undefined {
  const kind = kindLists.find(({ list }) => list === target.list);
  return (
    kind && {
      target: { list: kind.list },
      title: t(`list.${kind.list}.title`),
      records: register.known[kind.collection],
    }
  );
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

/** What was not yet known on the as-of day keeps its address and tells nothing, not even its name. */
function recordScope({ register, t, locale }: ViewContext, record: PromiseRecord): Scope {
  const target = { record: record.collection, id: record.id };
  if (!register.isKnown(record))
    return { target, title: t('site.notYet', { day: formatDate(register.asOf.day, locale) }), records: [] };
  return { target, title: record.data.title, records: withFollowers(register, record) };
}

/** The pages of everything that can be followed, the whole register first. */
export const scopeTargets = once((register): Target[] => [
  { page: 'home' },
  ...kindLists.map(({ list }): Target => ({ list })),
  ...placeSlugs(register).map((id): Target => ({ record: 'provinces', id })),
  ...promiseCollections.flatMap((collection) =>
    register.all[collection].map(({ id }): Target => ({ record: collection, id })),
  ),
  ...register.all.bodies.map(({ id }): Target => ({ record: 'bodies', id })),
]);

function scopeOf(context: ViewContext, target: Target): Scope | undefined {
  const { register } = context;
  if ('list' in target) return kindScope(context, target);
  if (!('record' in target)) return wholeScope(context);
  const { record: collection, id } = target;
  if (collection === 'provinces') return placeScope(context, id);
  const record = register.get(collection, id);
  if (record && makesPromises(record)) return recordScope(context, record);
  return record?.collection === 'bodies' ? bodyScope(context, record as SiteRecord<'bodies'>) : undefined;
}

/** The path below the base of the page that a scope stands beside, without the closing slash; '' for the whole register. */
export function scopePath(target: Target): string {
  return addressOf(target, 'vi', '').replace(/\/$/, '');
}

const targetAt = indexed(
  'scopeTarget',
  (register) => new Map(scopeTargets(register).map((target) => [scopePath(target), target])),
);
/** Files have one address for all readers, so their words are Vietnamese. */
const scopeFor = onceFor((register, target: Target) => scopeOf(viewContext(register, 'vi'), target));

/** The scope beside the page at a path; undefined where there is none. */
export function scopeAt(register: Register, path: string): Scope | undefined {
  const target = targetAt(register, path);
  return target && scopeFor(register, target);
}

/** Everything that can be followed, the whole register first. */
export function allScopes(context: ViewContext): Scope[] {
  return scopeTargets(context.register).flatMap((target) => scopeOf(context, target) ?? []);
}
