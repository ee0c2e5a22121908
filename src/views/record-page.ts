import { formatDate } from '../i18n/format.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import type { Fact, Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';
import { provenanceOf, type Provenance } from './provenance.ts';
import { ownDate, recordDay, updatedDay } from './record-day.ts';
import { searchFields, type SearchFields } from './search-fields.ts';

/** What the top and foot of every record page show, whatever the collection. */
export interface RecordPage {
  title: string;
  summary?: string | undefined;
  kicker: string;
  places: Phrase[];
  breadcrumb: Phrase[];
  facts: Fact[];
  updated?: string | undefined;
  /** Set when the as-of day lies before the record was known: the page says so and shows nothing else. */
  notYet?: string | undefined;
  provenance: Provenance;
  search: SearchFields;
  /** Path of the file whose body the page shows, when it has one. */
  bodyFile?: string | undefined;
}

const sectionOf: Record<CollectionName, CollectionName> = {
  agreements: 'agreements',
  plans: 'plans',
  campaigns: 'campaigns',
  results: 'results',
  figures: 'indicators',
  indicators: 'indicators',
  news: 'news',
  documents: 'documents',
  bodies: 'bodies',
  provinces: 'provinces',
  questions: 'questions',
  terms: 'terms',
};

/** Builds the common part; each page adds its own facts and sections. */
export function recordPage(
  context: ViewContext,
  record: SiteRecord,
  facts: Fact[],
  kicker?: string,
): RecordPage {
  const { t, register, locale } = context;
  const section = sectionOf[record.collection];
  const day = ownDate(record) ?? recordDay(record);
  const updated = updatedDay(record);
  const provinces = 'provinces' in record.data ? record.data.provinces : [];
  return {
    title: record.data.title,
    summary: record.data.summary,
    kicker: kicker ?? t(`kind.${record.collection}`),
    places: provinces.map((unit) => placePhrase(context, unit, day?.slice(0, 10))),
    breadcrumb: [
      { text: t('site.home'), href: context.href({ page: 'home' }) },
      {
        text: t(`list.${section === 'figures' ? 'indicators' : section}.title`),
        href: context.href({ list: section }),
      },
    ],
    facts: facts.filter((fact) => fact.phrases.length > 0),
    updated: updated && formatDate(updated, locale),
    notYet: register.isKnown(record)
      ? undefined
      : t('site.notYet', { day: formatDate(register.asOf.day, locale) }),
    provenance: provenanceOf(context, record),
    search: searchFields(context, record),
    bodyFile: record.hasBody ? record.file : undefined,
  };
}

/** A fact of one phrase, left out when there is nothing to say. */
export function fact(term: string, ...phrases: (Phrase | undefined)[]): Fact {
  return { term, phrases: phrases.filter((phrase) => phrase !== undefined) };
}
