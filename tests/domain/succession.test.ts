import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/calendar-day.ts';
import {
  belongsToday,
  firstKnownDay,
  fullNameOn,
  isValidOn,
  predecessorsOf,
  resolveOn,
  successorOf,
  typeOn,
} from '../../src/domain/succession.ts';
import { provinceUnits as units, unitOf } from './province-files.ts';

// Numbers and dates are what readers trust the register for: each property is tried ten thousand times.
fc.configureGlobal({ numRuns: 10_000 });

/** The ids in an answer, short enough to read in a table. */
function answer(name: string, day: string): string {
  const resolution = resolveOn(name, day, units);
  if (resolution.kind === 'found') return resolution.unit.id;
  if (resolution.kind === 'renamed-or-merged') return `${resolution.former.id} > ${resolution.present.id}`;
  return resolution.kind;
}

describe('type and name on a day', () => {
  test.each([
    ['bac-ninh-34', '2026-09-19', 'tỉnh Bắc Ninh'],
    ['bac-ninh-34', '2026-09-20', 'thành phố Bắc Ninh'],
    ['dong-nai-34', '2026-04-29', 'tỉnh Đồng Nai'],
    ['dong-nai-34', '2026-04-30', 'thành phố Đồng Nai'],
    ['quang-ninh-34', '2026-08-31', 'tỉnh Quảng Ninh'],
    ['quang-ninh-34', '2026-09-01', 'thành phố Quảng Ninh'],
    ['quang-ninh-63', '2017-06-20', 'tỉnh Quảng Ninh'],
    ['hue-63', '2024-12-31', 'tỉnh Thừa Thiên Huế'],
    ['hue-63', '2025-01-01', 'thành phố Huế'],
    ['hue-34', '2025-07-01', 'thành phố Huế'],
    ['bac-giang-63', '2022-08-22', 'tỉnh Bắc Giang'],
  ])('%s on %s is %s', (id, day, fullName) => {
    expect(fullNameOn(unitOf(id), day)).toBe(fullName);
    expect(fullName.startsWith(typeOn(unitOf(id), day))).toBe(true);
  });

  it('outside the history is the nearest one', () => {
    expect(fullNameOn(unitOf('hue-63'), '2030-01-01')).toBe('thành phố Huế');
    const dated = { ...unitOf('hue-63'), types: unitOf('hue-63').types.slice(1) };
    expect(typeOn(dated, '2010-01-01')).toBe('thành phố');
  });

  it('needs at least one type', () => {
    expect(() => typeOn({ ...unitOf('hue-63'), types: [] }, '2020-01-01')).toThrow('hue-63');
  });
});

describe('the change from 63 to 34 units', () => {
  it('leaves neither a day without units nor a day with both', () => {
    expect(units.filter((unit) => isValidOn(unit, '2008-07-31'))).toHaveLength(0);
    expect(units.filter((unit) => isValidOn(unit, '2008-08-01'))).toHaveLength(63);
    expect(units.filter((unit) => isValidOn(unit, '2025-06-30'))).toHaveLength(63);
    expect(units.filter((unit) => isValidOn(unit, '2025-07-01'))).toHaveLength(34);
  });

  it('gives every former unit one successor and no present unit any', () => {
    for (const unit of units) {
      expect(successorOf(unit, units)?.edition).toBe(unit.edition === '63' ? '34' : undefined);
    }
  });

  it('is read the other way round by the predecessors', () => {
    expect(predecessorsOf(unitOf('bac-ninh-34'), units).map((unit) => unit.id)).toEqual([
      'bac-giang-63',
      'bac-ninh-63',
    ]);
    expect(predecessorsOf(unitOf('quang-ninh-34'), units).map((unit) => unit.id)).toEqual(['quang-ninh-63']);
    expect(predecessorsOf(unitOf('bac-ninh-63'), units)).toEqual([]);
  });

  it('is not foreseen before it happens', () => {
    const formerly = unitOf('binh-phuoc-63');
    expect(belongsToday(formerly, '2025-06-30', units)).toBeUndefined();
    expect(belongsToday(formerly, '2025-07-01', units)?.id).toBe('dong-nai-34');
    expect(belongsToday(unitOf('dong-nai-34'), '2026-01-01', units)).toBeUndefined();
    expect(belongsToday({ ...formerly, successor: 'nowhere-34' }, '2026-01-01', units)).toBeUndefined();
  });
});

