import { fileAddress } from '../i18n/file-routes.ts';
import { addressOf, type Target } from '../i18n/routes.ts';
import type { CollectionName } from '../schemas/references.ts';
import { placeName } from './commitment-filter.ts';
import type { ViewContext } from './context.ts';
import { pageSubject } from './page-index.ts';
import { placeSlugs } from './place-units.ts';

/** What a social network shows beside a link to a page: one picture for each kind of record and each place. */
export interface SocialImage {
  /** Its path below the folder of pictures, without the ending: `chuong-trinh`, `dia-phuong/bac-giang`. */
  id: string;
  /** The line above the name. */
  kicker: string;
  name: string;
  line: string;
  site: string;
}

/** Kinds with a picture of their own; definitions and places are found by their list. */
const pictured = [
  'agreements',
  'plans',
  'campaigns',
  'results',
  'indicators',
  'news',
  'documents',
  'bodies',
  'provinces',
  'questions',
] as const satisfies readonly CollectionName[];

/** Names of places stand in Vietnamese on both languages' pages, as their documents print them. */
function languageOf({ locale }: ViewContext): string {
  return locale === 'en' ? 'en/' : '';
}

function idOf(context: ViewContext, target: Target): string {
  return languageOf(context) + addressOf(target, 'vi', '').replace(/\/$/, '');
}

function question({ register, locale }: ViewContext): string {
  return `${register.config.tagline[locale]}${locale === 'vi' ? '?' : ''}`;
}

/** Every picture in the language of the context; those of places once, in Vietnamese. */
export function socialImages(context: ViewContext): SocialImage[] {
  const { t, register, locale } = context;
  const { config } = register;
  const host = new URL(config.siteUrl).host;
  // A picture travels without its page: it says itself whose voice it is.
  const voice = config.register === 'observer' ? t('site.observer') : host;
  const common = { line: voice, site: config.name };
  const general: SocialImage = {
    ...common,
    id: `${languageOf(context)}trang`,
    kicker: host,
    name: question(context),
  };
  const kinds = pictured.map((list) => ({
    ...common,
    id: idOf(context, { list }),
    kicker: question(context),
    name: t(`list.${list}.title`),
  }));
  if (locale !== 'vi') return [general, ...kinds];
  const places = placeSlugs(register).map((slug) => ({
    ...common,
    id: idOf(context, { record: 'provinces', id: slug }),
    kicker: question(context),
    name: placeName(context, slug).text,
  }));
  return [general, ...kinds, ...places];
}

/** The address below the base of the picture for the page at a path, and what it says. */
export function socialImageOf(context: ViewContext, path: string): { href: string; alt: string } {
  const { register, t } = context;
  const target = pageSubject(register, path)?.target;
  const collection =
    target && ('record' in target ? target.record : 'list' in target ? target.list : undefined);
  const at = (image: string, alt: string) => ({
    href: fileAddress({ image }, register.config.basePath),
    alt,
  });
  if (target && 'record' in target && target.record === 'provinces')
    return at(addressOf(target, 'vi', '').replace(/\/$/, ''), placeName(context, target.id).text);
  const kind = pictured.find((each) => each === collection);
  if (kind) return at(idOf(context, { list: kind }), t(`list.${kind}.title`));
  return at(`${languageOf(context)}trang`, register.config.tagline[context.locale]);
}
