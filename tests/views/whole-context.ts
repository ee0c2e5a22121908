import type { Locale } from '../../src/i18n/locale.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { wholeRegisterOf } from './register-of.ts';

/** The whole real content on a day, in a language, as views take it. */
export async function wholeContextOf(day?: string, locale: Locale = 'vi'): Promise<ViewContext> {
  return viewContext(await wholeRegisterOf(day), locale);
}
