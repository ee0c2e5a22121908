import { formatDate } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';

/** How to name a page of the register in a text: as Vietnamese papers do, and for LaTeX. */
export interface Citation {
  text: string;
  bibtex: string;
}

/** What a citation is about; `key` is ASCII and unique, `address` absolute. */
export interface CitedPage {
  key: string;
  title: string;
  address: string;
  /** The newest change of the record in the version history: what is cited can be found again by it. */
  version?: { day: string; commit: string } | undefined;
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as BibTeX prints it: the signs that LaTeX reads as commands are written out. */
export function bibtexText(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => special[sign] ?? `\\${sign}`);
}

/**
 * The citation of a page as it stood on the as-of day. The day on which the reader opened it is left to the reader: a
 * page made beforehand cannot know it.
 */
export function citationOf(context: ViewContext, page: CitedPage): Citation {
  const { key, title, address, version } = page;
  const { register, locale, t } = context;
  const { operator, name } = register.config;
  const { day } = register.asOf;
  const year = day.slice(0, 4);
  const changed =
    version &&
    t('cite.version', { day: formatDate(version.day, locale), commit: version.commit.slice(0, 12) });
  const asOf = [formatDate(day, locale), changed].filter(Boolean).join(', ');
  const fields: [string, string][] = [
    ['author', `{${bibtexText(operator)}}`],
    ['title', bibtexText(title)],
    ['year', year],
    ['howpublished', `\\url{${address}}`],
    ['note', bibtexText(t('cite.note', { name, day: asOf }))],
  ];
  const lines = fields.map(([field, value]) => `  ${field} = {${value}}`).join(',\n');
  return {
    text: t('cite.text', { operator, year, title, name, day: asOf, address }),
    bibtex: `@misc{${key},\n${lines}\n}`,
  };
}
