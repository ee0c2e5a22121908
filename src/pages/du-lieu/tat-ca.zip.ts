import type { APIRoute } from 'astro';
import { wholeArchive } from '../_catalogue-files.ts';
import { loadRegister } from '../_page-data.ts';

export const GET: APIRoute = async () => new Response(wholeArchive(await loadRegister()));
