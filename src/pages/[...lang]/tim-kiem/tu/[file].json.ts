import type { APIRoute } from 'astro';
import { fileCounts, searchWords } from '../../../../views/search-names.ts';
import { countedPaths, loadContext } from '../../../_page-data.ts';

export const getStaticPaths = () => countedPaths((context) => fileCounts(context).words);

/** Some of the words of all names, with the places of the names that hold them. */
export const GET: APIRoute = async ({ params }) => {
  const found = searchWords(await loadContext(params['lang']), { file: Number(params['file']) });
  return new Response(JSON.stringify(found), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
