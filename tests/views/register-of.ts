import { defineSite, type SiteConfig } from '../../src/schemas/site-config.ts';
import { fiveSources } from './five-sources.ts';
import { readSite } from '../../src/reader/site.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { buildRegister, type Register } from '../../src/views/register.ts';
import type { Locale } from '../../src/i18n/locale.ts';

/** Settings of a site that exists only in tests. */
export const testConfig: SiteConfig = defineSite(
  {
    name: 'Sổ thử',
    tagline: { vi: 'Trang thử', en: 'A test site' },
    register: 'observer',
    operator: 'Nhóm thử',
    responsibleEditor: 'Ban biên tập thử',
    contact: { email: 'thu@so-thu.example' },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    siteUrl: 'https://so-thu.example',
    basePath: '/',
    locales: ['vi', 'en'],
    scope: { kind: 'nation' },
    aboutTolerance: 0.1,
    awaitingDays: 90,
    soonDays: 90,
  },
  {},
);

const reading = readSite();

/** The register of the five sources on a day: what a test expects of them stays true while the corpus grows. */
export async function registerOf(day = '2026-11-21'): Promise<Register> {
  return buildRegister(fiveSources((await reading).records), { day, chosen: true }, testConfig);
}

/** The register of the whole real content on a day. */
export async function wholeRegisterOf(day = '2026-11-21'): Promise<Register> {
  return buildRegister((await reading).records, { day, chosen: true }, testConfig);
}

/** The register of the real content on a day, in a language, as views take it. */
export async function contextOf(day?: string, locale: Locale = 'vi'): Promise<ViewContext> {
  return viewContext(await registerOf(day), locale);
}
