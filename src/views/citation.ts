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
export function citationOf(context: ViewContext, { key, title, address }: CitedPage): Citation {
  const { register, locale, t } = context;
  const { operator, name } = register.config;
  const { day } = register.asOf;
  const year = day.slice(0, 4);
  const asOf = formatDate(day, locale);
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
