import { knownDayOf } from '../../domain/evidence.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import type { ViewContext } from '../context.ts';
import { namedCommitment } from '../result-entry.ts';
import { datasetOf, listCell, type Column, type Dataset } from './dataset.ts';
import { actorIds, actorNames, headColumns, pageAddress, subjectKey, tailColumns } from './record-columns.ts';

/** Published reports: one row each. */
export function resultTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'results'>>[] = [
    ...headColumns<SiteRecord<'results'>>(),
    { name: 'about', type: 'list', from: ({ data }) => subjectKey(data.about) },
    { name: 'report_kind', type: 'text', from: ({ data }) => data.kind },
    { name: 'publisher_kind', type: 'text', from: ({ data }) => data.publisherKind },
    { name: 'symbol', type: 'text', from: ({ data }) => data.number },
    {
      name: 'issuer',
      type: 'list',
      from: ({ data }) => actorNames(context, data.issuer ? [data.issuer] : []),
    },
    { name: 'issuer_id', type: 'list', from: ({ data }) => actorIds(data.issuer ? [data.issuer] : []) },
    { name: 'dated', type: 'date', from: ({ data }) => data.issuedOn },
    { name: 'known_on', type: 'day', from: ({ data }) => knownDayOf(data).knownOn },
    { name: 'period_from', type: 'date', from: ({ data }) => data.period?.from },
    { name: 'period_to', type: 'date', from: ({ data }) => data.period?.to },
    { name: 'units', type: 'list', from: ({ data }) => listCell(data.provinces) },
    { name: 'entries', type: 'integer', from: ({ data }) => data.entries.length },
    ...tailColumns<SiteRecord<'results'>>(context),
  ];
  return datasetOf('ket-qua', ['id'], columns, context.register.known.results);
}

/** The lines of published reports: one row each, with the commitment that a line counts for. */
export function entryTable(context: ViewContext): Dataset {
  const items = context.register.known.results.flatMap((result) =>
    result.data.entries.map((entry, index) => ({ result, entry, index })),
  );
  const columns: Column<(typeof items)[number]>[] = [
    { name: 'result', type: 'text', from: ({ result }) => result.id },
    { name: 'number', type: 'integer', from: ({ index }) => index + 1 },
    {
      name: 'commitment',
      type: 'text',
      from: ({ entry, result }) =>
        entry.commitment && namedCommitment(entry.commitment, result.data.about).join('#'),
    },
    { name: 'text', type: 'text', from: ({ entry }) => entry.label },
    { name: 'value', type: 'number', from: ({ entry }) => entry.value?.value },
    { name: 'measure', type: 'text', from: ({ entry }) => entry.value?.unit },
    { name: 'value_as_printed', type: 'text', from: ({ entry }) => entry.value?.asPrinted },
    { name: 'measured_at', type: 'date', from: ({ entry }) => entry.measuredAt },
    { name: 'completed_on', type: 'date', from: ({ entry }) => entry.completedOn },
    { name: 'outcome', type: 'text', from: ({ entry }) => entry.outcome },
    { name: 'unmatched', type: 'text', from: ({ entry }) => entry.unmatched },
    { name: 'note', type: 'text', from: ({ entry }) => entry.note },
    { name: 'page', type: 'address', from: ({ result }) => pageAddress(context, result) },
  ];
  return datasetOf('muc-ket-qua', ['result', 'number'], columns, items);
}

/** News items: one row each. */
export function newsTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'news'>>[] = [
    ...headColumns<SiteRecord<'news'>>(),
    { name: 'dated', type: 'date', from: ({ data }) => data.publishedOn },
    { name: 'inferred', type: 'text', from: ({ data }) => data.inferred },
    { name: 'publisher', type: 'text', from: ({ data }) => data.publisher },
    { name: 'author', type: 'text', from: ({ data }) => data.author },
    { name: 'url', type: 'address', from: ({ data }) => data.url },
    { name: 'rights', type: 'text', from: ({ data }) => data.rights },
    { name: 'category', type: 'text', from: ({ data }) => data.category },
    { name: 'about', type: 'list', from: ({ data }) => listCell(data.about.map(subjectKey)) },
    { name: 'units', type: 'list', from: ({ data }) => listCell(data.provinces) },
    ...tailColumns<SiteRecord<'news'>>(context),
  ];
  return datasetOf('tin-tuc', ['id'], columns, context.register.known.news);
}

/** Citizens' questions: one row each. */
export function questionTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'questions'>>[] = [
    ...headColumns<SiteRecord<'questions'>>(),
    { name: 'topic', type: 'text', from: ({ data }) => data.topic },
    { name: 'dated', type: 'date', from: ({ data }) => data.askedOn },
    { name: 'answered_on', type: 'day', from: ({ data }) => data.answeredOn },
    { name: 'about', type: 'list', from: ({ data }) => listCell(data.about.map(subjectKey)) },
    { name: 'units', type: 'list', from: ({ data }) => listCell(data.provinces) },
    ...tailColumns<SiteRecord<'questions'>>(context),
  ];
  return datasetOf('hoi-dap', ['id'], columns, context.register.known.questions);
}
