import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/i18n/format.ts';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { indicatorList } from '../../src/views/indicator-list.ts';
import { targetsFor } from '../../src/views/indicator-target.ts';
import { indicatorView, type IndicatorView } from '../../src/views/indicator.ts';
import type { ViewContext } from '../../src/views/context.ts';
import { placeView } from '../../src/views/place.ts';
import { contextOf, realRecords } from './site-views.ts';
import { wholeContextOf } from './whole-context.ts';

function view(context: ViewContext, id: string): IndicatorView {
  const record = context.register.get('indicators', id);
  if (!record) throw new Error(`no indicator ${id}`);
  return indicatorView(context, record);
}

describe('targets on the page of an indicator', () => {
  test('stand beside the newest number, its day and how far it is', async () => {
    const { targets } = view(await wholeContextOf(), 'htx-tong-so');
    expect(targets.map(({ place, target, when }) => [place.text, target.text, when])).toEqual([
      ['Tỉnh Bình Thuận', '248 hợp tác xã', 'năm 2030'],
      ['Thành phố Cần Thơ', '400 hợp tác xã', 'năm 2030'],
      ['Tỉnh Tây Ninh', '240 hợp tác xã', 'năm 2030'],
    ]);
    const [binhThuan, canTho, tayNinh] = targets;
    expect(canTho?.newest).toMatchObject({
      value: { text: 'khoảng 345 hợp tác xã' },
      when: { text: '31/12/2024' },
    });
    // An estimate is drawn, and no difference is told of it.
    expect(canTho?.newest?.difference).toBeUndefined();
    expect(canTho?.bar?.value).toBeDefined();
    expect(binhThuan?.state.key).toBe('not-due');
    expect(tayNinh?.newest).toBeUndefined();
    expect(tayNinh?.bar?.value).toBeUndefined();
  });
  test('lead to the promise itself, with the state that reports give it and no other', async () => {
    const { targets } = view(await wholeContextOf(), 'htx-thanh-vien');
    const of2023 = targets.find(({ when }) => when === 'năm 2023');
    expect(of2023?.setBy.href).toBe('/ke-hoach/can-tho-2022-185-kh-ubnd/#cam-ket-thanh-vien-htx');
    expect(of2023?.state.key).toBe('not-recorded');
  });
  test('say how far an exact number is from an exact target', async () => {
    const { targets } = view(await wholeContextOf(), 'lien-hiep-htx');
    expect(targets.find(({ place }) => place.text === 'Tỉnh Bình Thuận')?.newest?.difference).toBe(
      'bằng mức nêu',
    );
  });
  test('of every year stand in one row, with the newest turn that has a number', async () => {
    const { targets } = view(await wholeContextOf(), 'htx-thanh-lap-moi');
    const yearly = targets.filter(({ place }) => place.text === 'Tỉnh Thái Nguyên');
    expect(yearly.map(({ when }) => when)).toEqual(['mỗi năm, 2021–2025', 'mỗi năm, 2021–2025']);
    expect(yearly.map(({ place }) => place.aside)).toEqual([undefined, 'hợp tác xã nông nghiệp']);
    expect(yearly[0]?.newest).toMatchObject({
      value: { text: '25 hợp tác xã' },
      difference: 'còn cách mức nêu 5',
    });
  });
  test('keep the boundaries of their day when the place was merged', async () => {
    const { targets } = view(await wholeContextOf(), 'htx-tong-so');
    expect(targets.find(({ place }) => place.text === 'Thành phố Cần Thơ')?.note).toMatch(
      /^Chỉ tiêu giữ địa giới/,
    );
    const before = view(await wholeContextOf('2025-06-30'), 'htx-tong-so').targets;
    expect(before.map(({ note }) => note).filter(Boolean)).toEqual([]);
  });
  test('are drawn where their time lies among the numbers', async () => {
    const { multiples } = view(await wholeContextOf(), 'htx-thanh-lap-moi');
    const canTho = multiples.panels.find(({ heading }) => heading.text === 'Thành phố Cần Thơ');
    expect(canTho?.chart.targets).toMatchObject([{ kind: 'floor' }]);
    expect(canTho?.target?.text).toBe('Chỉ tiêu: ít nhất 20 hợp tác xã (năm 2023).');
    expect(multiples.reading.join(' ')).toContain('Ngoặc đứt nét');
  });
  test('are not known before the document that sets them', async () => {
    expect(view(await wholeContextOf('2020-12-31'), 'htx-tong-so').targets).toEqual([]);
  });
});

