import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { recordLink, type ViewContext } from './context.ts';
import { once, partView } from './once.ts';
import { pageOfList, pagerOf, partsOf, type Pager } from './pager.ts';
import type { Register } from './register.ts';
import { content, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';

/** What one publisher allows, in its own terms. */
export interface SourceTerms {
  publisher: string;
  rights: string;
}

/** One source with the records that rest on it. */
export interface SourceEntry {
  title: Phrase;
  details: string[];
  rights?: string | undefined;
  used: { heading: string; links: Phrase[] }[];
}

/** The sources of one publisher. */
export interface SourceGroup {
  id: string;
  publisher: string;
  sources: SourceEntry[];
}

export interface SourceList {
  title: string;
  count: string;
  groups: SourceGroup[];
  pager?: Pager | undefined;
}

/** So many sources, each with the records that rest on it, stand on one page: what a phone loads in one go. */
const sourcesOnPage = 100;

type Source = SiteRecord['data']['sources'][number];

interface Used {
  source: Source;
  records: SiteRecord[];
}

/** Every source once, however many records name it. */
function usedSources(register: Register): Used[] {
  const bySource = new Map<string, Used>();
  for (const record of Object.values(register.known).flat() as SiteRecord[]) {
    for (const source of record.data.sources) {
      const key = [source.publisher, source.title, source.url ?? ''].join('\n');
      const used = bySource.get(key) ?? { source, records: [] };
      if (!used.records.includes(record)) used.records.push(record);
      // The same page opened again later may state its terms where the first reading did not note them.
      bySource.set(key, { ...used, source: { ...used.source, rights: used.source.rights ?? source.rights } });
    }
  }
  return [...bySource.values()];
}

/** The reuse clauses that sources state, each once, to be carried along with the data. */
export function sourceTerms(context: ViewContext): SourceTerms[] {
  const stated = usedSources(context.register).flatMap(({ source: { publisher, rights } }) =>
    rights === undefined ? [] : [{ publisher, rights }],
  );
  const distinct = new Map(stated.map((terms) => [`${terms.publisher}\n${terms.rights}`, terms]));
  return [...distinct.values()].toSorted((a, b) => compareVietnamese(a.publisher, b.publisher));
}

/** A unit of a former edition and its successor share a name, so each is called by its type of the time. */
function linkOf(context: ViewContext, record: SiteRecord): Phrase {
  if (record.collection === 'provinces')
    return { ...placePhrase(context, record.id, undefined), aside: undefined };
  return { ...recordLink(context, record.collection, record.id), aside: takenFrom(context, record) };
}

/** How much of a record a source gave, where it is the record's only one. */
function takenFrom({ t }: ViewContext, { data }: SiteRecord): string | undefined {
  if (data.sources.length !== 1) return undefined;
  const counts = {
    'sources.took.commitments': 'commitments' in data ? data.commitments.length : 0,
    'sources.took.entries': 'entries' in data ? data.entries.length : 0,
    'sources.took.numbers': 'observations' in data ? data.observations.length : 0,
  } as const;
  const taken = (Object.keys(counts) as (keyof typeof counts)[]).filter((key) => counts[key] > 0);
  return taken.map((key) => t(key, { count: counts[key] })).join(', ') || undefined;
}

/** Beyond this many of one kind a list of links says less than their number. */
const readable = 12;

function usedBy(context: ViewContext, records: readonly SiteRecord[]): SourceEntry['used'] {
  const { t } = context;
  const byKind = Map.groupBy(records, ({ collection }) => collection);
  return [...byKind].map(([collection, list]: [CollectionName, readonly SiteRecord[]]) => {
    const kind = t(`kind.${collection}`);
    return list.length > readable
      ? {
          heading: kind,
          links: [
            {
              text: t('sources.usedCount', {
                kind: t(`list.${collection === 'figures' ? 'indicators' : collection}.title`),
                count: list.length,
              }),
              href: context.href({ list: collection === 'figures' ? 'indicators' : collection }),
            },
          ],
        }
      : { heading: kind, links: list.map((record) => linkOf(context, record)) };
  });
}

function entryOf(context: ViewContext, { source, records }: Used): SourceEntry {
  const { t, locale } = context;
  return {
    title: content(source.title, source.url),
    details: [
      source.publishedOn === undefined
        ? ''
        : t('record.source.published', { day: formatDate(source.publishedOn, locale) }),
      t('record.source.accessed', { day: formatDate(source.accessedOn, locale) }),
    ].filter((words) => words !== ''),
    rights: source.rights,
    used: usedBy(context, records),
  };
}

/** All sources in the order of their publishers' names, then of their own; made once for all pages of them. */
const sorted = once((register): Used[] =>
  usedSources(register).toSorted(
    ({ source: a }, { source: b }) =>
      compareVietnamese(a.publisher, b.publisher) || compareVietnamese(a.title, b.title),
  ),
);

/** The numbers of the pages of sources, from 1. */
export function sourceParts(context: ViewContext): number[] {
  const count = sorted(context.register).length;
  return Array.from({ length: partsOf(count, sourcesOnPage) }, (_, index) => index + 1);
}

/** Sources by publisher, with their rights and what was made from them: one page of them. */
export const sourceList = partView('sourceList', (context, { part }: { part: number }): SourceList => {
  const { t, locale, href } = context;
  const used = sorted(context.register);
  const page = pageOfList(part, used.length, sourcesOnPage);
  const records = new Set(used.flatMap((each) => each.records));
  const groups = Map.groupBy(used.slice(page.from - 1, page.to), ({ source }) => source.publisher);
  const counts = {
    sources: formatNumber(used.length, locale),
    records: formatNumber(records.size, locale),
  };
  return {
    title: part > 1 ? t('filter.part', { title: t('sources.title'), part }) : t('sources.title'),
    count: `${t('sources.count', counts)}, ${context.asOfWords}`,
    groups: [...groups].map(([publisher, list], index) => ({
      id: `nguon-${index + 1}`,
      publisher,
      sources: list.map((each) => entryOf(context, each)),
    })),
    pager: pagerOf(context, page, (number) => href({ sources: number })),
  };
});
