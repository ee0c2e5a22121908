import { readDocumentSymbol } from '../domain/document-symbol.ts';
import { sameText } from '../domain/vietnamese-text.ts';
import { formatDate } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { attachmentViews, type AttachmentView } from './attachment.ts';
import { actorPhrase, recordLink, type ViewContext } from './context.ts';
import { basisGraph, type BasisGraph } from './basis-graph.ts';
import { replacedBy, statusPhrase } from './document-status.ts';
import { basisOf, type BasisItem } from './legal-basis.ts';
import { content, type Phrase } from './phrase.ts';
import { recordPage, fact, type RecordPage } from './record-page.ts';
import { keyOf } from './register.ts';

/** The head of a document as paper shows it: who, number, day, kind, subject, who signed. */
export interface PaperHead {
  issuer: Phrase;
  symbol: string;
  /** The symbol is known, so that it is the source's and not our words for a gap. */
  hasSymbol: boolean;
  /** "ngày 16 tháng 6 năm 2022" */
  dated: string;
  type: string;
  subject: string;
  signatory?: Phrase | undefined;
}

export interface DocumentView {
  page: RecordPage;
  paper: PaperHead;
  basis: BasisItem[];
  graph?: BasisGraph | undefined;
  /** Records that rest on this document, each with the symbol as it printed it. */
  citedBy: Phrase[];
  replaces: Phrase[];
  replacedBy: Phrase[];
  outline: { number: string; heading: string; anchor: string }[];
  attachments: AttachmentView[];
  original: Phrase[];
}

/** The normal form where it differs from the symbol in the record; of what is no symbol, the form that was meant. */
function normalForm(context: ViewContext, symbol: string): Phrase | undefined {
  const reading = readDocumentSymbol(symbol);
  if (reading.ok) return reading.symbol.normal === symbol ? undefined : content(reading.symbol.normal);
  return reading.suggestion === undefined
    ? undefined
    : { text: context.t('record.symbolSuggestion', { suggestion: reading.suggestion }) };
}

/** How a citing record printed the symbol, when that differs. */
function printedBy(record: SiteRecord, documentId: string): string | undefined {
  const basis = 'basis' in record.data && Array.isArray(record.data.basis) ? record.data.basis : [];
  for (const item of basis)
    if ('document' in item && item.document === documentId) return item.symbolAsPrinted;
  return undefined;
}

function citedBy(context: ViewContext, record: SiteRecord<'documents'>): Phrase[] {
  return context.register.citing(keyOf(record)).map((citing) => {
    const printed = printedBy(citing, record.id);
    const link = recordLink(context, citing.collection, citing.id);
    return printed === undefined
      ? link
      : { ...link, aside: context.t('record.symbolAsPrinted', { printed }) };
  });
}

function signatoryOf(
  context: ViewContext,
  { signatory }: SiteRecord<'documents'>['data'],
): Phrase | undefined {
  const { register, t } = context;
  if (!signatory) return undefined;
  const office = signatory.office ?? (signatory.body && register.get('bodies', signatory.body)?.data.title);
  return { ...content(signatory.name), aside: office ?? t('record.noOffice') };
}

/** The issuer, with its printed name only where that says something else. */
function issuerPhrase(context: ViewContext, issuer: SiteRecord<'documents'>['data']['issuer']): Phrase {
  if ('described' in issuer || issuer.nameAsPrinted === undefined) return actorPhrase(context, issuer);
  const name = context.register.get('bodies', issuer.body)?.data.title ?? '';
  return actorPhrase(context, sameText(name, issuer.nameAsPrinted) ? { body: issuer.body } : issuer);
}

function paperOf(context: ViewContext, { data }: SiteRecord<'documents'>): PaperHead {
  const { t, locale } = context;
  return {
    issuer: issuerPhrase(context, data.issuer),
    symbol: data.symbol ?? t('record.unknown'),
    hasSymbol: data.symbol !== undefined,
    dated: data.issuedOn === undefined ? t('record.unknown') : formatDate(data.issuedOn, locale, 'official'),
    type: data.type,
    subject: data.subject,
    signatory: signatoryOf(context, data),
  };
}

/** Everything the page of a document shows. What the paper's head says is not said again in the facts line. */
export function documentView(context: ViewContext, record: SiteRecord<'documents'>): DocumentView {
  const { t, locale } = context;
  const { data } = record;
  const replacing = replacedBy(context, record);
  const facts = [
    fact(t('document.status'), statusPhrase(context, record)),
    fact(t('document.normal'), data.symbol === undefined ? undefined : normalForm(context, data.symbol)),
  ];
  return {
    page: recordPage(context, record, facts, locale === 'vi' ? data.type : undefined),
    paper: paperOf(context, record),
    basis: basisOf(context, record),
    graph: basisGraph(context, record),
    citedBy: citedBy(context, record),
    replaces: data.replaces.map((id) => recordLink(context, 'documents', id)),
    replacedBy: replacing,
    outline: data.outline.map((section, index) => ({ ...section, anchor: `muc-${index + 1}` })),
    attachments: attachmentViews(context, data.attachments),
    original: data.url === undefined ? [] : [content(data.title, data.url)],
  };
}
