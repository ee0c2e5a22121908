import { comparePartial } from '../domain/partial-date.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { actorPhrase, type ViewContext } from './context.ts';
import { statusPhrase } from './document-status.ts';
import { content, type Phrase } from './phrase.ts';

/** One document in the list. */
export interface DocumentCard {
  link: Phrase;
  type: string;
  symbol?: string | undefined;
  issuer: Phrase;
  dated: string;
  subject: string;
  status: string;
}

export interface DocumentList {
  count: string;
  groups: { id: string; heading: string; cards: DocumentCard[] }[];
}

const levels = ['central', 'province', 'local'] as const;

/** Newest first; documents without a day last, by name. */
function newestFirst(a: SiteRecord<'documents'>, b: SiteRecord<'documents'>): number {
  const [first, second] = [a.data.issuedOn, b.data.issuedOn];
  const byName = compareVietnamese(a.data.title, b.data.title);
  if (first === undefined || second === undefined)
    return Number(first === undefined) - Number(second === undefined) || byName;
  return comparePartial(second, first) || byName;
}

function cardOf(context: ViewContext, record: SiteRecord<'documents'>): DocumentCard {
  const { t, locale } = context;
  const { data } = record;
  return {
    link: content(data.title, context.href({ record: 'documents', id: record.id })),
    type: data.type,
    symbol: data.symbol,
    issuer: actorPhrase(context, 'body' in data.issuer ? { body: data.issuer.body } : data.issuer),
    dated: data.issuedOn === undefined ? t('record.unknown') : formatDate(data.issuedOn, locale),
    subject: data.subject,
    status: `${t('document.status')}: ${statusPhrase(context, record).text}`,
  };
}

/** Every document known on the as-of day, by level of government. */
export function documentList(context: ViewContext): DocumentList {
  const { t, register } = context;
  const documents = register.known.documents;
  const byLevel = Map.groupBy(documents.toSorted(newestFirst), ({ data }) => data.level);
  return {
    count: `${t('list.count', { count: documents.length })}, ${context.asOfWords}`,
    groups: levels
      .map((level) => ({
        id: `cap-${level}`,
        heading: t(`document.level.${level}`),
        cards: (byLevel.get(level) ?? []).map((record) => cardOf(context, record)),
      }))
      .filter(({ cards }) => cards.length > 0),
  };
}
