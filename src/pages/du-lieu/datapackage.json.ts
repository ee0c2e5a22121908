import type { APIRoute } from 'astro';
import { dataPackageText } from '../_catalogue-files.ts';
import { loadRegister } from '../_page-data.ts';

export const GET: APIRoute = async () => new Response(dataPackageText(await loadRegister()));
