import type { SiteRecord } from '../../schemas/site-records.ts';
import type { ViewContext } from '../context.ts';
import { observed, type Observed } from '../observation.ts';
import { datasetOf, listCell, type Column, type Dataset } from './dataset.ts';
import { headColumns, jsonAddress, pageAddress, tailColumns, unitNames } from './record-columns.ts';

function observationColumns<Item>({ register }: ViewContext, of: (item: Item) => Observed): Column<Item>[] {
  return [
    { name: 'figure', type: 'text', from: (item) => of(item).figure.id },
    { name: 'number', type: 'integer', from: (item) => of(item).index + 1 },
    { name: 'indicator', type: 'text', from: (item) => of(item).data.indicator },
    {
      name: 'indicator_title',
      type: 'text',
      from: (item) => register.get('indicators', of(item).data.indicator)?.data.title,
    },
    { name: 'unit', type: 'text', from: (item) => of(item).data.province },
    { name: 'scope', type: 'text', from: (item) => of(item).data.scope },
    { name: 'at', type: 'date', from: (item) => of(item).data.at },
    { name: 'period_from', type: 'date', from: (item) => of(item).data.period?.from },
    { name: 'period_to', type: 'date', from: (item) => of(item).data.period?.to },
  ];
}

/** Every number of every known source, one row each; an empty value means that the source had none. */
export function observationTable(context: ViewContext): Dataset {
  const columns: Column<Observed>[] = [
    ...observationColumns<Observed>(context, (one) => one),
    {
      name: 'unit_names',
      type: 'list',
      from: ({ data }) => data.province && unitNames(context, [data.province]),
    },
    { name: 'inferred', type: 'text', from: ({ data }) => data.inferred },
    { name: 'value', type: 'number', from: ({ data }) => data.value?.value },
    { name: 'value_min', type: 'number', from: ({ data }) => data.value?.min },
    { name: 'value_max', type: 'number', from: ({ data }) => data.value?.max },
    { name: 'measure', type: 'text', from: ({ data }) => data.value?.unit },
    { name: 'modality', type: 'text', from: ({ data }) => data.value?.modality },
    { name: 'value_as_printed', type: 'text', from: ({ data }) => data.value?.asPrinted },
    { name: 'estimate', type: 'boolean', from: ({ data }) => data.estimate === true },
    { name: 'preferred', type: 'boolean', from: ({ data }) => data.preferred === true },
    {
      name: 'source_titles',
      type: 'list',
      from: ({ figure }) => listCell(figure.data.sources.map(({ title }) => title)),
    },
    {
      name: 'source_urls',
      type: 'list',
      from: ({ figure }) => listCell(figure.data.sources.flatMap(({ url }) => url ?? [])),
    },
    { name: 'note', type: 'text', from: ({ data }) => data.note },
    { name: 'page', type: 'address', from: ({ figure }) => pageAddress(context, figure) },
    { name: 'json', type: 'address', from: ({ figure }) => jsonAddress(context, figure) },
  ];
  return datasetOf(
    'so-lieu',
    ['figure', 'number'],
    columns,
    context.register.known.figures.flatMap(observed),
  );
}

/** The parts of numbers that a source breaks down, one row each. */
export function partTable(context: ViewContext): Dataset {
  const items = context.register.known.figures
    .flatMap(observed)
    .flatMap((one) =>
      one.data.parts.flatMap(({ breakdown, values }) => values.map((part) => ({ one, breakdown, part }))),
    );
  const titleOf = ({ one, breakdown, part }: (typeof items)[number]): string | undefined =>
    context.register
      .get('indicators', one.data.indicator)
      ?.data.breakdowns.find(({ id }) => id === breakdown)
      ?.parts.find(({ id }) => id === part.part)?.title;
  const columns: Column<(typeof items)[number]>[] = [
    ...observationColumns<(typeof items)[number]>(context, ({ one }) => one),
    { name: 'breakdown', type: 'text', from: ({ breakdown }) => breakdown },
    { name: 'part', type: 'text', from: ({ part }) => part.part },
    { name: 'part_title', type: 'text', from: titleOf },
    { name: 'value', type: 'number', from: ({ part }) => part.value },
    { name: 'value_as_printed', type: 'text', from: ({ part }) => part.asPrinted },
    { name: 'share', type: 'number', from: ({ part }) => part.share },
    { name: 'share_as_printed', type: 'text', from: ({ part }) => part.shareAsPrinted },
  ];
  return datasetOf('phan-so-lieu', ['figure', 'number', 'breakdown', 'part'], columns, items);
}

/** The sources that report numbers: one row each. */
export function figureTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'figures'>>[] = [
    ...headColumns<SiteRecord<'figures'>>(),
    { name: 'observations', type: 'integer', from: ({ data }) => data.observations.length },
    ...tailColumns<SiteRecord<'figures'>>(context),
  ];
  return datasetOf('nguon-so-lieu', ['id'], columns, context.register.known.figures);
}

/** The definitions of statistics: one row each. */
export function indicatorTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'indicators'>>[] = [
    ...headColumns<SiteRecord<'indicators'>>(),
    { name: 'measure', type: 'text', from: ({ data }) => data.unit },
    { name: 'direction', type: 'text', from: ({ data }) => data.direction },
    { name: 'definition', type: 'text', from: ({ data }) => data.definition },
    { name: 'reported_by', type: 'text', from: ({ data }) => data.reportedBy },
    ...tailColumns<SiteRecord<'indicators'>>(context),
  ];
  return datasetOf('chi-tieu', ['id'], columns, context.register.known.indicators);
}
