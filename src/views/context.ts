import { addressOf, type Target } from '../i18n/routes.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { translator, type Translate } from '../i18n/t.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { content, type Phrase } from './phrase.ts';
import type { Register } from './register.ts';

/** What every view needs: the register, the language, and how to write words and addresses in it. */
export interface ViewContext {
  register: Register;
  locale: Locale;
  t: Translate;
  href(target: Target): string;
  /** The language of content words where it differs from the page's: 'vi' on English pages. */
  contentLang: 'vi' | undefined;
  /** "tính đến ngày 21/11/2026", the phrase beside every count. */
  asOfWords: string;
}

export function viewContext(register: Register, locale: Locale): ViewContext {
  const t = translator(locale);
  return {
    register,
    locale,
    t,
    contentLang: locale === 'en' ? 'vi' : undefined,
    href: (target) => addressOf(target, locale, register.config.basePath),
    asOfWords: t('site.asOf', { day: formatDate(register.asOf.day, locale) }),
  };
}

/** A link to a record, or its bare id when the register does not hold it (a check has already refused that). */
export function recordLink(
  context: ViewContext,
  collection: SiteRecord['collection'],
  id: string,
  label?: string,
): Phrase {
  const record = context.register.get(collection, id);
  return content(label ?? record?.data.title ?? id, record && context.href({ record: collection, id }));
}

type Actor = { body: string; nameAsPrinted?: string | undefined } | { described: string };

/** A body of the register as a link, or the words for someone without a record. */
export function actorPhrase(context: ViewContext, actor: Actor): Phrase {
  if ('described' in actor) return content(actor.described);
  const phrase = recordLink(context, 'bodies', actor.body);
  return actor.nameAsPrinted === undefined
    ? phrase
    : { ...phrase, aside: context.t('record.asPrinted', { text: actor.nameAsPrinted }) };
}

type Subject = Readonly<Record<string, string>>;

/** What a report, plan or news item speaks of, as a link. */
export function subjectPhrase(context: ViewContext, subject: Subject): Phrase {
  const [[kind, id] = ['described', '']] = Object.entries(subject);
  if (kind === 'described') return content(id);
  return recordLink(context, `${kind}s` as SiteRecord['collection'], id);
}
