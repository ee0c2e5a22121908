import type { APIRoute } from 'astro';
import { tableFiles } from '../_data-files.ts';
import { loadRegister } from '../_page-data.ts';

export async function getStaticPaths() {
  return tableFiles(await loadRegister()).map(({ dataset }) => ({ params: { table: dataset.name } }));
}

export const GET: APIRoute = async ({ params }) => {
  const files = tableFiles(await loadRegister()).find(({ dataset }) => dataset.name === params['table']);
  return new Response(files?.text.csv);
};
