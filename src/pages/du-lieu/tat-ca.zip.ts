import type { APIRoute } from 'astro';
import { wholeArchive } from '../_catalogue-files.ts';
import { loadRegister } from '../_page-data.ts';

export const GET: APIRoute = async () => new Response(new Uint8Array(wholeArchive(await loadRegister())));
