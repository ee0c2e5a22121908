import { compareVietnamese, dWords } from '../domain/vietnamese-text.ts';
import { fileAddress } from '../i18n/file-routes.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import type { SearchFields } from './search-fields.ts';

/** One abbreviation; its id is its anchor. */
export interface TermEntry {
  id: string;
  short: string;
  long: string;
  english?: string | undefined;
  note?: string | undefined;
  ambiguous: boolean;
  seenIn: Phrase[];
}

export interface TermList {
  count: string;
  terms: TermEntry[];
  /** The file of each term. */
  files: Phrase[];
  search: SearchFields;
}

/** Who printed the abbreviation, each publisher once. */
function publishers({ data }: SiteRecord<'terms'>): Phrase[] {
  const byName = new Map(data.sources.map((source) => [source.publisher, source.url]));
  return [...byName].map(([name, url]) => content(name, url));
}

/** Every abbreviation in the order of a dictionary. */
export function termList(context: ViewContext): TermList {
  const { t, register } = context;
  const sorted = register.known.terms.toSorted((a, b) => compareVietnamese(a.data.title, b.data.title));
  const words = sorted.map(({ data }) => [data.title, data.long, data.note ?? ''].join(' ')).join(' ');
  return {
    count: `${t('list.count', { count: sorted.length })}, ${context.asOfWords}`,
    terms: sorted.map((term) => ({
      id: term.id,
      short: term.data.title,
      long: term.data.long,
      english: term.data.en,
      note: term.data.note,
      ambiguous: term.data.ambiguous,
      seenIn: publishers(term),
    })),
    files: sorted.map(({ id }) => ({
      text: `${id}.json`,
      href: fileAddress({ json: { record: 'terms', id } }, register.config.basePath),
    })),
    search: {
      kind: t('kind.terms'),
      provinces: [],
      bodies: [],
      states: [],
      place: '',
      folded: dWords(words).join(' '),
    },
  };
}
