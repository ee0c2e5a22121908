import type { Graph, Thing } from 'schema-dts';
import { fileAddress } from '../../i18n/file-routes.ts';
import type { ViewContext } from '../context.ts';
import { datasetNames } from '../datasets/dataset.ts';
import { absolute } from '../datasets/record-columns.ts';
import { pageSubject } from '../page-index.ts';
import type { Phrase } from '../phrase.ts';
import { describedRecord } from './records.ts';

type Node = Exclude<Thing, string>;

function breadcrumbList(
  context: ViewContext,
  breadcrumb: readonly Phrase[],
  path: string,
  title: string,
): Node[] {
  if (breadcrumb.length === 0) return [];
  const trail = [
    ...breadcrumb.map(({ text, href }) => ({ name: text, href: href ?? path })),
    { name: title, href: path },
  ];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: trail.map(({ name, href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: absolute(context, href),
      })),
    },
  ];
}

function website(context: ViewContext): Node {
  const { config } = context.register;
  return {
    '@type': 'WebSite',
    name: config.name,
    alternateName: config.tagline[context.locale],
    url: absolute(context, context.href({ page: 'home' })),
    inLanguage: context.locale,
    publisher: { '@type': 'Organization', name: config.operator, email: config.contact.email },
  };
}

/** The catalogue of data with each table and its CSV, as search engines for data look for them. */
function dataCatalog(context: ViewContext, path: string): Node {
  const { t, register } = context;
  const { config } = register;
  return {
    '@type': 'DataCatalog',
    name: t('data.title'),
    description: t('data.lede'),
    url: absolute(context, path),
    license: config.licence.url,
    dataset: datasetNames.map((name) => ({
      '@type': 'Dataset',
      name: t(`dataset.${name}`),
      description: `${t(`dataset.${name}`)}, ${context.asOfWords}. ${t('data.lede')}`,
      url: `${absolute(context, path)}#${name}`,
      license: config.licence.url,
      creator: { '@type': 'Organization', name: config.operator },
      distribution: {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: absolute(context, fileAddress({ dataset: name, format: 'csv' }, config.basePath)),
      },
    })),
  };
}

function subjectNodes(context: ViewContext, path: string): Node[] {
  const subject = pageSubject(context.register, path);
  if (!subject) return [];
  const { target, records } = subject;
  if ('page' in target && target.page === 'home') return [website(context)];
  if ('page' in target && target.page === 'data') return [dataCatalog(context, path)];
  // Two units of one name are one place to a search engine.
  const shown = records.find((record) => context.register.isKnown(record));
  const node = shown && describedRecord(context, shown);
  return node ? [node] : [];
}

/** What a page is about, as JSON-LD with the words of schema.org; undefined when there is nothing to say. */
export function structuredData(
  context: ViewContext,
  path: string,
  title: string,
  breadcrumb: readonly Phrase[],
): Graph | undefined {
  const nodes = [...subjectNodes(context, path), ...breadcrumbList(context, breadcrumb, path, title)];
  return nodes.length === 0 ? undefined : { '@context': 'https://schema.org', '@graph': nodes };
}