describe('what a name meant on a day', () => {
  test.each([
    ['Bắc Giang', '2022-08-22', 'bac-giang-63'],
    ['Bắc Giang', '2025-06-30', 'bac-giang-63'],
    ['Bắc Giang', '2025-07-01', 'bac-giang-63 > bac-ninh-34'],
    ['Thái Bình', '2026-11-21', 'thai-binh-63 > hung-yen-34'],
    ['Bình Phước', '2026-11-21', 'binh-phuoc-63 > dong-nai-34'],
    ['Bắc Ninh', '2025-06-30', 'bac-ninh-63'],
    ['Bắc Ninh', '2025-07-01', 'bac-ninh-34'],
    ['Tây Ninh', '2025-07-01', 'tay-ninh-34'],
    ['quang-ninh', '2018-01-01', 'quang-ninh-63'],
    ['HOÀ BÌNH', '2018-01-01', 'hoa-binh-63'],
    ['Hòa Bình', '2018-01-01', 'hoa-binh-63'],
    ['Ðồng Nai', '2018-01-01', 'dong-nai-63'],
    ['tỉnh Bắc Giang', '2022-08-22', 'bac-giang-63'],
    ['TP.HCM', '2018-01-01', 'ho-chi-minh-63'],
    ['TP. Hồ Chí Minh', '2026-01-01', 'ho-chi-minh-34'],
    ['Bà Rịa – Vũng Tàu', '2018-01-01', 'ba-ria-vung-tau-63'],
    ['BR-VT', '2026-01-01', 'ba-ria-vung-tau-63 > ho-chi-minh-34'],
    ['Đắc Lắc', '2018-01-01', 'dak-lak-63'],
    ['Thừa Thiên - Huế', '2018-01-01', 'hue-63'],
    ['Tỉnh Thừa Thiên Huế', '2018-01-01', 'hue-63'],
    ['Huế', '2018-01-01', 'hue-63'],
    ['Huế', '2026-01-01', 'hue-34'],
    ['thành phố Bắc Ninh', '2018-01-01', 'unknown'],
    ['thành phố Bắc Ninh', '2026-09-19', 'unknown'],
    ['thành phố Bắc Ninh', '2026-09-20', 'bac-ninh-34'],
    ['TP. Đồng Nai', '2026-05-01', 'dong-nai-34'],
    ['Hà Tây', '2018-01-01', 'unknown'],
    ['', '2018-01-01', 'unknown'],
    ['Bắc Giang', '2008-07-31', 'no-data'],
    ['Hà Tây', '2008-07-31', 'no-data'],
  ])('"%s" on %s: %s', (name, day, expected) => {
    expect(answer(name, day)).toBe(expected);
  });

  const names = units.flatMap((unit) => [unit.name, unit.slug, ...unit.aliases]);
  const days = fc
    .integer({ min: 0, max: daysBetween(firstKnownDay, '2030-12-31') })
    .map((after) => addDays(firstKnownDay, after));

  it('is always a unit of that day or a merger, for every name, alias and slug', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), days, (name, day) => {
        const resolution = resolveOn(name, day, units);
        expect(['found', 'renamed-or-merged']).toContain(resolution.kind);
        if (resolution.kind === 'found') expect(isValidOn(resolution.unit, day)).toBe(true);
        if (resolution.kind !== 'renamed-or-merged') return;
        expect(isValidOn(resolution.former, day)).toBe(false);
        expect(isValidOn(resolution.present, day)).toBe(true);
        expect(resolution.former.successor).toBe(resolution.present.id);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is the unit itself for the full name that it bore that day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), days, (unit, day) => {
        fc.pre(isValidOn(unit, day));
        expect(answer(fullNameOn(unit, day), day)).toBe(unit.id);
      }),
    );
  });

  it('is not known before the first day, whatever the name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 50_000 }), (name, before) => {
        expect(answer(name, addDays(firstKnownDay, -before))).toBe('no-data');
      }),
    );
  });

  it('names every unit on the first and the last day of its edition', () => {
    for (const unit of units) {
      const day = unit.edition === '63' ? '2025-06-30' : '2025-07-01';
      for (const name of [unit.name, unit.slug, ...unit.aliases]) expect(answer(name, day)).toBe(unit.id);
    }
  });
});
