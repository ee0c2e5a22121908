import { describe, expect, test } from 'vitest';
import { modernTone } from '../../src/domain/vietnamese-text.ts';
import { en } from '../../src/i18n/en.ts';
import { assertComplete } from '../../src/i18n/t.ts';
import { vi } from '../../src/i18n/vi.ts';

const languages = { vi, en };
const keys = Object.keys(vi) as (keyof typeof vi)[];
const everyMessage = Object.entries(languages).flatMap(([locale, messages]) =>
  Object.entries(messages).map(([key, message]) => ({ name: `${locale} ${key}`, message })),
);

function placeholders(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '').sort();
}

/** The messages that break a rule, by name, so that a failure shows all of them at once. */
function breaking(rule: (message: string) => boolean): string[] {
  return everyMessage
    .filter(({ message }) => rule(message))
    .map(({ name, message }) => `${name}: ${message}`);
}

describe('both languages', () => {
  test('have the same keys in the same order', () => {
    expect(Object.keys(en)).toEqual(keys);
  });
  test('fill the same places', () => {
    const different = keys.filter((key) => placeholders(vi[key]).join() !== placeholders(en[key]).join());
    expect(different).toEqual([]);
  });
  test('write a brace only around the name of a place', () => {
    expect(breaking((message) => /[{}]/u.test(message.replaceAll(/\{\w+\}/gu, '')))).toEqual([]);
  });
  test('leave no message empty and no blank at its ends, but for the line that closes a mail', () => {
    expect(breaking((message) => message === '' || message.replace(/\n$/u, '') !== message.trim())).toEqual(
      [],
    );
  });
  test('are written in composed letters', () => {
    expect(breaking((message) => message !== message.normalize('NFC'))).toEqual([]);
  });
  test('hold no Icelandic eth in place of đ', () => {
    expect(breaking((message) => /[\u00D0\u00F0]/u.test(message))).toEqual([]);
  });
  test('hold no double, no-break or invisible spaces', () => {
    expect(
      breaking((message) =>
        / {2}|[\u00A0\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(message),
      ),
    ).toEqual([]);
  });
  test('write quotation marks and apostrophes as printers do', () => {
    expect(breaking((message) => /["']/u.test(message))).toEqual([]);
  });
});

describe('a message without an English form', () => {
  test('stops whatever needs words, the build first of all, and is named', () => {
    const { 'site.home': home, ...rest } = en;
    expect(home).not.toBe('');
    expect(() => assertComplete(vi, rest)).toThrow('site.home');
    expect(() => assertComplete(vi, en)).not.toThrow();
  });
});

describe('Vietnamese', () => {
  test('puts the tone on the first vowel of oa, oe and uy: hòa, ủy, thủy, thỏa', () => {
    expect(keys.filter((key) => modernTone(vi[key]) !== vi[key])).toEqual([]);
  });
});

describe('English', () => {
  test('never calls a silence a failure', () => {
    expect(Object.entries(en).filter(([, message]) => /\bfail(?:ed|ure|s)?\b/iu.test(message))).toEqual([]);
  });
  test('is British', () => {
    const american = /\b(?:program|organization|center|fulfill|license|cooperation|reorganization)\b/iu;
    expect(Object.entries(en).filter(([, message]) => american.test(message))).toEqual([]);
  });
  test('leaves Vietnamese letters to names of this site, places and languages', () => {
    const names =
      /Tiếng Việt|Hoàng Sa|Trường Sa|Đà Nẵng|Khánh Hòa|Bắc Giang|Thái Bình|Bình Phước|Sổ cam kết/gu;
    expect(
      Object.entries(en).filter(([, message]) => /[^\x00-\x7F’“”…–]/u.test(message.replace(names, ''))),
    ).toEqual([]);
  });
});
