/** The first answer: pages whose names fit, from one small file, while the index of all texts is still to come. */
import type { SearchCatalogue } from '../../views/search-catalogue.ts';
import type { FoundPage } from './search-engine.ts';
import { fold, planSearch } from './search-query.ts';
import type { Synonyms } from './search-query.ts';

interface Name {
  page: FoundPage;
  plain: string;
  folded: string;
}

/** The names of all pages, folded once. */
export type Catalogue = readonly Name[];

const most = 10;

export async function loadCatalogue(address: string): Promise<Catalogue> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const { kinds, states, rows } = (await answer.json()) as SearchCatalogue;
  return rows.map(([title, url, kind, place, others, held]) => {
    const plain = `${title} ${others}`.toLowerCase();
    const state = held.map((at) => states[at]).join(', ');
    return {
      page: { url, excerpt: '', content: '', meta: { title, kind: kinds[kind], place, state } },
      plain,
      folded: fold(plain),
    };
  });
}

/** How well a name fits: as typed, as typed without marks, every word somewhere; undefined when it does not. */
function rankOf({ plain, folded }: Name, spellings: readonly string[]): number | undefined {
  const ranks = spellings.flatMap((spelling) => {
    const wanted = fold(spelling);
    if (plain.includes(spelling.toLowerCase())) return [0];
    if (folded.includes(wanted)) return [1];
    return wanted.split(' ').every((word) => folded.includes(word)) ? [2] : [];
  });
  return ranks.sort()[0];
}

/** The pages whose names fit best; shorter names first, for they say little else. */
export function firstAnswer(catalogue: Catalogue, query: string, synonyms: Synonyms): FoundPage[] {
  const spellings = planSearch(query, synonyms).words;
  return catalogue
    .flatMap((name) => {
      const rank = rankOf(name, spellings);
      return rank === undefined ? [] : [{ name, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.name.plain.length - b.name.plain.length)
    .slice(0, most)
    .map(({ name }) => name.page);
}