test('the dashboard tells the newest change with both its days, and the target', async () => {
  const { tiles } = indicatorList(await wholeContextOf());
  const total = tiles.find(({ link }) => link.text === 'Số hợp tác xã');
  expect(total?.series[0]).toMatchObject({
    change: 'Thay đổi gần nhất so được: tăng 20 (6,2%) từ 30/6/2023 đến 30/6/2024.',
    target: { text: 'Chỉ tiêu: 400 hợp tác xã (năm 2030).', href: '/so-lieu/htx-tong-so/#chi-tieu' },
  });
  expect(total?.targets).toMatchObject({ text: 'Các văn bản đặt 3 chỉ tiêu cho số liệu này' });
});

test('the page of a place has the targets that were set for it, under its name of that day', async () => {
  const { sections } = placeView(await wholeContextOf(), 'can-tho');
  const rows = sections.flatMap(({ figures }) => figures?.targets ?? []);
  expect(rows).toHaveLength(6);
  expect(new Set(rows.map(({ place }) => place.text))).toEqual(new Set(['Thành phố Cần Thơ']));
});

describe('targets of the corpus', () => {
  test('have their number in the words of the source: none is worked back', async () => {
    const context = await wholeContextOf();
    const all = context.register.known.indicators.flatMap(({ id }) => targetsFor(context, id));
    expect(all.length).toBeGreaterThanOrEqual(15);
    for (const { numbers } of all) {
      const { value } = numbers[0];
      const digits = formatNumber(value.value ?? value.min ?? 0, 'vi');
      expect(value.asPrinted).toContain(digits);
    }
  });
  test('stand for every commitment that is linked to an indicator', async () => {
    const context = await wholeContextOf();
    const { agreements, plans, campaigns } = context.register.all;
    const linked = [...agreements, ...plans, ...campaigns].flatMap(({ data }) =>
      data.commitments.filter(({ indicator }) => indicator),
    );
    const set = context.register.known.indicators.flatMap(({ id }) => targetsFor(context, id));
    expect(set).toHaveLength(linked.length);
  });
});

test('the change of a share is told in percentage points, with its target', async () => {
  const records = await realRecords();
  const [figure] = records.figures;
  const [indicator] = records.indicators;
  const plan = records.plans.find(({ id }) => id === 'thai-nguyen-2021-de-an-kinh-te-tap-the-2021-2025');
  if (!figure || !indicator || !plan) throw new Error('no records');
  const share = (value: number, at: string) => ({
    indicator: 'ty-le',
    value: { value, unit: '%', asPrinted: `${String(value)}%`, modality: 'exactly' as const },
    at,
    province: 'thai-nguyen-63',
    parts: [],
  });
  const changed: SiteRecords = {
    ...records,
    indicators: [
      { ...indicator, id: 'ty-le', data: { ...indicator.data, unit: '%', at: 'moment', breakdowns: [] } },
    ],
    figures: [
      {
        ...figure,
        data: { ...figure.data, observations: [share(60.5, '2022-12-31'), share(63, '2023-12-31')] },
      },
    ],
    plans: [
      {
        ...plan,
        data: {
          ...plan.data,
          commitments: plan.data.commitments.map((each) =>
            each.id === 'lien-ket-chuoi'
              ? { ...each, indicator: { id: 'ty-le' } }
              : { ...each, indicator: undefined },
          ),
        },
      },
    ],
  };
  const context = contextOf(changed, '2026-11-21');
  const { rows, targets, multiples } = view(context, 'ty-le');
  expect(rows.at(-1)?.change).toBe('tăng 2,5 điểm phần trăm so với 31/12/2022');
  expect(multiples.panels[0]?.change).toBe(
    'Thay đổi gần nhất so được: tăng 2,5 điểm phần trăm từ 31/12/2022 đến 31/12/2023.',
  );
  expect(targets[0]?.newest?.difference).toBe('cao hơn mức nêu 13 điểm phần trăm');
});
