import { compareDays, type CalendarDay } from '../domain/calendar-day.ts';
import { commitmentAnchor } from '../i18n/routes.ts';
import type { ChangeEntry } from '../schemas/change-history.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { changeLabel, changeTexts, knownEdits } from './record-changes.ts';
import { keyOf } from './register.ts';
import { stateBadge, stateKind } from './state-badge.ts';
import type { StateChange } from './state-history.ts';
import { stateNews } from './state-news.ts';

/** One thing that changed in the register, or many of one kind that came on one day. */
export interface ChangeItem {
  /** Names the change for ever: what was changed, and in which version or on which day. */
  key: string;
  day: CalendarDay;
  label: string;
  isCorrection: boolean;
  subject: Phrase;
  texts: Phrase[];
}

/** More arrivals of one kind on one day are told as a number. */
const readable = 12;

function subjectOf({ t, register, href }: ViewContext, { collection, id, title }: ChangeEntry): Phrase {
  const record = register.get(collection, id);
  if (record === undefined || title === undefined)
    return { text: t('changes.gone', { kind: t(`kind.${collection}`), id }) };
  const page = 'slug' in record.data ? record.data.slug : id;
  return content(record.data.title, href({ record: collection, id: page }));
}

function editItem(context: ViewContext, entry: ChangeEntry): ChangeItem {
  return {
    key: `${entry.commit.slice(0, 12)}/${keyOf(entry)}`,
    day: entry.day,
    label: changeLabel(context, entry),
    isCorrection: entry.correction === true,
    subject: subjectOf(context, entry),
    texts: changeTexts(context, entry),
  };
}

function bulkItem(
  { t, href }: ViewContext,
  { commit, day, collection }: ChangeEntry,
  count: number,
): ChangeItem {
  const list: CollectionName = collection === 'figures' ? 'indicators' : collection;
  return {
    key: `${commit.slice(0, 12)}/${collection}`,
    day,
    label: t('changes.added'),
    isCorrection: false,
    subject: { text: t('changes.bulk', { count, kind: t(`kind.${collection}`) }), href: href({ list }) },
    texts: [],
  };
}

function isArrival({ kind, correction }: ChangeEntry): boolean {
  return kind === 'added' && correction === undefined;
}

/** Arrivals of one kind on one day are told one by one while they can be read, then as a number. */
function editItems(context: ViewContext, entries: readonly ChangeEntry[]): ChangeItem[] {
  const groupOf = ({ day, collection }: ChangeEntry): string => `${day} ${collection}`;
  const arrivals = Map.groupBy(entries.filter(isArrival), groupOf);
  return entries.flatMap((entry) => {
    const group = isArrival(entry) ? (arrivals.get(groupOf(entry)) ?? []) : [];
    if (group.length <= readable) return [editItem(context, entry)];
    return entry === group[0] ? [bulkItem(context, entry, group.length)] : [];
  });
}

function stateItem(context: ViewContext, { record, data, day, from, state }: StateChange): ChangeItem {
  const { t, href } = context;
  const words = {
    from: from === undefined ? '' : stateKind(context, from).words,
    to: stateBadge(context, state, data.target).words,
  };
  const anchor = commitmentAnchor(data.id);
  return {
    key: `${keyOf(record)}#${data.id}/${day}/${state.key}`,
    day,
    label: t('changes.state'),
    isCorrection: false,
    subject: content(record.data.title, href({ record: record.collection, id: record.id, anchor })),
    texts: [content(data.text), { text: t('changes.state.text', words) }],
  };
}

/** Everything that changed in records and states up to the as-of day, newest first. */
export function changeItems(context: ViewContext): ChangeItem[] {
  const { register } = context;
  const states = stateNews(register).map((change) => stateItem(context, change));
  return [...editItems(context, knownEdits(register)), ...states].toSorted((a, b) =>
    compareDays(b.day, a.day),
  );
}
