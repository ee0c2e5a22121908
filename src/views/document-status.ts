import { firstDay } from '../domain/partial-date.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { recordLink, type ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';

/** Whether the recorded status had begun by the as-of day. A later one is not foreseen: until then it is unknown. */
function hasBegun(context: ViewContext, { data }: SiteRecord<'documents'>): boolean {
  return data.status.on === undefined || firstDay(data.status.on) <= context.register.asOf.day;
}

/** The status that holds on the as-of day, as a key. */
export function statusKind(
  context: ViewContext,
  record: SiteRecord<'documents'>,
): SiteRecord<'documents'>['data']['status']['kind'] {
  return hasBegun(context, record) ? record.data.status.kind : 'unknown';
}

/** "Đã được thay thế, từ ngày 1/7/2024": whether a document is in force, as far as the register knows. */
export function statusPhrase(context: ViewContext, record: SiteRecord<'documents'>): Phrase {
  const { t, locale } = context;
  if (!hasBegun(context, record)) return { text: t('document.status.unknown') };
  const { kind, on } = record.data.status;
  const status = t(`document.status.${kind}`);
  return {
    text:
      on === undefined
        ? status
        : t('document.status.since', { status, day: formatDate(on, locale, 'prose') }),
  };
}

/** Known documents that replace this one, from both sides: its own status and the others' `replaces`. */
export function replacedBy(context: ViewContext, record: SiteRecord<'documents'>): Phrase[] {
  const { register } = context;
  const named =
    hasBegun(context, record) && record.data.status.by !== undefined ? [record.data.status.by] : [];
  const replacing = register.replacing(record.id).map(({ id }) => id);
  return [...new Set([...named, ...replacing])].map((id) => recordLink(context, 'documents', id));
}
