import type { APIRoute } from 'astro';
import { dataPackage } from '../../outputs/data-package.ts';
import { jsonOf } from '../../outputs/json.ts';
import { datasetWords } from '../../views/catalogue.ts';
import { viewContext } from '../../views/context.ts';
import { absolute } from '../../views/datasets/record-columns.ts';
import { sourceTerms } from '../../views/source-list.ts';
import { tableFiles } from '../_data-files.ts';
import { loadRegister } from '../_page-data.ts';

export const GET: APIRoute = async () => {
  const register = await loadRegister();
  const context = viewContext(register, 'vi');
  const { config, asOf } = register;
  const facts = {
    name: 'so-cam-ket',
    title: `${config.name}: ${context.t('data.title')}`,
    description: `${context.t('data.lede')} ${context.t('data.licence.own', { name: config.licence.name })}`,
    homepage: absolute(context, context.href({ page: 'data' })),
    version: asOf.day,
    operator: config.operator,
    licence: config.licence,
    sources: sourceTerms(context),
  };
  const tables = tableFiles(register).map(({ dataset, csv, json }) => ({
    dataset,
    csv,
    json,
    words: datasetWords(context, dataset.name),
  }));
  return new Response(jsonOf(dataPackage(facts, tables)));
};
