import type { APIRoute } from 'astro';
import { schemaNames } from '../../../data/record-schemas.ts';
import { loadRegister } from '../../_page-data.ts';
import { schemaText } from '../../_data-files.ts';

export const getStaticPaths = () => schemaNames.map((schema) => ({ params: { schema } }));

export const GET: APIRoute = async ({ params }) => {
  const name = schemaNames.find((each) => each === params['schema']);
  if (!name) throw new Error(`không có lược đồ "${params['schema'] ?? ''}"`);
  return new Response(schemaText(await loadRegister(), name));
};
