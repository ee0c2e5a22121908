import { describe, expect, test } from 'vitest';
import { defineSite } from '../../src/schemas/site-config.ts';
import { question } from '../../src/schemas/question.ts';
import type { SiteRecord } from '../../src/schemas/site-records.ts';
import { viewContext } from '../../src/views/context.ts';
import { recordList, type RecordList } from '../../src/views/lists/record-list.ts';
import { howToAsk, questionView } from '../../src/views/question.ts';
import { buildRegister } from '../../src/views/register.ts';
import { contextOf as contextWith } from './site-views.ts';
import { firstContext, firstRecords } from './first-records.ts';
import { testConfig } from './register-of.ts';

/** A question that nobody asked. */
function asked(
  id: string,
  askedOn: string,
  answeredOn?: string,
  more: Record<string, unknown> = {},
): SiteRecord<'questions'> {
  const data = question.parse({
    title: `Câu hỏi thử ${id}`,
    summary: 'Chỉ có trong phép thử.',
    topic: 'Hợp tác xã',
    askedOn,
    answeredOn,
    ...more,
  });
  return { collection: 'questions', id, file: `src/content/questions/${id}.mdx`, data, hasBody: true };
}

async function listOn(day: string, ...questions: SiteRecord<'questions'>[]): Promise<RecordList> {
  const context = contextWith({ ...(await firstRecords()), questions }, day);
  return recordList(context, { list: 'questions', part: 1 });
}

describe('questions', () => {
  test('count the days of waiting, the longest wait first, the answered last', async () => {
    const list = await listOn(
      '2026-11-21',
      asked('b', '2026-11-11'),
      asked('c', '2026-01-01', '2026-01-08'),
      asked('a', '2026-10-22'),
    );
    expect(list.cards.map(({ badge }) => badge?.words)).toEqual([
      'Đang chờ trả lời, 30 ngày',
      'Đang chờ trả lời, 10 ngày',
      'Đã trả lời sau 7 ngày',
    ]);
    expect(list.note).toBe('2 câu hỏi đang chờ, lâu nhất 30 ngày; 1 câu đã trả lời.');
  });
  test('say so when nothing waits, and say nothing when nobody asked', async () => {
    const answered = await listOn('2026-11-21', asked('c', '2026-01-01', '2026-01-08'));
    expect(answered.note).toBe('Không câu hỏi nào đang chờ; 1 câu đã trả lời.');
    expect((await listOn('2026-11-21')).note).toBeUndefined();
  });
  test('wait on a day before their answer', async () => {
    const one = asked('c', '2026-01-01', '2026-01-08');
    expect((await listOn('2026-01-05', one)).cards[0]?.badge).toMatchObject({
      key: 'waiting',
      words: 'Đang chờ trả lời, 4 ngày',
    });
    const view = questionView(
      contextWith({ ...(await firstRecords()), questions: [one] }, '2026-01-05'),
      one,
    );
    expect(view.page.facts.some(({ term }) => term === 'Ngày trả lời')).toBe(false);
  });
  test('have a page for each state, topic and body asked', async () => {
    const list = await listOn(
      '2026-11-21',
      asked('a', '2026-10-22', undefined, { askedOf: { body: 'so-khcn-bac-giang' } }),
      asked('b', '2026-10-22', '2026-10-25', { topic: 'Tập huấn' }),
    );
    const links = list.filters.flatMap(({ links: each }) => each.map(({ link }) => link.href));
    expect(links).toEqual(
      expect.arrayContaining([
        '/hoi-dap/tinh-trang/waiting/',
        '/hoi-dap/tinh-trang/answered/',
        '/hoi-dap/chu-de/hop-tac-xa/',
        '/hoi-dap/chu-de/tap-huan/',
        '/hoi-dap/to-chuc/so-khcn-bac-giang/',
      ]),
    );
  });
});

describe('how to ask', () => {
  async function asking(askAt: string | undefined) {
    const config = defineSite({ ...testConfig, askAt }, {});
    return howToAsk(
      viewContext(buildRegister(await firstRecords(), { day: '2026-11-21', chosen: true }, config), 'vi'),
    );
  }
  test('is by mail to the editors when the settings say nothing', async () => {
    const how = howToAsk(await firstContext());
    expect(how.map(({ text }) => text).join('')).toMatch(/^Gửi câu hỏi tới thu@so-thu\.example\. /);
    expect(how.find(({ href }) => href)?.href).toMatch(/^mailto:thu@so-thu\.example\?subject=C%C3%A2u/);
  });
  test('is by mail to the address of the settings', async () => {
    expect((await asking('hoi@so-thu.example')).find(({ href }) => href)?.text).toBe('hoi@so-thu.example');
  });
  test('is in the form of the settings, named by its host', async () => {
    const how = await asking('https://mau.example/hoi-dap');
    expect(how.find(({ href }) => href)).toEqual({
      text: 'mau.example',
      href: 'https://mau.example/hoi-dap',
    });
    expect(how[0]?.text).toBe('Viết câu hỏi vào mẫu ở ');
  });
  test('is never an address that is neither', () => {
    expect(() => defineSite({ ...testConfig, askAt: 'http://mau.example' }, {})).toThrow();
  });
});
