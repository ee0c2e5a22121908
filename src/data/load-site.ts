import { getCollection } from 'astro:content';
import site from '../../site.config.ts';
import { asOfDay } from '../clock.ts';
import type { Locale } from '../i18n/locale.ts';
import { collectionNames } from '../schemas/references.ts';
import type { SiteRecord, SiteRecords } from '../schemas/site-records.ts';
import { viewContext, type ViewContext } from '../views/context.ts';
import { buildRegister, type Register } from '../views/register.ts';

let loading: Promise<Register> | undefined;

/** Reads Astro's store once per build and indexes it. The only place that calls `getCollection`. */
async function load(): Promise<Register> {
  const collections = await Promise.all(
    collectionNames.map(async (name) => {
      const entries = await getCollection(name);
      const records = entries.map((entry) => ({
        collection: name,
        id: entry.id,
        file: entry.filePath ?? '',
        data: entry.data,
        hasBody: entry.body !== undefined,
      }));
      return [name, records.toSorted((a, b) => (a.id < b.id ? -1 : 1))] as const;
    }),
  );
  return buildRegister(Object.fromEntries(collections) as unknown as SiteRecords, asOfDay(), site);
}

/** The register of this build. */
export function loadRegister(): Promise<Register> {
  // While editing, every request reads afresh; a build reads once.
  if (import.meta.env.DEV) return load();
  loading ??= load();
  return loading;
}

/** The register in one language, as views take it. */
export async function loadContext(locale: Locale): Promise<ViewContext> {
  return viewContext(await loadRegister(), locale);
}

/** The language that a page's `[...lang]` parameter stands for. */
export function localeOf(lang: string | undefined): Locale {
  return lang === 'en' ? 'en' : 'vi';
}

/** Both language versions of a page without further parameters. Made anew each time: Astro writes into the list. */
export function languagePaths() {
  return [{ params: { lang: undefined } }, { params: { lang: 'en' } }];
}

/** Both language versions of one page per record. */
export async function recordPaths<C extends SiteRecord['collection']>(collection: C) {
  const register = await loadRegister();
  return register.all[collection].flatMap(({ id }) => languagePaths().map(({ params }) => ({ params: { ...params, id } })));
}

/** The record that a page shows; its path was made from the same register, so it exists. */
export async function loadRecord<C extends SiteRecord['collection']>(collection: C, id: string): Promise<SiteRecord<C>> {
  const record = (await loadRegister()).get(collection, id);
  if (!record) throw new Error(`${collection}/${id} không có trong sổ`);
  return record;
}
