import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { formWords } from './form-words.ts';

interface Words {
  readonly [key: string]: string | Words;
}

/**
 * Puts the register's words in the place of some of Sveltia's, and gives Vietnamese to what Sveltia has in English
 * only. Stops when a new version no longer has them.
 */
export const ownWords: Plugin = {
  name: 'own-words',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/locales/vi.json')) return undefined;
    const english = readFileSync(path.join(path.dirname(id), 'en-US.json'), 'utf8');
    return JSON.stringify(
      withOwnWords(JSON.parse(ofRecords(code)) as Words, formWords, JSON.parse(english) as Words),
    );
  },
};

/** A register holds records, no posts. */
function ofRecords(words: string): string {
  return words.replaceAll('bài viết', 'bản ghi').replaceAll('Bài viết', 'Bản ghi');
}

/** `theirs` with `own` over it; `known` is the language in which Sveltia has every word. */
function withOwnWords(theirs: Words, own: Words, known: Words): Words {
  const replaced = Object.entries(own).map(([key, value]) => {
    const meant = known[key];
    if (meant === undefined) throw new Error(`Sveltia CMS không còn từ "${key}".`);
    if (typeof value === 'string' || typeof meant === 'string') return [key, value] as const;
    const before = theirs[key];
    return [key, withOwnWords(typeof before === 'object' ? before : {}, value, meant)] as const;
  });
  return { ...theirs, ...Object.fromEntries(replaced) };
}
