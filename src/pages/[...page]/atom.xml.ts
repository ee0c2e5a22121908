import type { APIRoute } from 'astro';
import { feedText, feedPaths } from '../_follow-data.ts';

export const getStaticPaths = () => feedPaths();

export const GET: APIRoute = async ({ params }) => new Response(await feedText(params['page'], 'atom'));
