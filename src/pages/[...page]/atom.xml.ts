import type { APIRoute } from 'astro';
import { feedText, scopePaths } from '../_follow-data.ts';

export const getStaticPaths = () => scopePaths();

export const GET: APIRoute = async ({ params }) => new Response(await feedText(params['page'], 'atom'));
