import type { APIRoute } from 'astro';
import { jsonOf } from '../outputs/json.ts';
import { publishedPages } from '../views/record-files.ts';
import { loadRegister } from './_page-data.ts';

/** A JSON file beside each record's page, whatever the as-of day: an address never disappears. */
export async function getStaticPaths() {
  const pages = publishedPages(await loadRegister());
  return [...pages.keys()].map((record) => ({ params: { record } }));
}

export const GET: APIRoute = async ({ params }) => {
  const make = publishedPages(await loadRegister()).get(params['record'] ?? '');
  if (!make) throw new Error(`không có bản ghi ở "${params['record'] ?? ''}"`);
  return new Response(jsonOf(make()));
};
