import type { APIRoute } from 'astro';
import { searchCatalogue } from '../../../views/search-catalogue.ts';
import { languagePaths, loadContext } from '../../_page-data.ts';

export const getStaticPaths = () => languagePaths();

/** The names of all pages in few bytes: the search page answers from them before its index is there. */
export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(searchCatalogue(await loadContext(params['lang']))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
