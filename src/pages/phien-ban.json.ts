import type { APIRoute } from 'astro';
import { jsonOf } from '../outputs/json.ts';
import { versionFacts } from './_data-files.ts';
import { loadRegister } from './_page-data.ts';

export const GET: APIRoute = async () => new Response(jsonOf(versionFacts(await loadRegister())));
