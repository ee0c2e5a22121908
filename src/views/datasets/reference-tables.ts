import { readDocumentSymbol } from '../../domain/document-symbol.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import type { ViewContext } from '../context.ts';
import { statusKind } from '../document-status.ts';
import { basisKeys, keyOf } from '../register.ts';
import { datasetOf, listCell, type Column, type Dataset } from './dataset.ts';
import { actorIds, actorNames, headColumns, pageAddress, tailColumns } from './record-columns.ts';

/** Cited documents: one row each. */
export function documentTable(context: ViewContext): Dataset {
  const normal = ({ data }: SiteRecord<'documents'>): string | undefined => {
    const reading = data.symbol === undefined ? undefined : readDocumentSymbol(data.symbol);
    return reading?.ok === true ? reading.symbol.normal : undefined;
  };
  const columns: Column<SiteRecord<'documents'>>[] = [
    ...headColumns<SiteRecord<'documents'>>(),
    { name: 'symbol', type: 'text', from: ({ data }) => data.symbol },
    { name: 'symbol_normal', type: 'text', from: normal },
    { name: 'form', type: 'text', from: ({ data }) => data.type },
    { name: 'issuer', type: 'list', from: ({ data }) => actorNames(context, [data.issuer]) },
    { name: 'issuer_id', type: 'list', from: ({ data }) => actorIds([data.issuer]) },
    { name: 'dated', type: 'date', from: ({ data }) => data.issuedOn },
    { name: 'subject', type: 'text', from: ({ data }) => data.subject },
    { name: 'document_status', type: 'text', from: (record) => statusKind(context, record) },
    { name: 'basis', type: 'list', from: (record) => listCell(basisKeys(record)) },
    { name: 'level', type: 'text', from: ({ data }) => data.level },
    { name: 'units', type: 'list', from: ({ data }) => listCell(data.provinces) },
    { name: 'url', type: 'address', from: ({ data }) => data.url },
    ...tailColumns<SiteRecord<'documents'>>(context),
  ];
  return datasetOf('van-ban', ['id'], columns, context.register.known.documents);
}

/** Bodies: one row each. Phone numbers and the like are text, so that no leading zero is lost. */
export function bodyTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'bodies'>>[] = [
    ...headColumns<SiteRecord<'bodies'>>(),
    { name: 'body_kind', type: 'text', from: ({ data }) => data.kind },
    { name: 'short_names', type: 'list', from: ({ data }) => listCell(data.shortNames) },
    { name: 'unit', type: 'text', from: ({ data }) => data.province },
    { name: 'parent', type: 'text', from: ({ data }) => data.parent },
    { name: 'successor', type: 'text', from: ({ data }) => data.successor?.body },
    { name: 'address', type: 'text', from: ({ data }) => data.contacts?.address },
    { name: 'phone', type: 'text', from: ({ data }) => data.contacts?.phone },
    { name: 'email', type: 'text', from: ({ data }) => data.contacts?.email },
    { name: 'website', type: 'address', from: ({ data }) => data.contacts?.website },
    ...tailColumns<SiteRecord<'bodies'>>(context),
  ];
  return datasetOf('to-chuc', ['id'], columns, context.register.known.bodies);
}

/** Provincial units of both editions: one row each. A code means nothing without its edition. */
export function provinceTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'provinces'>>[] = [
    ...headColumns<SiteRecord<'provinces'>>(),
    { name: 'title_en', type: 'text', from: ({ data }) => data.nameEn },
    { name: 'edition', type: 'text', from: ({ data }) => data.edition },
    { name: 'code', type: 'text', from: ({ data }) => data.code },
    { name: 'slug', type: 'text', from: ({ data }) => data.slug },
    { name: 'valid_from', type: 'day', from: ({ data }) => data.valid.from },
    { name: 'valid_until', type: 'day', from: ({ data }) => data.valid.until },
    { name: 'successor', type: 'text', from: ({ data }) => data.successor },
    { name: 'region', type: 'text', from: ({ data }) => data.region },
    { name: 'area_km2', type: 'number', from: ({ data }) => data.areaKm2 },
    { name: 'basis', type: 'list', from: ({ data }) => data.basis },
    ...tailColumns<SiteRecord<'provinces'>>(context),
  ];
  return datasetOf('dia-phuong', ['id'], columns, context.register.known.provinces);
}

/** Abbreviations: one row each. */
export function termTable(context: ViewContext): Dataset {
  const columns: Column<SiteRecord<'terms'>>[] = [
    ...headColumns<SiteRecord<'terms'>>(),
    { name: 'long', type: 'text', from: ({ data }) => data.long },
    { name: 'title_en', type: 'text', from: ({ data }) => data.en },
    { name: 'ambiguous', type: 'boolean', from: ({ data }) => data.ambiguous },
    { name: 'note', type: 'text', from: ({ data }) => data.note },
    ...tailColumns<SiteRecord<'terms'>>(context),
  ];
  return datasetOf('tu-viet-tat', ['id'], columns, context.register.known.terms);
}

/** Every source of every known record, with its rights: one row each time a record names one. */
export function sourceTable(context: ViewContext): Dataset {
  const records = Object.values(context.register.known).flat() as SiteRecord[];
  const items = records.flatMap((record) =>
    record.data.sources.map((source, index) => ({ record, source, index })),
  );
  const columns: Column<(typeof items)[number]>[] = [
    { name: 'record', type: 'text', from: ({ record }) => keyOf(record) },
    { name: 'number', type: 'integer', from: ({ index }) => index + 1 },
    { name: 'record_title', type: 'text', from: ({ record }) => record.data.title },
    { name: 'title', type: 'text', from: ({ source }) => source.title },
    { name: 'publisher', type: 'text', from: ({ source }) => source.publisher },
    { name: 'url', type: 'address', from: ({ source }) => source.url },
    { name: 'dated', type: 'date', from: ({ source }) => source.publishedOn },
    { name: 'accessed_on', type: 'day', from: ({ source }) => source.accessedOn },
    { name: 'locator', type: 'text', from: ({ source }) => source.locator },
    { name: 'read', type: 'text', from: ({ source }) => source.read },
    { name: 'rights', type: 'text', from: ({ source }) => source.rights },
    { name: 'page', type: 'address', from: ({ record }) => pageAddress(context, record) },
  ];
  return datasetOf('nguon', ['record', 'number'], columns, items);
}
