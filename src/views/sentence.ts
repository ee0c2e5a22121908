import type { MessageKey } from '../i18n/t.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';

/** A sentence of the interface with a phrase (or several pieces of one) in each of its places, so that every one keeps its link and language. */
export function sentence(
  context: ViewContext,
  key: MessageKey,
  values: Readonly<Record<string, Phrase | readonly Phrase[]>>,
): Phrase[] {
  return context
    .t(key)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .flatMap((piece) => values[piece.slice(1, -1)] ?? { text: piece });
}
