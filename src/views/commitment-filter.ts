import { lastDay } from '../domain/partial-date.ts';
import { stateKeys, type StateKey } from '../domain/commitment-state.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatNumber } from '../i18n/format.ts';
import type { CommitmentFilterKind, FilterKind } from '../i18n/routes.ts';
import { allCommitments, judge, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { once } from './once.ts';
import { headName, unitsNamed } from './place-units.ts';
import { promiseCollections, type PromiseRecord, type Register } from './register.ts';
import { stateKind, stateOrder, type Badge } from './state-badge.ts';

export const filterKinds: readonly CommitmentFilterKind[] = ['state', 'place', 'year', 'body'];

/** One value of a filter with its plain page and how many known commitments it holds. */
export interface FilterLink {
  value: string;
  link: Phrase;
  count: number;
  /** The count as the language writes it. */
  written: string;
  /** The look of a state. */
  badge?: Badge | undefined;
}

/** The links of one filter under its heading. */
export interface FilterGroup {
  kind: FilterKind;
  heading: string;
  links: FilterLink[];
  /** Of many values the links are those to the most used; how many there are, and where all of them stand. */
  all?: { count: string; link: Phrase } | undefined;
}

type Values = Record<CommitmentFilterKind, Map<string, JudgedCommitment[]>>;

/** The slug of a unit's page: units of one name share it. */
export function slugOfUnit(register: Register, unitId: string): string {
  return register.units.find(({ id }) => id === unitId)?.slug ?? unitId;
}

function bodiesOf({ data }: JudgedCommitment): string[] {
  return [...data.lead, ...data.with].flatMap((actor) => ('body' in actor ? [actor.body] : []));
}

/** The year in which a commitment falls due: a deadline falls on the last day of its date. */
function dueYear({ data, state }: JudgedCommitment): string | undefined {
  const due = data.due ?? state.dueDay;
  return due === undefined ? undefined : lastDay(due).slice(0, 4);
}

/** The values by which each filter finds a commitment, each once. */
export function filterValues(
  register: Register,
  judged: JudgedCommitment,
): Record<CommitmentFilterKind, string[]> {
  const year = dueYear(judged);
  return {
    state: [judged.state.key],
    place: [...new Set(judged.record.data.provinces.map((unit) => slugOfUnit(register, unit)))],
    year: year === undefined ? [] : [year],
    body: [...new Set(bodiesOf(judged))],
  };
}

function emptyValues(): Values {
  return { state: new Map(), place: new Map(), year: new Map(), body: new Map() };
}

/**
 * Known commitments by value of each filter. Values of records not yet known on the as-of day are there too, with
 * nothing under them, and so is every state: the address of a list never disappears.
 */
export const commitmentsByFilter = once((register): Values => {
  const values = emptyValues();
  for (const key of stateKeys) values.state.set(key, []);
  const everything = promiseCollections.flatMap((collection): PromiseRecord[] => register.all[collection]);
  for (const judged of everything.flatMap((record) => judge(register, record)))
    for (const kind of filterKinds)
      for (const value of filterValues(register, judged)[kind])
        if (!values[kind].has(value)) values[kind].set(value, []);
  for (const judged of allCommitments(register))
    for (const kind of filterKinds)
      for (const value of filterValues(register, judged)[kind]) values[kind].get(value)?.push(judged);
  return values;
});

/** The name of a body that filters a list. */
export function bodyName({ register }: ViewContext, id: string): Phrase {
  return content(register.get('bodies', id)?.data.title ?? id);
}

/** "Tỉnh Bắc Giang": the name of a place that filters a list. */
export function placeName(context: ViewContext, slug: string): Phrase {
  const { former, present } = unitsNamed(context.register, slug);
  const unit = former ?? present;
  return { text: unit ? headName(context, unit) : slug };
}

/** The name of a filter's value: the words of a state, "Tỉnh Bắc Giang", a body's title, a year. */
export function filterName(context: ViewContext, kind: CommitmentFilterKind, value: string): Phrase {
  if (kind === 'state') return { text: stateKind(context, value as StateKey).words };
  if (kind === 'year') return { text: value };
  return kind === 'body' ? bodyName(context, value) : placeName(context, value);
}

/** States in the order of urgency, years newest first, names as in a dictionary. */
function ordered(kind: CommitmentFilterKind, links: FilterLink[]): FilterLink[] {
  if (kind === 'year') return links.toSorted((a, b) => b.value.localeCompare(a.value));
  if (kind !== 'state') return links.toSorted((a, b) => compareVietnamese(a.link.text, b.link.text));
  const order = stateOrder as readonly string[];
  return links.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

/** The values of a filter that hold something, with links to their plain pages. */
export function filterLinks(context: ViewContext, kind: CommitmentFilterKind): FilterLink[] {
  const found = [...commitmentsByFilter(context.register)[kind]].filter(([, items]) => items.length > 0);
  return ordered(
    kind,
    found.map(([value, items]) => ({
      value,
      link: {
        ...filterName(context, kind, value),
        href: context.href({ commitments: kind, value }),
      },
      count: items.length,
      written: formatNumber(items.length, context.locale),
      badge: kind === 'state' ? stateKind(context, value as StateKey) : undefined,
    })),
  );
}

/** A filter with all its values that hold something. */
export function filterGroup(context: ViewContext, kind: CommitmentFilterKind): FilterGroup {
  return { kind, heading: context.t(`filter.${kind}`), links: filterLinks(context, kind) };
}
