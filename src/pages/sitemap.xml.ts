import type { APIRoute } from 'astro';
import { sitemapFile } from '../outputs/sitemap.ts';
import { crawlList } from '../views/crawl-list.ts';
import { loadRegister } from './_page-data.ts';

export const GET: APIRoute = async () => new Response(sitemapFile(crawlList(await loadRegister())));
