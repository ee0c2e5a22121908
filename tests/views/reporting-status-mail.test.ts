import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailAddress, requestMail, tellMail } from '../../src/views/reporting-status-mail.ts';
import type { PromiseRecord } from '../../src/views/register.ts';
import { viewContext } from '../../src/views/context.ts';
import { contextOf, registerOf } from './register-of.ts';

/** The headers that a mail program would read out of an address. */
function headersOf(address: string): { to: string; headers: [string, string][] } {
  const [to = '', query = ''] = address.replace(/^mailto:/, '').split('?');
  const headers = query.split('&').map((each): [string, string] => {
    const [name = '', value = ''] = each.split('=');
    return [name, decodeURIComponent(value)];
  });
  return { to: decodeURIComponent(to), headers };
}

describe('a mail address', () => {
  test('holds a recipient, a subject and a body, all encoded', () => {
    const address = mailAddress({ to: 'a.b@so.gov.vn', subject: 'Đề nghị & hỏi?', body: 'Dòng 1\nDòng 2' });
    expect(address).toMatch(/^mailto:a\.b@so\.gov\.vn\?subject=[\w%.~!*()-]+&body=[\w%.~!*()-]+$/);
    expect(headersOf(address)).toEqual({
      to: 'a.b@so.gov.vn',
      headers: [
        ['subject', 'Đề nghị & hỏi?'],
        ['body', 'Dòng 1\r\nDòng 2'],
      ],
    });
  });

  test.each([
    ['a second recipient', 'a@b.vn,c@d.vn'],
    ['a header in the query', 'a@b.vn?bcc=c@d.vn'],
    ['an encoded line break', 'a@b.vn%0ABcc:c@d.vn'],
    ['a line break', 'a@b.vn\r\nBcc: c@d.vn'],
    ['a name around the address', 'Sở <a@b.vn>'],
    ['no domain', 'a@localhost'],
    ['an empty text', ''],
  ])('without recipient instead of one with %s', (_, to) => {
    expect(mailAddress({ to, subject: 'x', body: 'y' })).toBe('mailto:?subject=x&body=y');
  });

  test('a subject cannot begin another header', () => {
    const address = mailAddress({ subject: 'Báo cáo\r\nBcc: x@y.vn\u2028&cc=z@y.vn', body: '' });
    expect(address).not.toMatch(/%0[AD]|[\r\n]/i);
    expect(headersOf(address).headers.map(([name]) => name)).toEqual(['subject', 'body']);
    expect(headersOf(address).headers[0]?.[1]).toBe('Báo cáo Bcc: x@y.vn &cc=z@y.vn');
  });

  test('a long subject is cut between letters', () => {
    const subject = headersOf(mailAddress({ subject: 'ệ'.repeat(500), body: '' })).headers[0]?.[1] ?? '';
    expect([...subject]).toHaveLength(160);
    expect(subject.endsWith('…')).toBe(true);
  });

  test('whatever the texts, there are two headers and only safe characters', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\r', '\n', '&', '?', '#', '%0A', "'", '"', '<', '\uD800'),
        fc.string({ maxLength: 2 }),
      ),
    });
    fc.assert(
      fc.property(text, text, text, (to, subject, body) => {
        const address = mailAddress({ to, subject, body });
        expect(address).toMatch(/^mailto:[\w.+%@-]*\?subject=[\w%.~!*()-]*&body=[\w%.~!*()-]*$/);
        expect(decodeURIComponent(/subject=([^&]*)/.exec(address)?.[1] ?? '')).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the letters', () => {
  const silence = async () => {
    const context = await contextOf();
    const record = context.register.get('plans', 'bac-giang-2018-64-kh-khcn');
    if (!record) throw new Error('no plan');
    return { context, missing: { record, promisors: [], inLetter: 'Kết quả', onPage: 'Result' } };
  };

  test('cite the law and lead to the record', async () => {
    const { context, missing } = await silence();
    const letter = decodeURIComponent(requestMail(context, missing));
    expect(letter).toContain('Căn cứ Luật Tiếp cận thông tin số 104/2016/QH13');
    expect(letter).toContain('https://so-thu.example/ke-hoach/bac-giang-2018-64-kh-khcn/');
    expect(letter).not.toMatch(/\{\w+\}|undefined/);
  });

  test('ask in Vietnamese on the English page too, and tell in its language', async () => {
    const { missing } = await silence();
    const english = viewContext(await registerOf(), 'en');
    expect(decodeURIComponent(requestMail(english, missing))).toContain('Kính gửi');
    const told = decodeURIComponent(tellMail(english, missing));
    expect(told).toMatch(/^mailto:thu@so-thu\.example\?subject=A report missing/);
    expect(told).toContain('https://so-thu.example/en/ke-hoach/');
  });

  test('remind only state agencies of the law; others are asked in its spirit', async () => {
    const { context } = await silence();
    const record = context.register.get('agreements', 'quang-ninh-2017-lien-minh-htx-lien-hiep-hoi');
    const missing = { record: record as PromiseRecord, promisors: [], inLetter: 'x', onPage: 'x' };
    const letter = decodeURIComponent(requestMail(context, missing));
    expect(letter).toContain('Theo tinh thần công khai của Luật');
    expect(letter).not.toContain('Căn cứ Luật');
  });

  test('go to the office that is known, else to nobody', async () => {
    const { context, missing } = await silence();
    const known = {
      ...missing,
      promisors: [{ body: 'lien-hiep-hoi-thai-binh' }, { body: 'so-khcn-binh-phuoc' }],
    };
    expect(requestMail(context, known)).toMatch(/^mailto:tsokhcn@binhphuoc\.gov\.vn\?/);
    expect(requestMail(context, missing)).toMatch(/^mailto:\?/);
  });
});
