import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { recordChanges, type RecordChanges } from './record-changes.ts';

/** Where a record's facts come from and what its maker noticed: shown on every record page. */
export interface Provenance {
  sources: { title: Phrase; publisher: string; details: string[] }[];
  notes: { kind: string; label: string; where: string; text: string }[];
  waivers: { rule: string; reason: string }[];
  changes?: RecordChanges | undefined;
}

export function provenanceOf(context: ViewContext, record: SiteRecord): Provenance {
  const { t, locale } = context;
  return {
    sources: record.data.sources.map((source) => ({
      title: content(source.title, source.url),
      publisher: source.publisher,
      details: [
        source.locator,
        source.publishedOn && t('record.source.published', { day: formatDate(source.publishedOn, locale) }),
        t('record.source.accessed', { day: formatDate(source.accessedOn, locale) }),
        source.read && t('record.source.read', { text: source.read }),
        source.rights && t('record.source.rights', { text: source.rights }),
      ]
        .filter((detail) => detail !== undefined)
        // They are joined as sentences.
        .map((detail) => detail.replace(/\.$/, '')),
    })),
    notes: record.data.notes.map((note) => ({
      kind: note.kind,
      label: t(`note.${note.kind}`),
      where: note.where,
      text: note.text,
    })),
    waivers: record.data.waivers.map(({ rule, reason }) => ({ rule, reason })),
    changes: recordChanges(context, [record]),
  };
}
