import { compareDays } from '../domain/calendar-day.ts';
import { formatDate } from '../i18n/format.ts';
import type { MessageKey } from '../i18n/t.ts';
import type { ChangeEntry } from '../schemas/change-history.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { indexed, once } from './once.ts';
import { keyOf, type Register } from './register.ts';

/** The changes of records that may be told on the as-of day, newest first. */
export const knownEdits = once((register): ChangeEntry[] =>
  register.changes.entries.filter(({ day, collection, id }) => {
    if (day > register.asOf.day) return false;
    const record: SiteRecord | undefined = register.get(collection, id);
    // Of a record that is gone the history tells its coming and going only; of one not yet known, nothing is told.
    return record === undefined || register.isKnown(record);
  }),
);

const byRecord = indexed('edits', (register) => Map.groupBy(knownEdits(register), keyOf));

/** The changes of one record, newest first. */
export function editsOf(register: Register, record: SiteRecord): ChangeEntry[] {
  return byRecord(register, keyOf(record)) ?? [];
}

const extents = indexed('historyExtent', (register) => new Map([['', register.changes.extent]]));

/** How much of the history is known. A page that says so does not depend on the history itself. */
export function historyExtent(register: Register): Register['changes']['extent'] {
  return extents(register, '') ?? 'none';
}

/** The newest change of the records on a page; undefined where the history holds none. */
export function newestEdit(register: Register, records: readonly SiteRecord[]): ChangeEntry | undefined {
  const newest = records.flatMap((record) => editsOf(register, record).slice(0, 1));
  return newest.toSorted((a, b) => compareDays(b.day, a.day))[0];
}

const labels = {
  added: 'changes.added',
  changed: 'changes.changed',
  removed: 'changes.removed',
} as const satisfies Record<ChangeEntry['kind'], MessageKey>;

/** What was done, in a word or two; a correction is called one whatever was done. */
export function changeLabel(
  { t }: ViewContext,
  { kind, correction }: Pick<ChangeEntry, 'kind' | 'correction'>,
): string {
  return t(correction ? 'changes.correction' : labels[kind]);
}

/** What changed in a record: its id, then its fields. */
export function changeTexts(
  { t }: ViewContext,
  { renamedFrom, changes }: Pick<ChangeEntry, 'renamedFrom' | 'changes'>,
): Phrase[] {
  const renamed = renamedFrom === undefined ? [] : [{ text: t('changes.renamed', { id: renamedFrom }) }];
  const fields = changes.map(({ item, text }) =>
    content(item === undefined ? text : `${item.replace(/\.$/, '')} – ${text}`),
  );
  return [...renamed, ...fields];
}

/** The newest changes of a record, as its page lists them. */
export interface RecordChanges {
  items: { day: string; label: string; isCorrection: boolean; texts: Phrase[] }[];
  /** Says how much of the history is missing, or where the rest of it stands. */
  more: Phrase;
}

/** A page shows the newest; its JSON file holds them all. */
const [shownEdits, shownTexts] = [3, 4];

/** The history of the records on a page (units of one name share one); undefined where the history is known and holds nothing of them. */
export function recordChanges(
  context: ViewContext,
  records: readonly SiteRecord[],
): RecordChanges | undefined {
  const { t, locale, register, href } = context;
  const extent = historyExtent(register);
  const all = records
    .flatMap((record) => editsOf(register, record))
    .toSorted((a, b) => compareDays(b.day, a.day));
  if (all.length === 0 && extent === 'complete') return undefined;
  const items = all.slice(0, shownEdits).map((entry) => {
    const texts = changeTexts(context, entry);
    const rest = texts.length - shownTexts;
    return {
      day: formatDate(entry.day, locale),
      label: changeLabel(context, entry),
      isCorrection: entry.correction === true,
      texts: rest > 0 ? [...texts.slice(0, shownTexts), { text: t('changes.rest', { count: rest }) }] : texts,
    };
  });
  const words = { complete: t('changes.all'), shallow: t('changes.shallow'), none: t('changes.none') };
  return { items, more: { text: words[extent], href: href({ page: 'changes' }) } };
}
