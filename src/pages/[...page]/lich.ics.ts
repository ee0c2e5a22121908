import type { APIRoute } from 'astro';
import { calendarText, calendarPaths } from '../_follow-data.ts';

export const getStaticPaths = () => calendarPaths();

export const GET: APIRoute = async ({ params }) => new Response(await calendarText(params['page']));
