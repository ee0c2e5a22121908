import type { Plugin } from 'vite';
import { formWords } from './form-words.ts';

interface Words {
  readonly [key: string]: string | Words;
}

/** Puts the register's words in the place of some of Sveltia's; stops when a new version no longer has them. */
export const ownWords: Plugin = {
  name: 'own-words',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/locales/vi.json')
      ? JSON.stringify(withOwnWords(JSON.parse(ofRecords(code)) as Words, formWords))
      : undefined,
};

/** A register holds records, no posts. */
function ofRecords(words: string): string {
  return words.replaceAll('bài viết', 'bản ghi').replaceAll('Bài viết', 'Bản ghi');
}

function withOwnWords(theirs: Words, own: Words): Words {
  const replaced = Object.entries(own).map(([key, value]) => {
    const before = theirs[key];
    if (before === undefined) throw new Error(`Sveltia CMS không còn từ "${key}" trong vi.json.`);
    const both = typeof value !== 'string' && typeof before !== 'string';
    return [key, both ? withOwnWords(before, value) : value] as const;
  });
  return { ...theirs, ...Object.fromEntries(replaced) };
}
