import { reportingListPath, type ReportingList } from '../i18n/routes.ts';
import { breadcrumbHome } from './breadcrumb.ts';
import { promiseAt } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { packed, pagerOf, partsOf, type Pager } from './pager.ts';
import type { Phrase } from './phrase.ts';
import { indexed, once, onceInLanguage, partView } from './once.ts';
import { keyOf, type PromiseRecord, type RecordKey } from './register.ts';
import {
  entriesByRecord,
  entriesOfRecord,
  reportingEntries,
  type RecordEntries,
} from './reporting-status-entries.ts';
import { programmeAnchor, statusProgramme, type StatusProgramme } from './reporting-status-programme.ts';
import { statusTable, type StatusTable } from './reporting-status-tables.ts';

/** So many lines of a table, or promises with their letters, stand on one page: what a phone loads in one go. */
export const rowsOnPage = 100;
export const promisesOnPage = 25;

/** One page of a list of the reporting status. */
export interface ReportingPartPath {
  path: string;
  list: ReportingList;
  part: number;
}

export interface ReportingPart {
  title: string;
  heading: string;
  count: string;
  breadcrumb: Phrase[];
  table?: StatusTable | undefined;
  programmes: StatusProgramme[];
  pager?: Pager | undefined;
}

const lists: readonly ReportingList[] = ['body', 'programme', 'promise'];

/** The records page by page: never parted, and a page is full when it has enough promises. */
const promisePages = once((register): RecordEntries[][] =>
  packed(
    entriesByRecord(register),
    ({ reviews, commitments }) => Math.max(1, reviews.length + commitments.length),
    promisesOnPage,
  ),
);

/** The number of the page on which the promises of a record stand. */
const partOfRecord = indexed(
  'partOfRecord',
  (register) =>
    new Map(
      promisePages(register).flatMap((page, at) =>
        page.map(({ record }) => [keyOf(record), at + 1] as const),
      ),
    ),
);

/** Where the promises of a record stand one by one; undefined when there is nothing to tell of it. */
export function promisesHref(context: ViewContext, record: PromiseRecord): string | undefined {
  const part = partOfRecord(context.register, keyOf(record));
  if (part === undefined) return undefined;
  return context.href({ reporting: 'promise', part, anchor: programmeAnchor(record) });
}

type Entries = ReturnType<typeof reportingEntries>;
const tables = {
  body: onceInLanguage((context, entries: Entries) => statusTable(context, entries, 'body')),
  programme: onceInLanguage((context, entries: Entries) => statusTable(context, entries, 'programme')),
};

/** A whole table, of which each page shows some rows. */
function wholeTable(context: ViewContext, list: 'body' | 'programme'): StatusTable {
  return tables[list](context, reportingEntries(context.register));
}

function partCount(context: ViewContext, list: ReportingList): number {
  const { register } = context;
  if (list === 'promise') return promisePages(register).length;
  return partsOf(wholeTable(context, list).rows.length, rowsOnPage);
}

/** Every page of every list. */
export function reportingPartPaths(context: ViewContext): ReportingPartPath[] {
  return lists.flatMap((list) =>
    Array.from({ length: partCount(context, list) }, (_, index) => ({
      path: reportingListPath({ reporting: list, part: index + 1 }),
      list,
      part: index + 1,
    })),
  );
}

/** The part of a table that a page shows, and where that stands in the whole. */
function tablePart(context: ViewContext, list: 'body' | 'programme', part: number) {
  const table = wholeTable(context, list);
  const rows = table.rows.slice((part - 1) * rowsOnPage, part * rowsOnPage);
  return {
    table: { ...table, rows },
    before: (part - 1) * rowsOnPage,
    shown: rows.length,
    count: table.rows.length,
  };
}

function promisePart(context: ViewContext, part: number) {
  const pages = promisePages(context.register);
  const own = pages[part - 1] ?? [];
  return {
    records: own.map(({ record }) => keyOf(record)),
    before: pages.slice(0, part - 1).reduce((sum, page) => sum + page.length, 0),
    shown: own.length,
    count: pages.reduce((sum, page) => sum + page.length, 0),
  };
}

/** What a page shows beside its programmes, and which those are. */
type PartFrame = Omit<ReportingPart, 'programmes'> & {
  records: RecordKey[];
};

const partFrame = partView('reportingPart', (context, { list, part }: ReportingPartPath): PartFrame => {
  const { t, href } = context;
  const heading = list === 'promise' ? t('reporting.each') : t(`reporting.by.${list}`);
  const title = t('reporting.listTitle', { heading });
  const { before, shown, count, ...content } =
    list === 'promise' ? promisePart(context, part) : tablePart(context, list, part);
  return {
    records: [],
    ...content,
    title: part > 1 ? t('filter.part', { title, part }) : title,
    heading,
    count: `${t('list.count', { count })}, ${context.asOfWords}`,
    breadcrumb: [
      ...breadcrumbHome(context),
      { text: t('reporting.title'), href: href({ page: 'reporting' }) },
    ],
    pager: pagerOf(
      context,
      { part, parts: partCount(context, list), from: before + 1, to: before + shown, count },
      (number) => href({ reporting: list, part: number }),
    ),
  };
});

/** One page of a list of the reporting status. Which programmes it shows is one look, and each of them is another. */
export function reportingPart(context: ViewContext, where: ReportingPartPath): ReportingPart {
  const { register } = context;
  const { records, ...frame } = partFrame(context, where);
  const shown = records.flatMap((key) => promiseAt(register, key) ?? []);
  return {
    ...frame,
    programmes: shown.map((record) => statusProgramme(context, entriesOfRecord(register, record))),
  };
}
