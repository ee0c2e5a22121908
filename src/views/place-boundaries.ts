import { predecessorsOf, type ProvinceUnit } from '../domain/succession.ts';
import type { JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { headlineOf, type Headline } from './headline.ts';
import type { Phrase } from './phrase.ts';
import { unitLink } from './place-facts.ts';
import { holdingsOf } from './place-index.ts';
import { inlineName, mergedFrom, mergedInto, type NamedUnits } from './place-units.ts';
import { keyOf } from './register.ts';

/** One way to count what stands under a name: by the boundaries of its records' days, or by those of today. */
export interface PlaceWay {
  headline?: Headline | undefined;
  /** Whose records are counted. */
  note: string;
  /** Words before `links`, and the units whose records are elsewhere. */
  linksLead?: string | undefined;
  links: Phrase[];
}

/** Both ways of a place that a merger changed, and the one that its page begins with. */
export interface PlaceWays {
  chosen: 'asSigned' | 'asToday';
  asSigned: PlaceWay;
  asToday: PlaceWay;
  /** The units that bear the page's name: the only ones counted `asSigned`. */
  own: ProvinceUnit[];
}

/** The commitments under some units, each once. */
export function commitmentsOf({ register }: ViewContext, units: readonly ProvinceUnit[]): JudgedCommitment[] {
  const all = units.flatMap(({ id }) => holdingsOf(register, id).commitments);
  return [...new Map(all.map((each) => [`${keyOf(each.record)}#${each.data.id}`, each])).values()];
}

function counted(context: ViewContext, units: readonly ProvinceUnit[]): Headline | undefined {
  const commitments = commitmentsOf(context, units);
  return commitments.length > 0 ? headlineOf(context, commitments) : undefined;
}

/**
 * The two ways to count a place; undefined where no merger changed it by the as-of day. The page of a present unit begins
 * with today's boundaries, that of a former unit with its own.
 */
export function placeWays(context: ViewContext, named: NamedUnits): PlaceWays | undefined {
  const { register, t } = context;
  const present = named.present ?? (named.former && mergedInto(register, named.former));
  if (!present || mergedFrom(register, present).length === 0) return undefined;
  const before = predecessorsOf(present, register.units);
  const own = [named.present, named.former].filter((unit) => unit !== undefined);
  const [first] = own;
  if (!first) return undefined;
  const others = before.filter((unit) => !own.includes(unit));
  const links = (units: readonly ProvinceUnit[]): Phrase[] => units.map((unit) => unitLink(context, unit));
  const name = inlineName(context, present);
  return {
    chosen: named.present ? 'asToday' : 'asSigned',
    asSigned: {
      headline: counted(context, own),
      note: t('boundary.ownOnly', { name: inlineName(context, first) }),
      linksLead: named.present ? t('boundary.elsewhere') : undefined,
      links: named.present ? links(others) : [],
    },
    asToday: {
      headline: counted(context, [present, ...before]),
      note: t('boundary.territory', { name }),
      linksLead: named.present ? undefined : t('boundary.units', { name }),
      links: named.present ? [] : links([present, ...others]),
    },
    own,
  };
}
