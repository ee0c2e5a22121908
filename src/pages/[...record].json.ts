import type { APIRoute } from 'astro';
import { jsonOf } from '../outputs/json.ts';
import { publishedFile, publishedPaths } from '../views/record-files.ts';
import { loadRegister } from './_page-data.ts';

/** A JSON file beside each record's page, whatever the as-of day: an address never disappears. */
export async function getStaticPaths() {
  return publishedPaths(await loadRegister()).map((record) => ({ params: { record } }));
}

export const GET: APIRoute = async ({ params }) => {
  const file = publishedFile(await loadRegister(), params['record'] ?? '');
  if (!file) throw new Error(`không có bản ghi ở "${params['record'] ?? ''}"`);
  return new Response(jsonOf(file));
};
