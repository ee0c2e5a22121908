import { describe, expect, test } from 'vitest';
import { question } from '../../src/schemas/question.ts';
import type { SiteRecord } from '../../src/schemas/site-records.ts';
import { questionList, questionView } from '../../src/views/question.ts';
import { contextOf as contextWith } from './site-views.ts';
import { firstContext, firstRecords } from './first-records.ts';

/** A question that nobody asked. */
function asked(id: string, askedOn: string, answeredOn?: string): SiteRecord<'questions'> {
  const data = question.parse({
    title: `Câu hỏi thử ${id}`,
    summary: 'Chỉ có trong phép thử.',
    topic: 'Hợp tác xã',
    askedOn,
    answeredOn,
  });
  return { collection: 'questions', id, file: `src/content/questions/${id}.mdx`, data, hasBody: true };
}

async function listOn(day: string, ...questions: SiteRecord<'questions'>[]) {
  return questionList(contextWith({ ...(await firstRecords()), questions }, day));
}

describe('questions', () => {
  test('an empty list says how to ask', async () => {
    const list = questionList(await firstContext());
    expect(list.cards).toEqual([]);
    expect(list.how.find(({ href }) => href === 'mailto:thu@so-thu.example')?.text).toBe(
      'thu@so-thu.example',
    );
    expect(list.how.map(({ text }) => text).join('')).toMatch(/^Gửi câu hỏi tới thu@so-thu\.example\. /);
  });
  test('count the days of waiting, the longest wait first, the answered last', async () => {
    const list = await listOn(
      '2026-11-21',
      asked('b', '2026-11-11'),
      asked('c', '2026-01-01', '2026-01-08'),
      asked('a', '2026-10-22'),
    );
    expect(list.cards.map(({ state }) => state.words)).toEqual([
      'Đang chờ trả lời, 30 ngày',
      'Đang chờ trả lời, 10 ngày',
      'Đã trả lời',
    ]);
  });
  test('wait on a day before their answer', async () => {
    const one = asked('c', '2026-01-01', '2026-01-08');
    expect((await listOn('2026-01-05', one)).cards[0]?.state).toEqual({
      answered: false,
      words: 'Đang chờ trả lời, 4 ngày',
    });
    const view = questionView(
      contextWith({ ...(await firstRecords()), questions: [one] }, '2026-01-05'),
      one,
    );
    expect(view.page.facts.some(({ term }) => term === 'Ngày trả lời')).toBe(false);
  });
});
