import type { APIRoute } from 'astro';
import { unpack } from '../../outputs/packed-file.ts';
import { datasetNames } from '../../views/datasets/all-datasets.ts';
import { tableFiles } from '../_data-files.ts';
import { loadRegister } from '../_page-data.ts';

export function getStaticPaths() {
  return datasetNames.map((table) => ({ params: { table } }));
}

export const GET: APIRoute = async ({ params }) => {
  const files = tableFiles(await loadRegister()).find(({ dataset }) => dataset.name === params['table']);
  return new Response(files && unpack(files.packed.json));
};
