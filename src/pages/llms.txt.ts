import type { APIRoute } from 'astro';
import { llmsFile } from '../outputs/llms.ts';
import { guideForPrograms } from '../views/program-guide.ts';
import { loadRegister } from './_page-data.ts';

export const GET: APIRoute = async () => {
  const { title, summary, notes, sections } = guideForPrograms(await loadRegister());
  return new Response(llmsFile(title, summary, notes, sections));
};
