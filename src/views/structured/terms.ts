import type { AdministrativeArea, Organization } from 'schema-dts';
import { precisionOf, type PartialDate } from '../../domain/partial-date.ts';
import type { ViewContext } from '../context.ts';
import { absolute } from '../datasets/record-columns.ts';

type Actor = { body: string; nameAsPrinted?: string | undefined } | { described: string };

/** The fields of an object that are stated: one without a value is left out, as JSON-LD has no word for "unknown". */
export type Stated<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is not stated. */
export function stated<const T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<T>;
}

/** A date as schema.org takes it (ISO 8601); a quarter has no such form and is left out rather than narrowed. */
export function isoDate(date: PartialDate | undefined): string | undefined {
  if (date === undefined || precisionOf(date) === 'quarter') return undefined;
  return precisionOf(date) === 'time' ? `${date}:00+07:00` : date;
}

/** A term as ISO 8601 writes intervals; an open end is "..". */
export function interval(
  period: { from: PartialDate; to?: PartialDate | undefined } | undefined,
): string | undefined {
  const from = isoDate(period?.from);
  if (period === undefined || from === undefined) return undefined;
  return `${from}/${isoDate(period.to) ?? '..'}`;
}

/** An organisation by name, with its page where the register has one. */
export function organisation(context: ViewContext, actor: Actor): Organization {
  if ('described' in actor) return { '@type': 'Organization', name: actor.described };
  const name = context.register.get('bodies', actor.body)?.data.title ?? actor.body;
  return {
    '@type': 'Organization',
    name,
    url: absolute(context, context.href({ record: 'bodies', id: actor.body })),
  };
}

/** Provincial units as places. */
export function areas({ register }: ViewContext, units: readonly string[]): AdministrativeArea[] {
  return units.map((id) => ({
    '@type': 'AdministrativeArea',
    name: register.get('provinces', id)?.data.title ?? id,
  }));
}
