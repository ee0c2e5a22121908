import type { CollectionName } from '../../schemas/references.ts';
import type { ViewContext } from '../context.ts';
import { viewContext } from '../context.ts';
import { onceForNow } from '../once.ts';
import { changeTable } from './change-table.ts';
import { commitmentTable, transitionTable } from './commitment-tables.ts';
import type { Dataset, DatasetName } from './dataset.ts';
import { figureTable, indicatorTable, observationTable, partTable } from './figure-tables.ts';
import { agreementTable, campaignTable, planTable, reviewTable } from './promise-tables.ts';
import { bodyTable, documentTable, provinceTable, sourceTable, termTable } from './reference-tables.ts';
import { entryTable, newsTable, questionTable, resultTable } from './report-tables.ts';

const makers: Record<DatasetName, (context: ViewContext) => Dataset> = {
  'cam-ket': commitmentTable,
  'trang-thai': transitionTable,
  'so-ket': reviewTable,
  'chuong-trinh': agreementTable,
  'ke-hoach': planTable,
  'thi-dua': campaignTable,
  'ket-qua': resultTable,
  'muc-ket-qua': entryTable,
  'so-lieu': observationTable,
  'phan-so-lieu': partTable,
  'nguon-so-lieu': figureTable,
  'chi-tieu': indicatorTable,
  'tin-tuc': newsTable,
  'van-ban': documentTable,
  'to-chuc': bodyTable,
  'dia-phuong': provinceTable,
  'hoi-dap': questionTable,
  'tu-viet-tat': termTable,
  nguon: sourceTable,
  'thay-doi': changeTable,
};

/** The table with one row per record of a collection. */
export const datasetOfCollection: Record<CollectionName, DatasetName> = {
  agreements: 'chuong-trinh',
  plans: 'ke-hoach',
  campaigns: 'thi-dua',
  results: 'ket-qua',
  figures: 'nguon-so-lieu',
  indicators: 'chi-tieu',
  news: 'tin-tuc',
  documents: 'van-ban',
  bodies: 'to-chuc',
  provinces: 'dia-phuong',
  questions: 'hoi-dap',
  terms: 'tu-viet-tat',
};

/** The names of all tables. */
export const datasetNames = Object.keys(makers) as readonly DatasetName[];

/** Every table of the site. Its words are Vietnamese: a file has one address for all readers. */
export const allDatasets = onceForNow((register): Dataset[] => {
  const context = viewContext(register, 'vi');
  return Object.values(makers).map((make) => make(context));
});
