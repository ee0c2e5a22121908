import type { SiteRecord } from '../schemas/site-records.ts';
import { attachmentViews, type AttachmentView } from './attachment.ts';
import { recordStateFact } from './agreement.ts';
import { actorPhrase, type ViewContext } from './context.ts';
import { dateFact, periodFact } from './dated-fact.ts';
import { promisePage, type PromisePage } from './promise-page.ts';
import { fact } from './record-page.ts';
import { formatDate } from '../i18n/format.ts';

export interface CampaignView extends PromisePage {
  slogan?: string | undefined;
  contents: string[];
  criteria: { collective: string[]; individual: string[] };
  awards: { when?: string | undefined; text: string }[];
  attachments: AttachmentView[];
}

/** Everything the page of an emulation movement shows. */
export function campaignView(context: ViewContext, record: SiteRecord<'campaigns'>): CampaignView {
  const { t, locale } = context;
  const { data } = record;
  const facts = [
    dateFact(context, t('record.launchedOn'), data.launchedOn, data),
    periodFact(context, data.period),
    recordStateFact(context, record),
    fact(t('record.launchedBy'), ...data.launchedBy.map((actor) => actorPhrase(context, actor))),
    fact(t('record.parties'), ...data.parties.map((actor) => actorPhrase(context, actor))),
  ];
  return {
    ...promisePage(context, record, facts, locale === 'vi' ? data.form : undefined),
    slogan: data.slogan,
    contents: data.contents,
    criteria: data.criteria,
    awards: data.awards.map(({ on, text }) => ({ when: on && formatDate(on, locale), text })),
    attachments: attachmentViews(context, data.attachments),
  };
}
