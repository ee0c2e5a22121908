import type { APIRoute } from 'astro';
import { dcatText } from '../_catalogue-files.ts';
import { loadRegister } from '../_page-data.ts';

export const GET: APIRoute = async () => new Response(dcatText(await loadRegister()));
