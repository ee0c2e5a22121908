import { schemas } from '../../src/schemas/collections.ts';
import { collectionNames, type CollectionName } from '../../src/schemas/references.ts';
import type { SiteRecord, SiteRecords } from '../../src/schemas/site-records.ts';
import { buildRegister, type Register } from '../../src/views/register.ts';
import { testConfig } from '../views/register-of.ts';

/** A record as the reader would hand it on; fields that the schema fills in may be left out. */
export function record<C extends CollectionName>(collection: C, id: string, data: object): SiteRecord<C> {
  const source = {
    title: 'Bài thử',
    publisher: 'Báo thử',
    accessedOn: '2026-01-05',
    url: 'https://bao-thu.example/bai',
  };
  const filled = schemas[collection].parse({ summary: 'Bản ghi để thử.', sources: [source], ...data });
  return {
    collection,
    id,
    file: `src/content/${collection}/${id}.yaml`,
    data: filled as SiteRecord<C>['data'],
    hasBody: false,
  };
}

/** A register of some records on a day, with the settings of the test site. */
export function registerWith(
  records: readonly SiteRecord[],
  day = '2026-11-21',
  config = testConfig,
): Register {
  const all = Object.fromEntries(
    collectionNames.map((name) => [name, records.filter(({ collection }) => collection === name)]),
  );
  return buildRegister(all as unknown as SiteRecords, { day, chosen: true }, config);
}

const hoiA = { body: 'hoi-a' };

/** One record of every kind that matters to a format; fictional, for tests only. */
export const sampleRecords: SiteRecord[] = [
  record('provinces', 'tinh-a-63', {
    ...{ title: 'Tỉnh A', edition: '63', slug: 'tinh-a', code: '01', region: 'Vùng thử', nameEn: 'A' },
    ...{ types: [{ type: 'tỉnh' }], valid: { until: '2025-07-01' } },
  }),
  record('bodies', 'hoi-a', {
    ...{ title: 'Hội A', kind: 'association', province: 'tinh-a-63' },
    contacts: { phone: '+84 226 000 000', email: 'van-phong@hoi-a.example' },
  }),
  record('bodies', 'so-b', { title: 'Sở B', kind: 'department', province: 'tinh-a-63' }),
  record('documents', 'nghi-quyet-thu', {
    ...{
      title: 'Nghị quyết thử',
      symbol: '20-NQ/TW',
      type: 'Nghị quyết',
      issuer: { described: 'Cơ quan thử' },
    },
    ...{ issuedOn: '2022-06-16', subject: 'Về việc thử' },
  }),
  record('agreements', 'a-b-2022', {
    ...{ title: 'Hội A và Sở B, 2022–2025', parties: [{ who: hoiA }, { who: { body: 'so-b' } }] },
    ...{ signed: { on: '2022-08-22' }, period: { from: '2022', to: '2025' }, provinces: ['tinh-a-63'] },
    ...{ category: 'kinh-te-tap-the', basis: [{ document: 'nghi-quyet-thu' }] },
    reviews: { every: { months: 12, asPrinted: 'hằng năm' }, atEnd: true },
    commitments: [
      {
        ...{
          id: 'hoi-thao',
          text: 'Mở hội thảo; "hai bên", cùng dự',
          kind: 'measurable',
          lead: [hoiA],
          due: '2023-10',
        },
        target: { value: 2, unit: 'cuộc', asPrinted: 'ít nhất 02 cuộc', modality: 'at-least' },
      },
      { id: 'mo-hinh', text: '=Xây dựng mô hình', kind: 'measurable', lead: [hoiA], due: '2026-12-20' },
      { id: 'trao-doi', text: 'Trao đổi thông tin', kind: 'continuous' },
    ],
  }),
  record('results', 'bao-cao-2023', {
    ...{ title: 'Báo cáo năm 2023', about: { agreement: 'a-b-2022' }, kind: 'interim', issuer: hoiA },
    ...{ issuedOn: '2024-01-15', publisherKind: 'responsible-body', period: { from: '2023', to: '2023' } },
    entries: [
      {
        ...{ id: 'muc-1', commitment: 'hoi-thao', label: 'Hội thảo', measuredAt: '2023-10-20' },
        value: { value: 2, unit: 'cuộc', asPrinted: '02', modality: 'exactly' },
      },
    ],
  }),
  record('indicators', 'so-to', {
    ...{ title: 'Số tổ', unit: 'tổ', direction: 'neutral', definition: 'Đếm số tổ.' },
  }),
  record('figures', 'so-lieu-2022', {
    title: 'Số liệu năm 2022',
    observations: [
      {
        ...{ indicator: 'so-to', province: 'tinh-a-63', at: '2022-12-31' },
        value: { value: -12.5, unit: 'tổ', asPrinted: '-12,5', modality: 'exactly' },
      },
      { indicator: 'so-to', at: '2023', value: null },
    ],
  }),
  record('news', 'tin-ky-ket', {
    ...{
      title: 'Tin ký kết',
      publisher: 'Báo thử',
      publishedOn: '2022-08-23T09:30',
      category: 'kinh-te-tap-the',
    },
    ...{ about: [{ agreement: 'a-b-2022' }], url: 'https://bao-thu.example/tin' },
  }),
  record('terms', 'htx', { title: 'HTX', long: 'hợp tác xã' }),
];

/** The sample on a day. */
export function sampleRegister(day?: string): Register {
  return registerWith(sampleRecords, day);
}
