import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { visitCounter } from '../../scripts/visits/count.ts';
import { eachLine, readFigures, writeFigures } from '../../scripts/visits/file.ts';
import { readLogLine } from '../../scripts/visits/log-line.ts';
import type { VisitFigures } from '../../src/schemas/visit-figures.ts';
import { temporaryFolder } from './temporary-folder.ts';

const none: VisitFigures = { countedUntil: null, months: {} };
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

function common(time: string, request: string, status = 200): string {
  return `203.0.113.7 - - [${time}] "${request}" ${status} 5120`;
}

function combined(time: string, target: string, agent = firefox, status = 200): string {
  return `${common(time, `GET ${target} HTTP/1.1`, status)} "https://example.org/?q=\\"x" "${agent}"`;
}

function count(lines: string[], before = none, base = '/'): ReturnType<typeof visitCounter> {
  const counter = visitCounter(before, base);
  for (const line of lines) counter.add(line);
  return counter;
}

describe('a line of a log', () => {
  test('belongs to the month of Viet Nam, whatever the zone of the server', () => {
    expect(readLogLine(common('31/Oct/2026:17:00:00 +0000', 'GET / HTTP/1.1'))?.month).toBe('2026-11');
    expect(readLogLine(common('31/Oct/2026:23:59:59 +0700', 'GET / HTTP/1.1'))?.month).toBe('2026-10');
    expect(readLogLine(common('31/Dec/2026:12:30:00 -0430', 'GET / HTTP/1.1'))?.month).toBe('2027-01');
  });

  test('may have a host before it, IPv6, escaped quotes and no size', () => {
    const text = `so.example:443 2001:db8::1 - an [01/Nov/2026:08:00:00 +0700] "GET /x/ HTTP/2.0" 304 - "-" "A \\"b\\" c"`;
    expect(readLogLine(text)).toMatchObject({ target: '/x/', status: 304, agent: 'A \\"b\\" c' });
  });

  test.each([
    '',
    'rác',
    '1.2.3.4 - - [99/Xxx/2026:00:00:00 +0700] "GET / HTTP/1.1" 200 1',
    '"'.repeat(100_000),
    '['.repeat(100_000),
  ])('of neither format is told apart (%#)', (text) => {
    expect(readLogLine(text)).toBeUndefined();
  });
});

describe('counting', () => {
  test('adds up pages per month, leaving out programs, files, errors and what was not read', () => {
    const { figures, tally } = count([
      combined('30/Oct/2026:08:00:00 +0700', '/'),
      combined('01/Nov/2026:08:00:00 +0700', '/chuong-trinh/x/'),
      combined('01/Nov/2026:08:00:01 +0700', '/chuong-trinh/x/index.html?utm=1'),
      combined('01/Nov/2026:08:00:02 +0700', '/chuong-trinh/x', firefox),
      combined('01/Nov/2026:08:00:03 +0700', '/en/', firefox, 304),
      combined('01/Nov/2026:08:00:04 +0700', '/chuong-trinh/x/', 'Mozilla/5.0 (compatible; Googlebot/2.1)'),
      combined('01/Nov/2026:08:00:05 +0700', '/chuong-trinh/x/', 'curl/8.5.0'),
      combined('01/Nov/2026:08:00:06 +0700', '/chuong-trinh/x/', '-'),
      combined('01/Nov/2026:08:00:07 +0700', '/chuong-trinh/x.json'),
      combined('01/Nov/2026:08:00:08 +0700', '/wp-login.php', firefox, 404),
      combined('01/Nov/2026:08:00:09 +0700', '/tìm/0912345678@gmail.com/'),
      common('01/Nov/2026:08:00:10 +0700', 'HEAD / HTTP/1.1'),
      common('01/Nov/2026:08:00:11 +0700', 'GET / HTTP/1.1'),
      'không phải nhật ký',
    ]);
    expect(figures()).toEqual({
      countedUntil: '2026-11-01T01:00:11.000Z',
      months: { '2026-10': { '/': 1 }, '2026-11': { '/': 1, '/chuong-trinh/x/': 3, '/en/': 1 } },
    });
    expect(tally).toEqual({ lines: 14, counted: 6, bots: 3, unread: 1, before: 0, withoutAgent: 1 });
  });

  test('the same log read again adds nothing; a log that grew adds its new lines', () => {
    const first = [combined('01/Nov/2026:08:00:00 +0700', '/')];
    const once = count(first).figures();
    expect(count(first, once).figures()).toEqual(once);
    const grown = count([...first, combined('01/Nov/2026:09:00:00 +0700', '/')], once);
    expect(grown.figures().months).toEqual({ '2026-11': { '/': 2 } });
    expect(grown.tally.before).toBe(1);
  });

  test('counts below the base path only', () => {
    const lines = ['/minh-bach/', '/minh-bach/x/', '/khac/'].map((target) =>
      combined('01/Nov/2026:08:00:00 +0700', target),
    );
    expect(count(lines, none, '/minh-bach/').figures().months).toEqual({ '2026-11': { '/': 1, '/x/': 1 } });
  });

  test('a page named like a part of a language is a page', () => {
    const lines = ['/constructor/', '/__proto__/'].map((target) =>
      combined('01/Nov/2026:08:00:00 +0700', target),
    );
    expect(count(lines).figures().months).toEqual({ '2026-11': { '/constructor/': 1 } });
  });
});

describe('files', () => {
  test('a packed log counts as a plain one, and no address of a visitor is stored', async () => {
    const folder = temporaryFolder();
    const text = `${combined('01/Nov/2026:08:00:00 +0700', '/')}\n${combined('01/Nov/2026:08:00:01 +0700', '/')}\r\n`;
    writeFileSync(path.join(folder, 'a.log'), text);
    writeFileSync(path.join(folder, 'b.log.gz'), gzipSync(text));
    const file = path.join(folder, 'data', 'visits.json');
    for (const log of ['a.log', 'b.log.gz']) {
      const counter = visitCounter(none, '/');
      await eachLine(path.join(folder, log), counter.add);
      writeFigures(file, counter.figures());
      expect(readFigures(file).months).toEqual({ '2026-11': { '/': 2 } });
      expect(readFileSync(file, 'utf8')).not.toMatch(/203\.0|Firefox|example/);
    }
  });

  test('a log cut short and a file of another form stop the run', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'cut.gz'), gzipSync('x'.repeat(5000)).subarray(0, 20));
    await expect(eachLine(path.join(folder, 'cut.gz'), () => undefined)).rejects.toThrow(/không ghi gì/);
    await expect(eachLine(path.join(folder, 'none.log'), () => undefined)).rejects.toThrow(/Không thấy/);
    writeFileSync(path.join(folder, 'visits.json'), '{"months":{"2026-11":{"/":"1"}}}');
    expect(() => readFigures(path.join(folder, 'visits.json'))).toThrow(/không phải là tệp số lượt xem/);
  });
});
