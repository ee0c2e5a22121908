import { lastDay } from '../../domain/partial-date.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import { recordState } from '../agreement.ts';
import { count, judge } from '../commitment-register.ts';
import type { ViewContext } from '../context.ts';
import { ownDate } from '../record-day.ts';
import { keyOf, promiseCollections, type PromiseRecord } from '../register.ts';
import { registeredReviews } from '../reviews.ts';
import { datasetOf, listCell, type Column, type Dataset } from './dataset.ts';
import {
  absolute,
  actorIds,
  actorNames,
  headColumns,
  subjectKey,
  tailColumns,
  unitNames,
} from './record-columns.ts';

function sharedColumns<R extends PromiseRecord>({ register }: ViewContext): Column<R>[] {
  const counted = (record: R): ReturnType<typeof count> => count(judge(register, record));
  return [
    { name: 'dated', type: 'date', from: (record) => ownDate(record) },
    { name: 'period_from', type: 'date', from: ({ data }) => data.period?.from },
    { name: 'period_to', type: 'date', from: ({ data }) => data.period?.to },
    { name: 'units', type: 'list', from: ({ data }) => listCell(data.provinces) },
    { name: 'category', type: 'text', from: ({ data }) => data.category },
    { name: 'level', type: 'text', from: ({ data }) => data.level },
    { name: 'record_state', type: 'text', from: (record) => recordState(register, record).key },
    { name: 'commitments', type: 'integer', from: (record) => counted(record).total },
    { name: 'commitments_due', type: 'integer', from: (record) => counted(record).due },
    { name: 'commitments_with_result', type: 'integer', from: (record) => counted(record).withResult },
  ];
}

/** Programmes of co-operation: one row each. */
export function agreementTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'agreements'>>[] = [
    ...headColumns<SiteRecord<'agreements'>>(),
    { name: 'form', type: 'text', from: ({ data }) => data.form },
    { name: 'symbol', type: 'text', from: ({ data }) => data.number },
    {
      name: 'parties',
      type: 'list',
      from: ({ data }) =>
        actorNames(
          context,
          data.parties.map(({ who }) => who),
        ),
    },
    { name: 'party_ids', type: 'list', from: ({ data }) => actorIds(data.parties.map(({ who }) => who)) },
    { name: 'inferred', type: 'text', from: ({ data }) => data.signed.inferred },
    ...sharedColumns<SiteRecord<'agreements'>>(context),
    ...tailColumns<SiteRecord<'agreements'>>(context),
  ];
  return datasetOf('chuong-trinh', ['id'], columns, context.register.known.agreements);
}

/** Work plans: one row each. */
export function planTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'plans'>>[] = [
    ...headColumns<SiteRecord<'plans'>>(),
    { name: 'form', type: 'text', from: ({ data }) => data.form },
    { name: 'symbol', type: 'text', from: ({ data }) => data.number },
    {
      name: 'issuer',
      type: 'list',
      from: ({ data }) => actorNames(context, data.issuer ? [data.issuer] : []),
    },
    { name: 'issuer_id', type: 'list', from: ({ data }) => actorIds(data.issuer ? [data.issuer] : []) },
    { name: 'inferred', type: 'text', from: ({ data }) => data.inferred },
    { name: 'about', type: 'list', from: ({ data }) => data.under && subjectKey(data.under) },
    ...sharedColumns<SiteRecord<'plans'>>(context),
    ...tailColumns<SiteRecord<'plans'>>(context),
  ];
  return datasetOf('ke-hoach', ['id'], columns, context.register.known.plans);
}

/** Emulation campaigns: one row each. */
export function campaignTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'campaigns'>>[] = [
    ...headColumns<SiteRecord<'campaigns'>>(),
    { name: 'form', type: 'text', from: ({ data }) => data.form },
    { name: 'slogan', type: 'text', from: ({ data }) => data.slogan },
    { name: 'issuer', type: 'list', from: ({ data }) => actorNames(context, data.launchedBy) },
    { name: 'issuer_id', type: 'list', from: ({ data }) => actorIds(data.launchedBy) },
    { name: 'parties', type: 'list', from: ({ data }) => actorNames(context, data.parties) },
    { name: 'party_ids', type: 'list', from: ({ data }) => actorIds(data.parties) },
    { name: 'inferred', type: 'text', from: ({ data }) => data.inferred },
    ...sharedColumns<SiteRecord<'campaigns'>>(context),
    ...tailColumns<SiteRecord<'campaigns'>>(context),
  ];
  return datasetOf('thi-dua', ['id'], columns, context.register.known.campaigns);
}

/** Every review that a known record promised, with what was found of it: the silence register. */
export function reviewTable(context: ViewContext): Dataset {
  const { register } = context;
  const records = promiseCollections.flatMap((collection): PromiseRecord[] => register.known[collection]);
  const items = records.flatMap((record) =>
    registeredReviews(register, record).map((review) => ({ record, review })),
  );
  type Item = (typeof items)[number];
  const columns: Column<Item>[] = [
    { name: 'record', type: 'text', from: ({ record }) => keyOf(record) },
    { name: 'record_title', type: 'text', from: ({ record }) => record.data.title },
    { name: 'review_kind', type: 'text', from: ({ review }) => review.kind },
    { name: 'period_from', type: 'date', from: ({ review }) => review.period.from },
    { name: 'period_to', type: 'date', from: ({ review }) => review.period.to },
    { name: 'due_day', type: 'day', from: ({ review }) => review.dueDay },
    { name: 'review_state', type: 'text', from: ({ review }) => review.state },
    { name: 'evidence', type: 'text', from: ({ review }) => review.report },
    {
      name: 'looked_up_on',
      type: 'date',
      from: ({ review }) => review.lookedUpOn && lastDay(review.lookedUpOn),
    },
    { name: 'units', type: 'list', from: ({ record }) => listCell(record.data.provinces) },
    { name: 'unit_names', type: 'list', from: ({ record }) => unitNames(context, record.data.provinces) },
    {
      name: 'page',
      type: 'address',
      from: ({ record }) => absolute(context, context.href({ record: record.collection, id: record.id })),
    },
  ];
  return datasetOf('so-ket', ['record', 'review_kind', 'due_day'], columns, items);
}
