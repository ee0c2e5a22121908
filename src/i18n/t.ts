import { en } from './en.ts';
import { formatNumber } from './format-number.ts';
import type { Locale } from './locale.ts';
import { vi } from './vi.ts';

/** Vietnamese is the source of keys; a key missing in English is a type error. */
export type MessageKey = keyof typeof vi;

const messages: Record<Locale, Record<MessageKey, string>> = { vi, en };

/**
 * Throws when a language lacks a message that the source has. Types say so too, but a build does not wait for them:
 * this runs whenever a word of the interface is needed, so that no page is ever published with a hole.
 */
export function assertComplete(
  source: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): void {
  const missing = Object.keys(source).filter((key) => !Object.hasOwn(other, key));
  if (missing.length > 0) throw new Error(`Thiếu bản tiếng Anh (src/i18n/en.ts): ${missing.join(', ')}`);
}
assertComplete(vi, en);

/** Messages taken apart at their places: text, name, text, name, text. A page asks for hundreds. */
const taken = new Map<string, readonly string[]>();

function apart(message: string): readonly string[] {
  const before = taken.get(message);
  if (before) return before;
  const pieces = message.split(/\{(\w+)\}/);
  taken.set(message, pieces);
  return pieces;
}

function written(value: string | number, locale: Locale): string {
  return typeof value === 'string' ? value : formatNumber(value, locale);
}

/** The words of a key in a language, with `{name}` places filled in; numbers are written as the language writes them. */
export function t(
  locale: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const message = messages[locale][key];
  if (!message.includes('{')) return message;
  return apart(message)
    .map((piece, at) => (at % 2 === 0 ? piece : written(values[piece] ?? `{${piece}}`, locale)))
    .join('');
}

/** A translator bound to one language, as pages pass it on. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
export function translator(locale: Locale): Translate {
  return (key, values) => t(locale, key, values);
}
