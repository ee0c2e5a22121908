import type { APIRoute } from 'astro';
import { fileCounts, searchNames } from '../../../../views/search-names.ts';
import { countedPaths, loadContext } from '../../../_page-data.ts';

export const getStaticPaths = () => countedPaths((context) => fileCounts(context).names);

/** A part of the list of names: the search page answers from it before its index is there. */
export const GET: APIRoute = async ({ params }) => {
  const found = searchNames(await loadContext(params['lang']), { file: Number(params['file']) });
  return new Response(JSON.stringify(found), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
