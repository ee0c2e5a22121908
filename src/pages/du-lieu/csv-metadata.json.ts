import type { APIRoute } from 'astro';
import { csvwText } from '../_catalogue-files.ts';
import { loadRegister } from '../_page-data.ts';

export const GET: APIRoute = async () => new Response(csvwText(await loadRegister()));
