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
    ...placeSlugs(register).flatMap((slug) => placeScope(context, slug) ?? []),
    ...promiseCollections.flatMap((collection) =>
      register.all[collection].map((record) => recordScope(context, record)),
    ),
    ...register.all.bodies.map((body) => bodyScope(context, body)),
  ];
}
