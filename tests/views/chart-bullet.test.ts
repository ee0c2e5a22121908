import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/domain/quantity.ts';
import { bulletBar } from '../../src/views/chart-bullet.ts';
import { commitmentItem } from '../../src/views/commitment.ts';
import { plainText } from '../../src/views/phrase.ts';
import { judge } from '../../src/views/commitment-register.ts';
import { contextOf } from './register-of.ts';

const context = await contextOf();

function quantity(
  value: number,
  modality: Quantity['modality'] = 'exactly',
  more: Partial<Quantity> = {},
): Quantity {
  return { value, unit: 'hợp tác xã', asPrinted: String(value), modality, ...more };
}

describe('a bullet bar', () => {
  test('is an empty outline where nothing is recorded, never a zero', () => {
    const bar = bulletBar(context, quantity(10), undefined);
    expect(bar?.value).toBeUndefined();
    expect(plainText(bar?.words ?? [], '')).toBe('Chưa có số được ghi nhận; mức nêu 10 hợp tác xã');
  });
  test('shows a floor from its number on, a ceiling up to it', () => {
    expect(bulletBar(context, quantity(10, 'at-least'), undefined)?.target.kind).toBe('floor');
    expect(bulletBar(context, quantity(10, 'at-most'), undefined)?.target.kind).toBe('ceiling');
    expect(bulletBar(context, quantity(10, 'exactly', { nature: 'ceiling' }), undefined)?.target.kind).toBe(
      'ceiling',
    );
  });
  test('shows a range and an approximate number as bands', () => {
    const range = bulletBar(
      context,
      { min: 1, max: 2, unit: 'số', asPrinted: 'từ 01 đến 02 số', modality: 'range' },
      undefined,
    );
    expect(range?.target.to).toBeCloseTo((range?.target.from ?? 0) * 2, 0);
    const about = bulletBar(context, quantity(10, 'about'), undefined);
    expect((about?.target.to ?? 0) / (about?.target.from ?? 1)).toBeCloseTo(11 / 9, 1);
  });
  test('tells what is certain from what is possible', () => {
    const exact = bulletBar(context, quantity(10), quantity(7));
    expect(exact?.value?.sure).toBe(exact?.value?.most);
    const more = bulletBar(context, quantity(10), quantity(7, 'more-than'));
    expect(more?.value?.most).toBe(100);
    expect(more?.value?.sure).toBeLessThan(100);
  });
  test('compares no different units', () => {
    expect(bulletBar(context, quantity(10), { ...quantity(7), unit: '%' })?.value).toBeUndefined();
  });
  test('shows both readings of a milestone whose source does not say whether milestones add up', () => {
    const record = context.register.get('campaigns', 'binh-phuoc-2021-thi-dua-kinh-te-tap-the');
    const bars = record
      ? judge(context.register, record).map((each) => commitmentItem(context, each).bar)
      : [];
    const [first, second] = bars;
    expect(first?.otherReading).toBeUndefined();
    expect(plainText(second?.readings ?? [], '')).toBe(
      'Hai cách hiểu: tổng cộng khoảng 20 tổ hợp tác, hợp tác xã, hoặc thêm vào mốc trước thành khoảng 30 tổ hợp tác, hợp tác xã',
    );
    expect(second?.otherReading?.from).toBeGreaterThan(second?.target.to ?? 100);
  });
  test('begins at 0 and keeps its length, whatever the numbers', () => {
    for (const value of [1, 7, 13, 40_000, 1e12]) {
      const bar = bulletBar(context, quantity(value), quantity(value * 3));
      expect(bar?.value?.sure).toBeLessThanOrEqual(100);
      expect((bar?.value?.sure ?? 0) / (bar?.target.from ?? 1)).toBeCloseTo(3, 1);
    }
  });
});
