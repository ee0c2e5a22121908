import type { SiteRecords } from '../../src/schemas/site-records.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { buildRegister } from '../../src/views/register.ts';
import { viewContext, type ViewContext } from '../../src/views/context.ts';
import { testConfig } from './register-of.ts';
import { realRecords } from './site-views.ts';

/** What stands for the five sources that the register began with: tests of whole lists must not change with the corpus. */
const first = {
  agreements: [
    'bac-giang-2022-lien-minh-htx-lien-hiep-hoi',
    'quang-ninh-2017-lien-minh-htx-lien-hiep-hoi',
    'thai-binh-2018-lien-hiep-hoi-hiep-hoi-doanh-nghiep',
  ],
  plans: [
    'bac-giang-2018-64-kh-khcn',
    'bac-giang-2022-ke-hoach-den-het-2023',
    'binh-phuoc-2021-1555-kh-skhcn',
  ],
  campaigns: ['binh-phuoc-2021-thi-dua-kinh-te-tap-the'],
  results: [],
  figures: ['bac-giang-2022-hop-tac-xa'],
  indicators: ['htx-tong-so', 'htx-thanh-vien', 'htx-von-dieu-le'],
  news: [
    'bac-giang-2022-ky-ket-lien-minh-htx-lien-hiep-hoi',
    'binh-phuoc-2021-to-chuc-thi-dua-kinh-te-tap-the',
    'quang-ninh-2017-ky-ket-lien-minh-htx-lien-hiep-hoi',
    'thai-binh-2018-ky-ket-lien-hiep-hoi-hiep-hoi-doanh-nghiep',
  ],
  questions: [],
} as const;

/** The records of the five sources, read from the real content. */
export async function firstRecords(): Promise<SiteRecords> {
  const records = await realRecords();
  const kept = Object.entries(first).map(([name, ids]) => [
    name,
    records[name as keyof typeof first].filter(({ id }) => (ids as readonly string[]).includes(id)),
  ]);
  return { ...records, ...(Object.fromEntries(kept) as Pick<SiteRecords, keyof typeof first>) };
}

/** The register of the five sources on a day, in a language. */
export async function firstContext(day = '2026-11-21', locale: Locale = 'vi'): Promise<ViewContext> {
  return viewContext(buildRegister(await firstRecords(), { day, chosen: true }, testConfig), locale);
}
