import { en } from './en.ts';
import type { Locale } from './locale.ts';
import { vi } from './vi.ts';

/** Vietnamese is the source of keys; a key missing in English is a type error. */
export type MessageKey = keyof typeof vi;

const messages: Record<Locale, Record<MessageKey, string>> = { vi, en };

/** The words of a key in a language, with `{name}` places filled in. */
export function t(
  locale: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return messages[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A translator bound to one language, as pages pass it on. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
export function translator(locale: Locale): Translate {
  return (key, values) => t(locale, key, values);
}
