import { describe, expect, test } from 'vitest';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import type { ViewContext } from '../../src/views/context.ts';
import { indicatorList } from '../../src/views/indicator-list.ts';
import { indicatorView, type IndicatorView } from '../../src/views/indicator.ts';
import { contextOf as contextWith } from './site-views.ts';
import { firstContext, firstRecords } from './first-records.ts';
import { wholeContextOf } from './whole-context.ts';

const today = '2026-11-21';
const source = '/so-lieu/nguon/bac-giang-2022-hop-tac-xa/';

function view(context: ViewContext, id = 'htx-tong-so'): IndicatorView {
  const record = context.register.get('indicators', id);
  if (!record) throw new Error(`no indicator ${id}`);
  return indicatorView(context, record);
}

type Observation = SiteRecords['figures'][number]['data']['observations'][number];

/** The real records with other numbers in the one source of figures. */
async function withNumbers(change: (number: Observation) => Observation): Promise<ViewContext> {
  const records = await firstRecords();
  const figures = records.figures.map((figure) => ({
    ...figure,
    data: { ...figure.data, observations: figure.data.observations.map(change) },
  }));
  return contextWith({ ...records, figures }, today);
}

function words(phrases: readonly { text: string }[] | undefined): string {
  return (phrases ?? []).map(({ text }) => text).join('');
}

