import type { APIRoute } from 'astro';
import { calendarText, scopePaths } from '../_follow-data.ts';

export const getStaticPaths = () => scopePaths();

export const GET: APIRoute = async ({ params }) => new Response(await calendarText(params['page']));
