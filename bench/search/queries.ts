import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { SearchNames } from '../../src/views/search-names.ts';

/** Something that readers look for, and the page that they mean. */
export interface Query {
  /** What kind of query it is. */
  kind: string;
  text: string;
  /** The address that must be among the first results; undefined where many pages are meant. */
  expected?: string | undefined;
}

/** One query of each kind, made from the names on a finished site: the middle one of those that can be asked for. */
export function exampleQueries(site: string): Query[] {
  const folder = path.join(site, 'tim-kiem', 'ten');
  const rows = readdirSync(folder)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .flatMap((file) => (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as SearchNames).rows);
  const middle = (
    section: string,
    text: (title: string) => string | undefined,
  ): { text: string; expected: string }[] => {
    const fit = rows.flatMap(([title, href]) => {
      const asked = href.startsWith(`/${section}/`) ? text(title) : undefined;
      return asked === undefined ? [] : [{ text: asked, expected: href }];
    });
    return fit.slice(Math.floor(fit.length / 2), Math.floor(fit.length / 2) + 1);
  };
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replaceAll('đ', 'd');
  return [
    ...middle('chuong-trinh', (title) => title.slice(0, 60)).map((query) => ({ kind: 'a name', ...query })),
    ...middle('to-chuc', (title) => plain(title)).map((query) => ({
      kind: 'a body, without marks',
      ...query,
    })),
    ...middle('ke-hoach', (title) => /\d+\/[A-ZĐ-]+/.exec(title)?.[0]).map(({ text }) => ({
      kind: 'a symbol',
      text,
    })),
    ...middle('dia-phuong', (title) => title).map((query) => ({ kind: 'a place', ...query })),
    { kind: 'a common word', text: 'hợp tác xã' },
    { kind: 'common words, without marks', text: 'ke hoach' },
  ];
}
