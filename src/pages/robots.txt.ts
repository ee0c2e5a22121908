import type { APIRoute } from 'astro';
import { robotsFile } from '../outputs/sitemap.ts';
import { absoluteFile } from './_data-files.ts';
import { loadRegister } from './_page-data.ts';

export const GET: APIRoute = async () =>
  new Response(robotsFile(absoluteFile(await loadRegister(), { file: 'sitemap.xml' })));
