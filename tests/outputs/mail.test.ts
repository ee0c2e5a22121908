import { expect, test } from 'vitest';
import { chromeOf } from '../../src/views/chrome.ts';
import { viewContext } from '../../src/views/context.ts';
import { sampleRegister } from './sample-register.ts';

test('a title cannot add a header to the mail that reports an error (O10)', () => {
  const title = 'Tin\r\nBcc: a@b.example&body=x?subject=y';
  const { wrong } = chromeOf(viewContext(sampleRegister(), 'vi'), '/tin-tuc/x/', title, '0.1.0');
  const mail = new URL(wrong);
  expect(wrong).not.toMatch(/[\r\n]/);
  expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(mail.searchParams.get('subject')).toBe(`Báo lỗi: ${title}`);
});
