import { afterEach, describe, expect, test, vi } from 'vitest';
import { firstAnswers } from '../../src/components/search/search-first.ts';
import { fold } from '../../src/components/search/search-query.ts';
import { wordsOf } from '../../src/i18n/search-words.ts';
import { foldMarks } from '../../src/domain/vietnamese-text.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { namedPages } from '../../src/views/search-catalogue.ts';
import { fileCounts, nameFiles, searchNames, searchWords } from '../../src/views/search-names.ts';
import { wholeRegisterOf } from './register-of.ts';

const context = viewContext(await wholeRegisterOf(), 'vi');
const pages = namedPages(context);

/** Serves the files of names as a host would and counts what was asked for. */
function serve(of: ViewContext): { asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const [, folder, number] = /(ten|tu)\/(\d+)\.json$/.exec(address) ?? [];
    const file = { file: Number(number) };
    return Promise.resolve(Response.json(folder === 'ten' ? searchNames(of, file) : searchWords(of, file)));
  });
  return { asked };
}

const terms = [['HTX', 'hợp tác xã']];

async function answer(query: string): Promise<string[]> {
  const found = await firstAnswers(nameFiles(context, {}), terms)(query);
  return found.map(({ url }) => url);
}

describe('the names of pages, in files for the first answer', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('hold every page once, in several files', () => {
    const counts = fileCounts(context);
    const held = Array.from(
      { length: counts.names },
      (_, file) => searchNames(context, { file }).rows,
    ).flat();
    expect(held.map(([, href]) => href)).toEqual(pages.map(({ href }) => href));
    expect(new Set(held.map(([, href]) => href)).size).toBe(held.length);
    expect(counts.names).toBeGreaterThan(5);
    expect(counts.words).toBeGreaterThan(1);
  });

  test('are taken apart and folded by the script as by the build', () => {
    for (const { title, others, place } of pages) {
      const text = `${title} ${others} ${place}`;
      expect(wordsOf(text).map(fold)).toEqual(wordsOf(text).map(foldMarks));
    }
  });

  test('lead from each word of a name to this name', () => {
    const words = Array.from({ length: fileCounts(context).words }, (_, file) =>
      Object.entries(searchWords(context, { file })),
    );
    const at = new Map(
      words.flat().map(([word, lists]) => {
        const places = lists.flatMap((steps) => {
          let place = 0;
          return steps.map((step) => (place += step));
        });
        return [word, new Set(places)] as const;
      }),
    );
    const lost = pages.flatMap(({ title, others, place }, position) =>
      wordsOf(`${title} ${others} ${place}`).filter((word) => !at.get(word)?.has(position)),
    );
    expect(lost).toEqual([]);
  });

  test.each([
    ['dong nai', '/dia-phuong/dong-nai/'],
    ['Đồng Nai', '/dia-phuong/dong-nai/'],
    ['64/KH-KHCN', '/ke-hoach/bac-giang-2018-64-kh-khcn/'],
    ['64 kh khcn', '/ke-hoach/bac-giang-2018-64-kh-khcn/'],
    ['20-NQ/TW', '/van-ban/20-nq-tw-2022/'],
    ['1555', '/ke-hoach/binh-phuoc-2021-1555-kh-skhcn/'],
  ])('“%s” is answered by the page meant', async (query, expected) => {
    serve(context);
    expect(await answer(query)).toContain(expected);
  });

  test('a place comes first when it is all that was asked for', async () => {
    serve(context);
    expect((await answer('dong nai'))[0]).toBe('/dia-phuong/dong-nai/');
  });

  test('a name that holds all words comes before names whose place holds some of them', async () => {
    serve(context);
    const found = await answer('lien minh hop tac xa tinh bac giang');
    expect(found[0]).toBe('/to-chuc/lien-minh-htx-bac-giang/');
  });

  test('an abbreviation is answered as its meaning, the beginning of a word as the word', async () => {
    serve(context);
    expect(new Set(await answer('HTX'))).toEqual(new Set(await answer('hợp tác xã')));
    expect(await answer('thuy sa')).toEqual([]);
    expect((await answer('lai chau lao')).length).toBeGreaterThan(0);
    expect(await answer('qwertyuiop')).toEqual([]);
  });

  test('a file is asked for once, and few are asked for', async () => {
    const { asked } = serve(context);
    const find = firstAnswers(nameFiles(context, {}), terms);
    for (const query of ['hợp tác xã', 'hop tac xa', 'hợp tác xã']) await find(query);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((address) => address.includes('/ten/')).length).toBeLessThanOrEqual(12);
  });

  test('of a query with many spellings as many are looked up as five files of words hold, what was typed first', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.resolve(Response.json({}));
    });
    // A large register: a file of words for each letter.
    const files = { ...nameFiles(context, {}), words: ['', ...'bcdghklmnopqrstuvxy'] };
    const meanings = [['KH', 'kế hoạch', 'khoa học', 'Sở Tài chính']];
    await firstAnswers(files, meanings)('189/KH-BĐH');
    const letters = asked.map((address) => files.words[Number(/(\d+)\.json$/.exec(address)?.[1])]);
    // 189, KH and BĐH are three; kế hoạch needs one more and khoa học none; Sở Tài chính would be three more.
    expect(letters.sort()).toEqual(['', 'b', 'h', 'k'].sort());
  });
});