describe('the dashboard', () => {
  test('says of every indicator how much is known, and no place’s number as if it were everybody’s', async () => {
    const { tiles } = indicatorList(await firstContext());
    expect(tiles.map(({ counts }) => counts)).toEqual([
      '1 số liệu của 1 nơi, năm 2022',
      '1 số liệu của 1 nơi, năm 2022',
      '1 số liệu của 1 nơi, năm 2022',
    ]);
    expect(tiles.flatMap(({ series }) => series)).toEqual([]);
    expect(tiles[0]?.oneEach).toBe('Mỗi nơi mới có một số liệu; xem theo nơi trong trang.');
  });
  test('draws the course only of places with two numbers or more, named and dated', async () => {
    const { tiles } = indicatorList(await wholeContextOf());
    const total = tiles.find(({ link }) => link.text === 'Số hợp tác xã');
    expect(total?.series[0]?.place.text).toBe('Thành phố Cần Thơ');
    expect(words(total?.series[0]?.sentence)).toBe(
      'Từ 293 (tháng 12/2021) đến khoảng 345 (31/12/2024), 6 số liệu.',
    );
    expect(total?.series).toHaveLength(6);
    expect(total?.more).toBeUndefined();
  });
  test('has six indicators or more of six places or more, each a real series', async () => {
    const context = await wholeContextOf();
    const { tiles } = indicatorList(context);
    const drawn = tiles.flatMap(({ series }) => series);
    expect(tiles.filter(({ series }) => series.length > 0).length).toBeGreaterThanOrEqual(6);
    expect(new Set(drawn.map(({ place }) => place.href)).size).toBeGreaterThanOrEqual(6);
  });
  test('shows a gap, not a zero, for what was not yet known', async () => {
    const { tiles } = indicatorList(await firstContext('2022-12-31'));
    expect(tiles.map(({ counts }) => counts)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the page of an indicator', () => {
  test('shows each number as read and as printed, with the reason for an inferred day', async () => {
    const [row] = view(await firstContext()).rows;
    expect(row?.value).toMatchObject({ text: '1.012 hợp tác xã', aside: 'nguồn in: “1012 HTX”' });
    expect(row?.when.aside).toMatch(/^thời điểm suy luận: Nguồn chỉ viết “Hiện”/);
    expect(row?.source.href).toBe(source);
    expect(view(await firstContext(), 'htx-thanh-vien').rows[0]?.value.aside).toBeUndefined();
  });
  test('says which number another source gives', async () => {
    const records = await firstRecords();
    const figures = records.figures.flatMap((figure) => [
      {
        ...figure,
        data: {
          ...figure.data,
          observations: figure.data.observations.map((one) => ({ ...one, preferred: true })),
        },
      },
      { ...figure, id: 'nguon-khac' },
    ]);
    const { rows } = view(contextWith({ ...records, figures }, today));
    expect(rows.map(({ value }) => value.aside?.includes('nguồn khác ghi'))).toEqual([false, true]);
  });
  test('keeps what a source says it does not know', async () => {
    const { rows, breakdowns } = view(await withNumbers((number) => ({ ...number, value: null })));
    expect(rows[0]?.value).toEqual({ text: 'chưa có số liệu' });
    expect(breakdowns).toEqual([]);
  });
});

describe('the change from an earlier number', () => {
  test('is told to the nearest number that it may be compared with, or why it is not told', async () => {
    const { rows } = view(await wholeContextOf());
    const told = (place: string): (string | undefined)[] =>
      rows.filter((row) => row.place.text === place).map(({ change }) => change);
    expect(told('Thành phố Cần Thơ')).toEqual([
      undefined,
      'tăng 7 (2,4%) so với tháng 12/2021',
      'không so với 30/6/2022: có số ước tính hoặc chỉ nêu gần đúng',
      'tăng 21 (7%) so với 30/6/2022',
      'tăng 20 (6,2%) so với 30/6/2023',
      'không so với 30/6/2024: có số ước tính hoặc chỉ nêu gần đúng',
    ]);
    expect(told('Tỉnh Hà Tĩnh').at(-1)).toBe('giảm 291 (22,2%) so với 30/7/2020');
  });
  test('writes all money of an indicator in one unit: its table, its changes and its drawings', async () => {
    const context = await wholeContextOf();
    const { rows, multiples, dots } = view(context, 'htx-von-dieu-le');
    expect(rows.map(({ change }) => change)).toContain('tăng 18,594 tỷ đồng (2,6%) so với 30/6/2022');
    const shown = [
      ...rows.map(({ value }) => value.text),
      ...multiples.panels.flatMap(({ chart }) => [...chart.labels, ...chart.ticks].map(({ text }) => text)),
      ...(dots?.rows.map(({ value }) => value) ?? []),
    ].filter((text) => text !== '0');
    expect(shown.filter((text) => !/ tỷ(?: đồng)?$/.test(text))).toEqual([]);
    expect(shown).toContain('717,716 tỷ');
  });
  test('leads to the table of all numbers as a file', async () => {
    expect(view(await wholeContextOf()).download.href).toBe('/du-lieu/so-lieu.csv');
  });
});

describe('a breakdown', () => {
  test('adds up with pen and paper', async () => {
    const { breakdowns } = view(await firstContext());
    expect(breakdowns.map(({ checked }) => checked)).toEqual([
      'Các phần cộng lại đúng bằng tổng: 1.012 = 945 + 28 + 39.',
      'Các phần cộng lại đúng bằng tổng: 1.012 = 662 + 330 + 20.',
    ]);
    expect(words(breakdowns[1]?.heading)).toBe('Theo lĩnh vực, Tỉnh Bắc Giang, 22/8/2022');
    expect(words(breakdowns[0]?.sentence)).toBe(
      'Trong 1.012 hợp tác xã, phần lớn nhất là “Đang hoạt động”: 945.',
    );
  });
  test('gives shares only where the source prints them, beside its own form', async () => {
    const [byState, byField] = view(await firstContext()).breakdowns;
    expect(byState?.hasShares).toBe(false);
    expect(byField?.rows).toEqual([
      { part: 'Nông nghiệp, lâm nghiệp, thủy sản', value: '662', share: '65,4%', printed: '662 HTX; 65,4 %' },
      { part: 'Phi nông nghiệp', value: '330', share: '32,6%', printed: '330 HTX; 32,6 %' },
      { part: 'Quỹ tín dụng nhân dân', value: '20', share: '2,0%', printed: '20 Quỹ; 2,0%' },
    ]);
    expect(byField?.total).toEqual({ value: '1.012', share: '100%', printed: '1012 HTX' });
  });
  test('draws each part as long as it is', async () => {
    const [bar] = view(await firstContext()).breakdowns.map((breakdown) => breakdown.bar);
    expect(bar?.segments.map(({ from, size }) => [from, size])).toEqual([
      [0, 93.38],
      [93.38, 2.77],
      [96.15, 3.85],
    ]);
    expect(bar?.gap).toBeUndefined();
  });
  test('leaves a gap for a part that the source does not give', async () => {
    const context = await withNumbers((number) => ({
      ...number,
      parts: number.parts.map((each) => ({ ...each, values: each.values.slice(0, 2) })),
    }));
    const [byState] = view(context).breakdowns;
    expect(byState?.rows[2]).toMatchObject({ part: 'Ngừng hoạt động, chờ giải thể', value: undefined });
    expect(byState?.bar.gap).toEqual({ from: 96.15, size: 3.85 });
    expect(byState?.checked).toBeUndefined();
    expect(byState?.problem).toMatch(/chỗ trống/);
  });
  test('says so when the parts are not the total', async () => {
    const context = await withNumbers((number) => ({
      ...number,
      value: number.value && { ...number.value, value: 1000 },
    }));
    expect(view(context).breakdowns[0]?.problem).toBe(
      'Các phần cộng lại là 1.012, không bằng tổng 1.000 mà nguồn nêu.',
    );
  });
});
