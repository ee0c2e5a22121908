import { formatDate } from '../../i18n/format.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import { actorPhrase, type ViewContext } from '../context.ts';
import { statusPhrase } from '../document-status.ts';
import { content } from '../phrase.ts';
import type { RecordCard } from './record-card.ts';

/** The card of a document: what it is, its symbol, who issued it, whether it is in force. */
export function documentCard(context: ViewContext, record: SiteRecord<'documents'>): RecordCard {
  const { t, locale } = context;
  const { data } = record;
  return {
    link: content(data.title, context.href({ record: 'documents', id: record.id })),
    summary: data.subject,
    kind: content(data.type),
    when: data.issuedOn === undefined ? t('record.unknown') : formatDate(data.issuedOn, locale),
    also: data.symbol === undefined ? undefined : content(data.symbol),
    places: [],
    closing: [
      actorPhrase(context, 'body' in data.issuer ? { body: data.issuer.body } : data.issuer),
      { text: `${t('document.status')}: ${statusPhrase(context, record).text}` },
    ],
  };
}
