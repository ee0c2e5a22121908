import { changeHistory } from '../data/change-history.ts';
import { loadMembers } from '../data/load-members.ts';
import type { APIRoute } from 'astro';
import * as rendering from 'astro/runtime/server/index.js';
import { loadSite } from '../data/load-site.ts';
import { handOver } from '../views/hand-over.ts';
import { recordProse } from '../data/record-prose.ts';
import { sourceVersion } from '../data/source-version.ts';
import { visitFigures } from '../data/visit-figures.ts';
import type { Locale } from '../i18n/locale.ts';
import { addressOf } from '../i18n/routes.ts';
import { inlineJsonOf } from '../outputs/json.ts';
import { abbreviator } from '../views/abbreviation.ts';
import { chromeOf, type PageContext } from '../views/chrome.ts';
import { viewContext } from '../views/context.ts';
import { downloadsOf, pageFeeds } from '../views/downloads.ts';
import { once } from '../views/once.ts';
import type { ListedCollection } from '../views/lists/record-card.ts';
import { listPlaces, recordIndex } from '../views/lists/record-list.ts';
import { pageEnd } from '../views/page-end.ts';
import { buildRegister, type Register } from '../views/register.ts';
import { socialImageOf } from '../views/social-image.ts';
import { withoutNumbers } from '../views/search-fields.ts';
import { structuredData } from '../views/structured/page.ts';
import { ageingOf } from '../views/transitions.ts';
import { visitsInFooter } from '../views/visits.ts';

// The one place where data and views meet: every page takes its register, paths and prose from here.

/** What a reader who reports a mistake saw: the software and the commit, short enough for a mail. */
const commit = sourceVersion().commit?.slice(0, 12) ?? null;
const version = [sourceVersion().version, commit].filter(Boolean).join(', ');

let loading: Promise<Register> | undefined;

async function load(): Promise<Register> {
  const { records, asOf, config, files, digests } = await loadSite();
  const register = buildRegister(records, asOf, config, files, changeHistory(), loadMembers(asOf));
  handOver({ register, digests, commit, rendering });
  return register;
}

/** The register of this build, indexed once. While editing, every request reads afresh. */
export function loadRegister(): Promise<Register> {
  if (import.meta.env.DEV) return load();
  loading ??= load();
  return loading;
}

/** The language that a page's `[...lang]` parameter stands for. */
function localeOf(lang: string | undefined): Locale {
  return lang === 'en' ? 'en' : 'vi';
}

const spellOutIn = once((register) => abbreviator(register.known.terms.map(({ data }) => data)));

/** The register in the language of a page, as views and layouts take it. */
export async function loadContext(lang: string | undefined): Promise<PageContext> {
  const context = viewContext(await loadRegister(), localeOf(lang));
  const visits = visitsInFooter(context, visitFigures());
  const spellOut = spellOutIn(context.register);
  return {
    ...context,
    chrome: (path, title) => chromeOf(context, path, title, version, visits),
    machineHead: (path, title, breadcrumb) => {
      const structured = structuredData(context, path, title, breadcrumb);
      return { feeds: pageFeeds(context, path), jsonLd: structured && inlineJsonOf(structured) };
    },
    socialImage: (path) => {
      const { href, alt } = socialImageOf(context, path);
      return { href: new URL(href, context.register.config.siteUrl).href, alt };
    },
    downloads: (path) => downloadsOf(context, path),
    pageEnd: (path, title) => pageEnd(context, path, title),
    finish: (html) => {
      const { ageing, ...page } = ageingOf(context, html);
      return {
        ...page,
        html: withoutNumbers(spellOut(page.html, context.contentLang)),
        ageing: ageing && inlineJsonOf(ageing),
      };
    },
  };
}

/** Both language versions of a page without further parameters. Made anew each time: Astro writes into the list. */
export function languagePaths() {
  return [{ params: { lang: undefined } }, { params: { lang: 'en' } }];
}

/** Files with numbers from 0, as many in each language as its context says. */
export async function countedPaths(count: (context: PageContext) => number) {
  const languages = await Promise.all(
    languagePaths().map(async ({ params }) => ({ params, files: count(await loadContext(params.lang)) })),
  );
  return languages.flatMap(({ params, files }) =>
    Array.from({ length: files }, (_, file) => ({ params: { ...params, file: String(file) } })),
  );
}

/** Both language versions of one page per record, whatever the as-of day: an address never disappears. */
export async function recordPaths(collection: keyof Register['all']) {
  const { all } = await loadRegister();
  return all[collection].flatMap(({ id }) =>
    languagePaths().map(({ params }) => ({ params: { ...params, id } })),
  );
}

/** Both language versions of every page of a list: the whole list, and what each single filter leaves of it. */
export async function listPaths(list: ListedCollection) {
  return listPlaces(await loadContext(undefined), list).flatMap((where) =>
    languagePaths().map(({ params }) => ({
      params: { ...params, list: where.path === '' ? undefined : where.path },
      props: { where },
    })),
  );
}

/** A whole list in few bytes, for readers who combine filters on the page beside it. */
export function indexOfList(list: ListedCollection): APIRoute {
  return async ({ params }) =>
    new Response(JSON.stringify(recordIndex(await loadContext(params['lang']), list)), {
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
}

/** The record that a page shows; its path was made from the same register, so it exists. */
export function recordOf<C extends keyof Register['all']>(
  { register }: PageContext,
  collection: C,
  id: string,
) {
  const record = register.get(collection, id);
  if (!record) throw new Error(`${collection}/${id} không có trong sổ`);
  return record;
}

/** The prose of a record for one page; undefined when its file has none. */
export async function proseOf(context: PageContext, file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const { register, locale, t } = context;
  const base = register.config.basePath;
  return recordProse(file, {
    // Authors write addresses of the site from its root; base and language are ours to add.
    href: (path) => addressOf({ page: 'home' }, locale, base) + path.replace(/^\//, ''),
    asset: (path) => base + path.replace(/^\//, ''),
    tableLabel: t('record.table'),
    component: (name, attributes) => {
      const indicator = name === 'Indicator' ? register.get('indicators', attributes['id'] ?? '') : undefined;
      return (
        indicator && {
          href: context.href({ record: 'indicators', id: indicator.id }),
          label: indicator.data.title,
        }
      );
    },
  });
}
