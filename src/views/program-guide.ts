import { fileAddress, type FileTarget } from '../i18n/file-routes.ts';
import type { Target } from '../i18n/routes.ts';
import { viewContext } from './context.ts';
import { datasetNames } from './datasets/dataset.ts';
import { absolute, pageAddress } from './datasets/record-columns.ts';
import { promiseCollections, type PromiseRecord, type Register } from './register.ts';

/** A link with what stands behind it. */
export interface GuideLink {
  title: string;
  url: string;
  about: string;
}

/** What a program that reads the site should know first: how to read it, where the data is, what the records are. */
export interface ProgramGuide {
  title: string;
  summary: string;
  notes: string[];
  sections: { heading: string; links: GuideLink[] }[];
}

export function guideForPrograms(register: Register): ProgramGuide {
  const context = viewContext(register, 'vi');
  const { t, href } = context;
  const { config } = register;
  const file = (target: FileTarget, title: string, about: string): GuideLink => ({
    title,
    about,
    url: absolute(context, fileAddress(target, config.basePath)),
  });
  const page = (target: Target, title: string, about: string): GuideLink => ({
    title,
    about,
    url: absolute(context, href(target)),
  });
  const records = promiseCollections.flatMap((collection): PromiseRecord[] => register.known[collection]);
  return {
    title: config.name,
    summary: `${config.tagline.vi}, ${context.asOfWords}.`,
    notes: [
      ...(config.register === 'observer' ? [`${t('site.observer')}. ${t('site.observer.why')}`] : []),
      ...[t('data.reading.1'), t('data.reading.2'), t('data.reading.4'), t('data.record')],
      t('data.licence.own', { name: config.licence.name }),
    ],
    sections: [
      {
        heading: t('site.footer.more'),
        links: [
          page({ page: 'method' }, t('method.title'), t('headline.how', { asOf: context.asOfWords })),
          page({ page: 'data' }, t('data.title'), t('data.lede')),
          page({ page: 'follow' }, t('follow.title'), t('follow.lede')),
          page({ page: 'sources' }, t('sources.title'), t('sources.lede')),
          file({ file: 'du-lieu/datapackage.json' }, 'datapackage.json', t('data.package')),
          file({ file: 'phien-ban.json' }, 'phien-ban.json', t('data.version')),
        ],
      },
      {
        heading: t('data.tables'),
        links: datasetNames.map((dataset) =>
          file({ dataset, format: 'csv' }, `${dataset}.csv`, t(`dataset.${dataset}`)),
        ),
      },
      {
        heading: t('record.commitments'),
        links: records.map((record) => ({
          title: record.data.title,
          url: pageAddress(context, record),
          about: record.data.summary,
        })),
      },
    ],
  };
}
