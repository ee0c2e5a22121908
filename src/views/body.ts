import { lastDay } from '../domain/partial-date.ts';
import { belongsToday, isValidOn, predecessorsOf } from '../domain/succession.ts';
import { formatPeriod } from '../i18n/format.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { involvementOf } from './body-index.ts';
import { byDeadline, commitmentItems } from './commitment-order.ts';
import type { CommitmentItem } from './commitment.ts';
import type { JudgedCommitment } from './commitment-register.ts';
import { recordLink, type ViewContext } from './context.ts';
import { headlineOf, type Headline } from './headline.ts';
import { content, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { fact, recordPage, type RecordPage } from './record-page.ts';
import { keyOf, promiseCollections, type PromiseRecord } from './register.ts';
import { around, nearest, recordsTimeline, type TimelineEvent } from './timeline.ts';

export interface BodyView {
  page: RecordPage;
  /** In place of a summary that the file does not have. */
  lede?: string | undefined;
  /** "Đơn vị kế nhiệm: …": a body of a merged province never passes silently to another. */
  successor?: Phrase | undefined;
  /** Only where it leads commitments: nothing is counted against a body that promised nothing. */
  headline?: Headline | undefined;
  groups: { id: string; heading: string; items: CommitmentItem[]; rest?: Phrase | undefined }[];
  records: Phrase[];
  /** Everything that happens in the records it signed, issued, launched or leads a commitment of. */
  timeline: TimelineEvent[];
  /** Said where the timeline tells only of the months around the day. */
  timelineShort?: string | undefined;
  units: Phrase[];
  contacts: { term: string; phrase: Phrase }[];
}

/** Kinds that a merger of provinces does not touch: they are no part of the province's apparatus. */
const ownMasters = new Set(['enterprise', 'school', 'other']);

/** Whether the province of a body was merged into another unit by the as-of day. */
function isOfMergedProvince(context: ViewContext, { data }: SiteRecord<'bodies'>): boolean {
  const { units, asOf } = context.register;
  const unit = units.find(({ id }) => id === data.province);
  if (!unit || isValidOn(unit, asOf.day)) return false;
  const present = belongsToday(unit, asOf.day, units);
  return present !== undefined && predecessorsOf(present, units).length > 1;
}

/** Whether a body had certainly given way by the as-of day; a page of an earlier day does not foresee it. */
function hasGivenWay(context: ViewContext, { data }: SiteRecord<'bodies'>): boolean {
  const { units, asOf } = context.register;
  if (data.valid?.to !== undefined) return lastDay(data.valid.to) < asOf.day;
  const unit = units.find(({ id }) => id === data.province);
  return unit === undefined || unit.edition === '34' || !isValidOn(unit, asOf.day);
}

function successorOf(context: ViewContext, record: SiteRecord<'bodies'>): Phrase | undefined {
  const { register, t } = context;
  const { successor, kind } = record.data;
  if (successor !== undefined) {
    if (!hasGivenWay(context, record)) return undefined;
    const name = register.get('bodies', successor.body)?.data.title ?? successor.body;
    return {
      text: t('body.successor', { name, by: successor.by }),
      href: context.href({ record: 'bodies', id: successor.body }),
    };
  }
  if (ownMasters.has(kind) || !isOfMergedProvince(context, record)) return undefined;
  return { text: t('body.successor.unknown') };
}

function contactsOf(context: ViewContext, { contacts }: SiteRecord<'bodies'>['data']): BodyView['contacts'] {
  const { t } = context;
  const rows: [string, string | undefined, (string | undefined)?][] = [
    [t('site.footer.address'), contacts?.address],
    [t('site.footer.phone'), contacts?.phone],
    [t('body.contact.fax'), contacts?.fax],
    [t('body.contact.email'), contacts?.email, `mailto:${contacts?.email ?? ''}`],
    [t('body.contact.website'), contacts?.website, contacts?.website],
  ];
  return rows.flatMap(([term, text, href]) =>
    text === undefined ? [] : [{ term, phrase: content(text, href) }],
  );
}

function validPhrase(context: ViewContext, { valid }: SiteRecord<'bodies'>['data']): Phrase | undefined {
  const { from, to } = valid ?? {};
  if (from !== undefined) return { text: formatPeriod({ from, to }, context.locale) };
  return to === undefined ? undefined : { text: `… – ${formatPeriod({ from: to, to }, context.locale)}` };
}

function bodyPage(context: ViewContext, record: SiteRecord<'bodies'>): RecordPage {
  const { t } = context;
  const { data } = record;
  const place = data.province === undefined ? undefined : placePhrase(context, data.province, undefined);
  const facts = [
    fact(t('body.kind'), { text: t(`body.kind.${data.kind}`) }),
    fact(t('body.place'), place),
    fact(
      t('body.parent'),
      data.parent === undefined ? undefined : recordLink(context, 'bodies', data.parent),
    ),
    fact(t('body.shortNames'), ...data.shortNames.map((name) => content(name))),
    fact(t('body.aliases'), ...data.aliases.map((name) => content(name))),
    fact(t('body.valid'), validPhrase(context, data)),
  ];
  return { ...recordPage(context, record, facts), places: place ? [place] : [] };
}

/** The records that a body answers for, each once: its own, and those in which it leads a commitment. */
function promisesOf(records: readonly SiteRecord[], leads: readonly JudgedCommitment[]): PromiseRecord[] {
  const own = records.filter((record): record is PromiseRecord =>
    promiseCollections.some((collection) => collection === record.collection),
  );
  const all = [...own, ...leads.map(({ record }) => record)];
  return [...new Map(all.map((record) => [keyOf(record), record])).values()];
}

/** A body of many programmes has more events than a reader can use beside its lists. */
const mostEvents = 60;

function bodyTimeline(
  context: ViewContext,
  timeline: TimelineEvent[],
): Pick<BodyView, 'timeline' | 'timelineShort'> {
  if (timeline.length <= mostEvents) return { timeline };
  const near = nearest(context, around(context, timeline), mostEvents);
  return { timeline: near.events, timelineShort: near.left ?? context.t('timeline.short') };
}

/** More commitments than these that a body leads, or joins, stand on the pages of its list only. */
const mostCommitments = 100;

/** Where all commitments of a body stand, when its page leaves some out. */
function restOf({ t, href }: ViewContext, { id }: SiteRecord<'bodies'>, hidden: number): Phrase | undefined {
  if (hidden <= 0) return undefined;
  const text = t('body.rest', { count: hidden });
  return { text, href: href({ commitments: 'body', value: id }) };
}

/** Everything the page of a body shows. */
export function bodyView(context: ViewContext, record: SiteRecord<'bodies'>): BodyView {
  const { t, register } = context;
  const { records, leads, joins, monitors, units } = involvementOf(register, record.id);
  const link = ({ collection, id }: SiteRecord): Phrase => recordLink(context, collection, id);
  const group = (id: string, heading: string, judged: JudgedCommitment[], most = judged.length) => ({
    id,
    heading,
    // The margin numeral counts this list; a number from another list would say nothing here.
    items: commitmentItems(context, byDeadline(register, judged).slice(0, most)).map((item, index) => ({
      ...item,
      number: index + 1,
    })),
    rest: restOf(context, record, judged.length - most),
  });
  return {
    page: bodyPage(context, record),
    lede:
      record.data.summary === undefined
        ? t('body.lede', { kind: t(`body.kind.${record.data.kind}`), count: records.length })
        : undefined,
    successor: successorOf(context, record),
    ...bodyTimeline(context, recordsTimeline(context, promisesOf(records, leads))),
    headline: leads.length > 0 ? headlineOf(context, leads) : undefined,
    groups: [
      group('chu-tri', t('body.leads'), leads, mostCommitments),
      group('phoi-hop', t('body.joins'), joins, mostCommitments),
      group('theo-doi', t('body.monitors'), monitors),
    ].filter(({ items }) => items.length > 0),
    records: records.map(link),
    units: units.map(link),
    contacts: contactsOf(context, record.data),
  };
}
