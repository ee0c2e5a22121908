import type { APIRoute } from 'astro';
import { jsonOf } from '../../../outputs/json.ts';
import { datasetOfCollection } from '../../../views/datasets/all-datasets.ts';
import { publishedSchema } from '../../_data-files.ts';
import { loadRegister } from '../../_page-data.ts';

type Collection = keyof typeof datasetOfCollection;

export function getStaticPaths() {
  return Object.keys(datasetOfCollection).map((collection) => ({ params: { collection } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(jsonOf(publishedSchema(await loadRegister(), params['collection'] as Collection)));
