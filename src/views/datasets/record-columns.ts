import { fileAddress } from '../../i18n/file-routes.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import type { ViewContext } from '../context.ts';
import { updatedDay } from '../record-day.ts';
import { listCell, type Cell, type Column } from './dataset.ts';

/** An absolute address for files that travel: a path below the site's root means nothing in a spreadsheet. */
export function absolute({ register }: ViewContext, path: string): string {
  return new URL(path, register.config.siteUrl).href;
}

/** The address of a record's page; a unit stands on the page of its name, a term in the list of terms. */
export function pageAddress(context: ViewContext, record: SiteRecord): string {
  const id = 'slug' in record.data ? record.data.slug : record.id;
  return absolute(context, context.href({ record: record.collection, id }));
}

/** The address of a record's own data file. */
export function jsonAddress(context: ViewContext, record: SiteRecord): string {
  const target = { json: { record: record.collection, id: record.id } };
  return absolute(context, fileAddress(target, context.register.config.basePath));
}

type Actor = { body: string; nameAsPrinted?: string | undefined } | { described: string };

/** The names of some actors: of a body as the register has it, of others as they are described. */
export function actorNames({ register }: ViewContext, actors: readonly Actor[]): Cell {
  return listCell(
    actors.map((actor) =>
      'body' in actor ? (register.get('bodies', actor.body)?.data.title ?? actor.body) : actor.described,
    ),
  );
}

/** The ids of those actors that the register holds as bodies. */
export function actorIds(actors: readonly Actor[]): Cell {
  return listCell(actors.flatMap((actor) => ('body' in actor ? [actor.body] : [])));
}

/** Names of provincial units, each as it was called in its own time. */
export function unitNames({ register }: ViewContext, ids: readonly string[]): Cell {
  return listCell(ids.map((id) => register.get('provinces', id)?.data.title ?? id));
}

/** What a record speaks of, as `agreements/id`, or the words for something without a record. */
export function subjectKey(subject: Readonly<Record<string, string>>): string {
  const [[kind, id] = ['described', '']] = Object.entries(subject);
  return kind === 'described' ? id : `${kind}s/${id}`;
}

/** The columns at the head of every table of records. */
export function headColumns<R extends SiteRecord>(): Column<R>[] {
  return [
    { name: 'id', type: 'text', from: ({ id }) => id },
    { name: 'title', type: 'text', from: ({ data }) => data.title },
  ];
}

/** The columns at the end of every table of records: sources, rights, and where it stands on the site. */
export function tailColumns<R extends SiteRecord>(context: ViewContext): Column<R>[] {
  return [
    { name: 'summary', type: 'text', from: ({ data }) => data.summary },
    {
      name: 'source_titles',
      type: 'list',
      from: ({ data }) => listCell(data.sources.map(({ title }) => title)),
    },
    {
      name: 'source_urls',
      type: 'list',
      from: ({ data }) => listCell(data.sources.flatMap(({ url }) => url ?? [])),
    },
    { name: 'updated', type: 'day', from: (record) => updatedDay(record) },
    { name: 'page', type: 'address', from: (record) => pageAddress(context, record) },
    { name: 'json', type: 'address', from: (record) => jsonAddress(context, record) },
  ];
}
