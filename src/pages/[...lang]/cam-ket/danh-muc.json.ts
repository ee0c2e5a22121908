import type { APIRoute } from 'astro';
import { commitmentIndex } from '../../../views/commitment-index.ts';
import { languagePaths, loadContext } from '../../_page-data.ts';

export const getStaticPaths = () => languagePaths();

/** Every commitment in few bytes, for readers who combine filters on the page beside it. */
export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(commitmentIndex(await loadContext(params['lang']))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
