import { describe, expect, test } from 'vitest';
import { icsOf } from '../../src/outputs/calendar.ts';
import { calendarOf, type Calendar } from '../../src/views/calendar.ts';
import { viewContext } from '../../src/views/context.ts';
import type { Register } from '../../src/views/register.ts';
import { allScopes } from '../../src/views/scope.ts';
import { registerOf } from '../views/register-of.ts';
import { eventsOf } from './read-back.ts';
import { record, registerWith, sampleRecords, sampleRegister } from './sample-register.ts';

function calendars(register: Register): Calendar[] {
  const context = viewContext(register, 'vi');
  return allScopes(context).map((scope) => calendarOf(context, scope));
}

function whole(register: Register): Calendar {
  const [first] = calendars(register);
  if (!first) throw new Error('no calendar of the whole register');
  return first;
}

test.each([
  ['the sample', () => Promise.resolve(sampleRegister())],
  ['the real content', () => registerOf()],
])('an independent reader finds the events of every calendar of %s', async (_name, register) => {
  for (const calendar of calendars(await register()))
    expect(eventsOf(icsOf(calendar))).toEqual(calendar.events);
});

test('no line is longer than 75 octets and none ends inside a letter', async () => {
  const ics = icsOf(whole(await registerOf()));
  const lines = ics.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(Buffer.from(ics, 'utf8').toString('utf8')).not.toContain('\uFFFD');
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a deadline of a month stands on its last day and says so', () => {
  const event = whole(sampleRegister()).events.find(({ uid }) => uid.includes('hoi-thao'));
  expect(event).toMatchObject({ day: '2023-10-31', uid: 'agreements.a-b-2022.hoi-thao@so-thu.example' });
  expect(event?.description).toContain('Nguồn ghi hạn “tháng 10/2023”; lịch đặt vào ngày cuối.');
});

test('reviews that were promised are events, the final one instead of the last year', () => {
  const reviews = whole(sampleRegister()).events.filter(({ uid }) => uid.includes('.review.'));
  expect(reviews.map(({ day, uid }) => `${day} ${uid.split('@')[0] ?? ''}`)).toEqual([
    '2023-12-31 agreements.a-b-2022.review.2023-12-31',
    '2024-12-31 agreements.a-b-2022.review.2024-12-31',
    '2025-12-31 agreements.a-b-2022.review.final',
  ]);
});

test('an extended deadline moves and keeps its name', () => {
  const extended = (extensions: object[]): Calendar =>
    whole(
      registerWith([
        record('agreements', 'x', {
          ...{
            title: 'X',
            parties: [{ who: { described: 'A' } }],
            category: 'khac',
            period: { from: '2022', to: '2024' },
          },
          ...{
            commitments: [{ id: 'viec', text: 'Việc', kind: 'measurable', dueBasis: 'end-of-record' }],
            extensions,
          },
        }),
      ]),
    );
  const [before, after] = [
    extended([]),
    extended([{ issuedOn: '2024-06-01', until: '2026-06-30', by: 'Văn bản thử' }]),
  ];
  expect([before.events[0]?.day, after.events[0]?.day]).toEqual(['2024-12-31', '2026-06-30']);
  expect(after.events[0]?.uid).toBe(before.events[0]?.uid);
});

test('what was stopped is struck through', () => {
  const stopped = sampleRecords.map((each) =>
    each.collection === 'agreements'
      ? {
          ...each,
          data: { ...each.data, ended: { kind: 'stopped' as const, on: '2026-10-01', by: 'Văn bản thử' } },
        }
      : each,
  );
  const { events } = whole(registerWith(stopped));
  expect(events.filter(({ cancelled }) => cancelled).map(({ uid }) => uid.split('@')[0])).toEqual([
    'agreements.a-b-2022.mo-hinh',
  ]);
});

describe('a title that would add a line of its own (O05)', () => {
  const hostile = 'Họp\r\nATTENDEE:mailto:a@b.example\u2028x;y,z\\n\u0007';
  const event = {
    uid: 'a@b',
    day: '2024-02-28',
    title: hostile,
    description: hostile,
    url: 'https://x.example/',
    kind: hostile,
    cancelled: false,
  };

  test('stays one value', () => {
    const ics = icsOf({ title: hostile, asOf: '2026-11-21', events: [event] });
    const [read] = eventsOf(ics);
    expect(read?.title).toBe('Họp\nATTENDEE:mailto:a@b.example\nx;y,z\\n');
    expect(ics).not.toMatch(/^ATTENDEE/m);
  });

  test.each([0, 1, 2, 3])('a letter of three octets is folded whole, %i octets before it', (shift) => {
    const title = 'a'.repeat(shift) + 'ế'.repeat(120);
    expect(eventsOf(icsOf({ title: '', asOf: '2026-11-21', events: [{ ...event, title }] }))[0]?.title).toBe(
      title,
    );
  });
});
