import { agreementState, type AgreementState } from '../domain/agreement-state.ts';
import { knownDayOf } from '../domain/evidence.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { attachmentViews, type AttachmentView } from './attachment.ts';
import { actorPhrase, recordLink, type ViewContext } from './context.ts';
import { dateFact, periodFact } from './dated-fact.ts';
import { content, type Fact, type Phrase } from './phrase.ts';
import { promisePage, type PromisePage } from './promise-page.ts';
import { fact } from './record-page.ts';
import { keyOf, type PromiseRecord, type Register } from './register.ts';
import { ownDate, recordDay } from './record-day.ts';

export interface AgreementView extends PromisePage {
  parties: Phrase[];
  aims: string[];
  contents: string[];
  responsibilities: { who: Phrase; items: string[]; open: boolean }[];
  renews?: Phrase | undefined;
  renewedBy: Phrase[];
  attachments: AttachmentView[];
}

/** Known agreements that continue a record. */
function renewalsOf(register: Register, record: PromiseRecord): SiteRecord<'agreements'>[] {
  return record.collection === 'agreements' ? register.renewing(record.id) : [];
}

/** The state of an agreement, plan or campaign as a whole on the register's as-of day. */
export function recordState(register: Register, record: PromiseRecord): AgreementState {
  const finals = register.resultsAbout(keyOf(record)).filter(({ data }) => data.kind === 'final');
  const finalDays = finals.map(({ data }) => knownDayOf(data).knownOn);
  const renewal = renewalsOf(register, record)[0];
  const renewedOn = renewal && recordDay(renewal);
  return agreementState(
    {
      period: record.data.period,
      signedOn: ownDate(record),
      extensions: 'extensions' in record.data ? record.data.extensions : [],
      ended: record.data.ended,
      renewedBy: renewal && renewedOn !== undefined ? { id: renewal.id, on: renewedOn } : undefined,
      // The latest: one from before an extension belongs to the old term.
      finalReportKnownOn: finalDays.toSorted().at(-1),
    },
    register.asOf.day,
  );
}

/** The same in words. */
export function recordStateFact(context: ViewContext, record: PromiseRecord): Fact {
  const { register, t } = context;
  return fact(t('record.state'), { text: t(`agreementState.${recordState(register, record).key}`) });
}

function signatories(register: Register, record: SiteRecord<'agreements'>, noOffice: string): Phrase[] {
  return record.data.signed.signatories.map(({ name, office, body }) => ({
    text: name,
    vi: true,
    aside: office ?? (body && register.get('bodies', body)?.data.title) ?? noOffice,
  }));
}

/** Everything the page of an agreement shows. */
export function agreementView(context: ViewContext, record: SiteRecord<'agreements'>): AgreementView {
  const { register, t } = context;
  const { data } = record;
  const parties = data.parties.map(({ who, role }) => ({
    ...actorPhrase(context, who),
    ...(role === undefined ? {} : { aside: role }),
  }));
  const facts = [
    dateFact(context, t('record.signedOn'), data.signed.on, data.signed),
    periodFact(context, data.period),
    recordStateFact(context, record),
    fact(t('record.parties'), ...parties),
    fact(t('record.signedPlace'), data.signed.place === undefined ? undefined : content(data.signed.place)),
    fact(t('record.signatories'), ...signatories(register, record, t('record.noOffice'))),
    fact(t('record.number'), data.number === undefined ? undefined : content(data.number)),
  ];
  return {
    ...promisePage(context, record, facts, context.locale === 'vi' ? data.form : undefined),
    parties,
    aims: data.aims,
    contents: data.contents,
    responsibilities: data.responsibilities.map(({ who, items, open }) => ({
      who: actorPhrase(context, who),
      items,
      open,
    })),
    renews: data.renews === undefined ? undefined : recordLink(context, 'agreements', data.renews),
    renewedBy: renewalsOf(register, record).map(({ id }) => recordLink(context, 'agreements', id)),
    attachments: attachmentViews(context, data.attachments),
  };
}
