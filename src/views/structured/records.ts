import type { Thing } from 'schema-dts';
import type { CollectionName } from '../../schemas/references.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import type { ViewContext } from '../context.ts';
import { jsonAddress, pageAddress } from '../datasets/record-columns.ts';
import { statusKind } from '../document-status.ts';
import { areas, interval, isoDate, organisation, stated } from './terms.ts';

type Described<C extends CollectionName> = (
  context: ViewContext,
  record: SiteRecord<C>,
) => Exclude<Thing, string>;

const legalForce = { 'in-force': 'InForce', expired: 'NotInForce', replaced: 'NotInForce' } as const;

/** What every description begins with. */
function named(
  context: ViewContext,
  record: SiteRecord,
): { name: string; url: string; inLanguage: string; abstract: string | undefined } {
  return {
    name: record.data.title,
    url: pageAddress(context, record),
    inLanguage: 'vi',
    abstract: record.data.summary,
  };
}

const agreements: Described<'agreements'> = (context, record) =>
  stated({
    '@type': 'CreativeWork',
    ...named(context, record),
    genre: record.data.form,
    author: record.data.parties.map(({ who }) => organisation(context, who)),
    dateCreated: isoDate(record.data.signed.on),
    temporalCoverage: interval(record.data.period),
    spatialCoverage: areas(context, record.data.provinces),
  });

const plans: Described<'plans'> = (context, record) =>
  stated({
    '@type': 'CreativeWork',
    ...named(context, record),
    genre: record.data.form,
    identifier: record.data.number,
    author: record.data.issuer && organisation(context, record.data.issuer),
    dateCreated: isoDate(record.data.issuedOn),
    temporalCoverage: interval(record.data.period),
    spatialCoverage: areas(context, record.data.provinces),
  });

const campaigns: Described<'campaigns'> = (context, record) =>
  stated({
    '@type': 'Event',
    name: record.data.title,
    url: pageAddress(context, record),
    description: record.data.summary,
    organizer: [...record.data.launchedBy, ...record.data.parties].map((actor) =>
      organisation(context, actor),
    ),
    startDate: isoDate(record.data.period?.from ?? record.data.launchedOn),
    endDate: isoDate(record.data.period?.to),
    location: areas(context, record.data.provinces),
  });

const results: Described<'results'> = (context, record) =>
  stated({
    '@type': 'Report',
    ...named(context, record),
    reportNumber: record.data.number,
    author: record.data.issuer && organisation(context, record.data.issuer),
    datePublished: isoDate(record.data.issuedOn),
  });

/** Our summary is ours; the article it rests on is named as what it is based on. */
const news: Described<'news'> = (context, record) => {
  const { data } = record;
  const { name, ...rest } = named(context, record);
  const original = stated({
    '@type': 'NewsArticle',
    url: data.url,
    publisher: { '@type': 'Organization', name: data.publisher },
    datePublished: isoDate(data.publishedOn),
  });
  return stated({
    '@type': 'NewsArticle',
    ...rest,
    headline: name,
    datePublished: data.own ? isoDate(data.publishedOn) : undefined,
    publisher: { '@type': 'Organization', name: context.register.config.operator },
    isBasedOn: data.own ? undefined : original,
    spatialCoverage: areas(context, data.provinces),
  });
};

const documents: Described<'documents'> = (context, record) => {
  const status = statusKind(context, record);
  return stated({
    '@type': 'Legislation',
    ...named(context, record),
    legislationIdentifier: record.data.symbol,
    legislationType: record.data.type,
    legislationDate: isoDate(record.data.issuedOn),
    legislationPassedBy: organisation(context, record.data.issuer),
    legislationLegalForce: status === 'unknown' ? undefined : legalForce[status],
    sameAs: record.data.url,
  });
};

const bodyTypes = {
  state: 'GovernmentOrganization',
  committee: 'GovernmentOrganization',
  department: 'GovernmentOrganization',
  press: 'NewsMediaOrganization',
  school: 'EducationalOrganization',
} as const;

const bodies: Described<'bodies'> = (context, record) => {
  const { data } = record;
  const type = data.kind in bodyTypes ? bodyTypes[data.kind as keyof typeof bodyTypes] : 'Organization';
  return stated({
    '@type': type,
    name: data.title,
    alternateName: data.shortNames,
    url: data.contacts?.website ?? pageAddress(context, record),
    mainEntityOfPage: pageAddress(context, record),
    parentOrganization: data.parent === undefined ? undefined : organisation(context, { body: data.parent }),
    areaServed: data.province === undefined ? undefined : areas(context, [data.province]),
    telephone: data.contacts?.phone,
    email: data.contacts?.email,
    address: data.contacts?.address,
  });
};

const provinces: Described<'provinces'> = (context, record) =>
  stated({
    '@type': 'AdministrativeArea',
    name: record.data.title,
    alternateName: record.data.nameEn,
    url: pageAddress(context, record),
    containedInPlace: { '@type': 'Country', name: 'Việt Nam' },
  });

function dataset(context: ViewContext, record: SiteRecord, description: string): Exclude<Thing, string> {
  const { config } = context.register;
  return {
    '@type': 'Dataset',
    name: record.data.title,
    description,
    url: pageAddress(context, record),
    license: config.licence.url,
    creator: { '@type': 'Organization', name: config.operator },
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: jsonAddress(context, record),
    },
  };
}

const indicators: Described<'indicators'> = (context, record) =>
  dataset(context, record, record.data.definition);
const figures: Described<'figures'> = (context, record) =>
  dataset(context, record, record.data.summary ?? record.data.title);

const questions: Described<'questions'> = (context, record) =>
  stated({
    '@type': 'Question',
    ...named(context, record),
    dateCreated: isoDate(record.data.askedOn),
  });

const descriptions: { [C in Exclude<CollectionName, 'terms'>]: Described<C> } = {
  ...{
    agreements,
    plans,
    campaigns,
    results,
    news,
    documents,
    bodies,
    provinces,
    indicators,
    figures,
    questions,
  },
};

/** A record in the words of schema.org; undefined for terms, which have no page. */
export function describedRecord(
  context: ViewContext,
  record: SiteRecord,
): Exclude<Thing, string> | undefined {
  if (record.collection === 'terms') return undefined;
  const describe = descriptions[record.collection] as Described<CollectionName>;
  return describe(context, record);
}
