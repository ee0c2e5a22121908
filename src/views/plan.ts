import type { SiteRecord } from '../schemas/site-records.ts';
import { attachmentViews, type AttachmentView } from './attachment.ts';
import { recordStateFact } from './agreement.ts';
import { actorPhrase, subjectPhrase, type ViewContext } from './context.ts';
import { dateFact, periodFact } from './dated-fact.ts';
import { content, type Phrase } from './phrase.ts';
import { promisePage, type PromisePage } from './promise-page.ts';
import { fact } from './record-page.ts';
import { missingNumerals } from '../domain/section-numbers.ts';

export interface PlanView extends PromisePage {
  aims: string[];
  sections: SiteRecord<'plans'>['data']['sections'];
  /** Said when the printed numbering jumps; the numbering itself is never mended. */
  gap?: string | undefined;
  recipients: string[];
  funding?: string | undefined;
  monitor: Phrase[];
  attachments: AttachmentView[];
}

/** Everything the page of a plan shows. */
export function planView(context: ViewContext, record: SiteRecord<'plans'>): PlanView {
  const { t, register } = context;
  const { data } = record;
  const missing = missingNumerals(data.sections.map(({ number }) => number));
  const signatory = data.signatory && {
    text: data.signatory.name,
    vi: true,
    aside:
      data.signatory.office ??
      (data.signatory.body && register.get('bodies', data.signatory.body)?.data.title) ??
      t('record.noOffice'),
  };
  const facts = [
    fact(
      t('record.number'),
      data.number === undefined ? { text: t('record.unknown') } : content(data.number),
    ),
    dateFact(context, t('record.issuedOn'), data.issuedOn, data),
    fact(t('record.issuer'), data.issuer && actorPhrase(context, data.issuer)),
    periodFact(context, data.period),
    recordStateFact(context, record),
    fact(t('record.under'), data.under && subjectPhrase(context, data.under as Record<string, string>)),
    fact(t('record.place'), data.place === undefined ? undefined : content(data.place)),
    fact(t('record.signatory'), signatory),
  ];
  return {
    ...promisePage(context, record, facts, context.locale === 'vi' ? data.form : undefined),
    aims: data.aims,
    sections: data.sections,
    gap: missing.length === 0 ? undefined : t('record.sections.gap', { missing: missing.join(', ') }),
    recipients: data.recipients,
    funding: data.funding,
    monitor: data.monitor.map((actor) => actorPhrase(context, actor)),
    attachments: attachmentViews(context, data.attachments),
  };
}
