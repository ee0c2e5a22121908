import { en } from './en.ts';
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

/** The words of a key in a language, with `{name}` places filled in. */
export function t(
  locale: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const message = messages[locale][key];
  if (!message.includes('{')) return message;
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A translator bound to one language, as pages pass it on. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
export function translator(locale: Locale): Translate {
  return (key, values) => t(locale, key, values);
}
