import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { Locale } from '../i18n/locale.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { viewContext, type ViewContext } from './context.ts';
import { promisesOf } from './members.ts';
import { once } from './once.ts';
import type { Register } from './register.ts';
import { resultFacts } from './search-fields.ts';

/** A page as the first answer of the search knows it. */
export interface NamedPage {
  title: string;
  href: string;
  kind: string;
  place: string;
  /** Symbols and further names by which it is known. */
  others: string;
  states: string[];
}

/** Kinds with pages of their own, in the order in which readers look for them. */
const named: readonly CollectionName[] = [
  'provinces',
  'agreements',
  'plans',
  'campaigns',
  'documents',
  'bodies',
  'indicators',
  'results',
  'news',
  'questions',
];

function otherNames(data: SiteRecord['data']): string {
  const fields = ['symbol', 'number', 'nameEn', 'shortNames', 'aliases'] as const;
  return fields
    .flatMap((field) => (data as unknown as Readonly<Record<string, unknown>>)[field] ?? [])
    .filter((name) => typeof name === 'string')
    .join(' ');
}

/** The pages of one kind from A to Z; units of one name share a page. */
function pagesOf(context: ViewContext, collection: CollectionName): NamedPage[] {
  const pages = new Map<string, NamedPage>();
  for (const record of context.register.known[collection] as SiteRecord[]) {
    const href = context.href({
      record: collection,
      id: 'slug' in record.data ? record.data.slug : record.id,
    });
    const { place, states } = resultFacts(context, record);
    pages.set(href, {
      title: record.data.title,
      href,
      kind: context.t(`kind.${collection}`),
      place: collection === 'provinces' ? '' : place,
      others: [otherNames(record.data), pages.get(href)?.others ?? ''].join(' ').trim(),
      states,
    });
  }
  return [...pages.values()].toSorted((a, b) => compareVietnamese(a.title, b.title));
}

function membersPages({ register, href, t }: ViewContext): NamedPage[] {
  return register.members.flatMap(({ member, copy }) =>
    promisesOf(copy).map(({ collection, id, title, symbol }) => ({
      title,
      href: href({ member: member.id, collection, id }),
      kind: t(`kind.${collection}`),
      place: member.name,
      others: symbol ?? '',
      states: [],
    })),
  );
}

function everyPage(context: ViewContext): NamedPage[] {
  return [...named.flatMap((collection) => pagesOf(context, collection)), ...membersPages(context)];
}

const whole: Record<Locale, (register: Register) => NamedPage[]> = {
  vi: once((register) => everyPage(viewContext(register, 'vi'))),
  en: once((register) => everyPage(viewContext(register, 'en'))),
};

/** The page of every known record, members' records among them, in the reader's language: kind by kind, from A to Z. */
export function namedPages({ register, locale }: ViewContext): readonly NamedPage[] {
  return whole[locale](register);
}
