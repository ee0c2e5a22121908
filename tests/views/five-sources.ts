import type { SiteRecord, SiteRecords } from '../../src/schemas/site-records.ts';

/** The records made from the five source texts: they stay when the corpus around them grows. */
const kept: Partial<Record<keyof SiteRecords, readonly string[]>> = {
  agreements: [
    'bac-giang-2022-lien-minh-htx-lien-hiep-hoi',
    'quang-ninh-2017-lien-minh-htx-lien-hiep-hoi',
    'thai-binh-2018-lien-hiep-hoi-hiep-hoi-doanh-nghiep',
  ],
  bodies: [
    'ban-chap-hanh-trung-uong-dang',
    'bao-bac-giang',
    'bao-quang-ninh',
    'bo-chinh-tri',
    'hiep-hoi-doanh-nghiep-thai-binh',
    'lien-hiep-hoi-bac-giang',
    'lien-hiep-hoi-quang-ninh',
    'lien-hiep-hoi-thai-binh',
    'lien-minh-htx-bac-giang',
    'lien-minh-htx-quang-ninh',
    'phong-ke-hoach-tai-chinh-so-khcn-bac-giang',
    'phong-quan-ly-chuyen-nganh-so-khcn-bac-giang',
    'phong-quan-ly-cong-nghe-so-khcn-bac-giang',
    'phong-quan-ly-khoa-hoc-so-khcn-bac-giang',
    'quoc-hoi',
    'so-khcn-bac-giang',
    'so-khcn-binh-phuoc',
    'so-khdt-bac-giang',
    'thu-tuong-chinh-phu',
    'ubnd-bac-giang',
    'ubnd-binh-phuoc',
    'van-phong-ubnd-bac-giang',
  ],
  campaigns: ['binh-phuoc-2021-thi-dua-kinh-te-tap-the'],
  documents: [
    '12-ct-ttg-2018',
    '13-nq-tw-2002',
    '161-kh-ubnd-binh-phuoc-2021',
    '20-nq-tw-2022',
    '2033-ubnd-kt-2018',
    '272-kh-ubnd-binh-phuoc-2021',
    '340-qd-ttg-2021',
    '70-kl-tw-2020',
    'luat-hop-tac-xa-2012',
    'luat-hop-tac-xa-2023',
  ],
  figures: ['bac-giang-2022-hop-tac-xa'],
  indicators: ['htx-thanh-vien', 'htx-tong-so', 'htx-von-dieu-le'],
  news: [
    'bac-giang-2022-ky-ket-lien-minh-htx-lien-hiep-hoi',
    'binh-phuoc-2021-to-chuc-thi-dua-kinh-te-tap-the',
    'quang-ninh-2017-ky-ket-lien-minh-htx-lien-hiep-hoi',
    'thai-binh-2018-ky-ket-lien-hiep-hoi-hiep-hoi-doanh-nghiep',
  ],
  plans: [
    'bac-giang-2018-64-kh-khcn',
    'bac-giang-2022-ke-hoach-den-het-2023',
    'binh-phuoc-2021-1555-kh-skhcn',
  ],
  results: [],
  questions: [],
};

/** The register as the five sources alone make it; provinces and terms are all there. */
export function fiveSources(records: SiteRecords): SiteRecords {
  return Object.fromEntries(
    Object.entries(records).map(([collection, list]) => {
      const ids = kept[collection as keyof SiteRecords];
      return [collection, ids ? (list as SiteRecord[]).filter(({ id }) => ids.includes(id)) : list];
    }),
  ) as unknown as SiteRecords;
}
