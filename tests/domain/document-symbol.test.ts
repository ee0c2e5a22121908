import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findSymbols, readDocumentSymbol, symbolKey } from '../../src/domain/document-symbol.ts';
import { symbolCases } from './document-symbol.cases.ts';

const valid = symbolCases.filter(([, kind]) => kind !== 'invalid').map(([input]) => input);

function normalOf(input: string): string | undefined {
  const reading = readDocumentSymbol(input);
  return reading.ok ? reading.symbol.normal : undefined;
}

describe('reading a symbol', () => {
  it('has all 43 cases', () => {
    expect(symbolCases).toHaveLength(43);
  });

  test.each(symbolCases)('%s is read as %s', (input, kind, number, type, issuer) => {
    const reading = readDocumentSymbol(input);
    expect(reading.ok).toBe(kind !== 'invalid');
    if (reading.ok) expect(reading.symbol).toMatchObject({ kind, number, type, issuer });
    if (reading.ok) expect(reading).not.toHaveProperty('warning');
  });

  it('keeps the year only where the symbol holds one', () => {
    expect(readDocumentSymbol('42/2022/NĐ-CP')).toMatchObject({ symbol: { year: 2022 } });
    expect(readDocumentSymbol('Luật số: 104/2016/QH13')).toMatchObject({ symbol: { year: 2016 } });
    const reading = readDocumentSymbol('64/KH-KHCN');
    expect(reading.ok && 'year' in reading.symbol).toBe(false);
  });

  it('keeps the unit of an official letter in the spelling but not in the issuer', () => {
    expect(normalOf('Số: 2033 / UBND–KT.')).toBe('2033/UBND-KT');
  });

  it('accepts a type seen in use only, with a warning', () => {
    expect(readDocumentSymbol('01/CTPH-LMHTX-LHH')).toMatchObject({
      ok: true,
      symbol: { kind: 'administrative', type: 'CTPH', issuer: 'LMHTX-LHH' },
      warning: 'unusual-type',
    });
  });

  it('warns of an official letter that looks like a type without its marks', () => {
    expect(readDocumentSymbol('12/QD-UBND')).toMatchObject({ ok: true, warning: 'unusual-type' });
  });

  it('takes case as significant', () => {
    expect(readDocumentSymbol('12/ct-ttg').ok).toBe(false);
    expect(readDocumentSymbol('202/2025/qh15').ok).toBe(false);
  });

  it('refuses a type without an issuer', () => {
    expect(readDocumentSymbol('12/KH')).toEqual({ ok: false });
  });
});

describe('suggesting what was meant', () => {
  test.each([
    ['20-NQ-TW', '20-NQ/TW'],
    ['42/2022/NĐCP', '42/2022/NĐ-CP'],
    ['15-NQ-TU', '15-NQ/TU'],
    ['20/NQ/TW', '20-NQ/TW'],
    ['20-NQTW', '20-NQ/TW'],
    ['64-KH-KHCN', '64/KH-KHCN'],
    ['42/2022/ND-CP', '42/2022/NĐ-CP'],
    ['42-2022-NĐ-CP', '42/2022/NĐ-CP'],
    ['01/2015/TTLTBTP-BTC', '01/2015/TTLT-BTP-BTC'],
    ['202-2025-QH15', '202/2025/QH15'],
  ])('%s suggests %s', (input, suggestion) => {
    expect(readDocumentSymbol(input)).toEqual({ ok: false, suggestion });
  });

  test.each(['20/6', '10/2018', '2017 -2020', '2021-2030', '0227.3740.223/', '', 'Số:', '/', 'kế hoạch'])(
    '"%s" is no symbol and gets no suggestion',
    (input) => {
      expect(readDocumentSymbol(input)).toEqual({ ok: false });
    },
  );
});

describe('the key for comparing and searching', () => {
  it('is the same for every way to type one symbol', () => {
    const inputs = ['340/QĐ-TTg', '340/QÐ-TTg', 'Số: 340 / QĐ – TTg.', '340/QĐ-TTg'.normalize('NFD')];
    expect(new Set(inputs.map(symbolKey))).toEqual(new Set(['340/qd-ttg']));
  });

  it('of what is no symbol is the folded input', () => {
    expect(symbolKey('  20-NQ-TW ')).toBe('20-nq-tw');
  });
});

describe('finding symbols in prose', () => {
  it('gives each symbol with its place in the text as written', () => {
    const text =
      'Căn cứ Nghị định số 42/2022/NĐ-CP, Nghị quyết 20-NQ/TW và Công văn số 2033/UBND-KT, Sở ban hành Kế hoạch 64/KH–KHCN.';
    const found = findSymbols(text);
    expect(found.map((each) => each.symbol.normal)).toEqual([
      '42/2022/NĐ-CP',
      '20-NQ/TW',
      '2033/UBND-KT',
      '64/KH-KHCN',
    ]);
    for (const { text: piece, index } of found) expect(text.slice(index, index + piece.length)).toBe(piece);
    expect(found.at(-1)?.text).toBe('64/KH–KHCN');
  });

  it('finds a symbol in decomposed text and one with an Eth', () => {
    const text = 'Quyết định 340/QĐ-TTg và 340/QÐ-TTg'.normalize('NFD');
    expect(findSymbols(text).map((each) => each.symbol.normal)).toEqual(['340/QĐ-TTg', '340/QĐ-TTg']);
  });

  it('leaves dates, ratios, telephone numbers and paths alone', () => {
    const text =
      'Ngày 20/6, 17/7/2018, tháng 10/2018, giai đoạn 2021-2030, tỷ lệ 10/HTX, ĐT 0227.3740.223/, a.vn/x/12/CT-TTg';
    expect(findSymbols(text)).toEqual([]);
  });

  it('takes a letter without a unit only where it is announced', () => {
    expect(findSymbols('theo công văn số 15/VPCP')).toHaveLength(1);
    expect(findSymbols('mỗi huyện 15/VPCP')).toHaveLength(0);
  });
});

describe('for every valid symbol', () => {
  const spaced = fc.constantFrom('', ' ', '\u00A0', '  ');
  const dash = fc.constantFrom('-', '–', '—', '‑', '−');

  it('the normal form reads to itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...valid), (input) => {
        const normal = normalOf(input) ?? '';
        expect(normalOf(normal)).toBe(normal);
        expect(readDocumentSymbol(normal)).toEqual(readDocumentSymbol(input));
      }),
    );
  });

  it('spaces, dashes, the Eth and a closing full stop change nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        spaced,
        spaced,
        dash,
        fc.boolean(),
        (input, before, after, hyphen, eth) => {
          const varied = (normalOf(input) ?? '')
            .replaceAll('-', `${before}${hyphen}${after}`)
            .replaceAll('/', `${after}/${before}`)
            .replaceAll('Đ', eth ? '\u00D0' : 'Đ');
          expect(readDocumentSymbol(`${before}Số: ${varied} .`)).toEqual(readDocumentSymbol(input));
        },
      ),
    );
  });

  it('a sentence around it does not hide it', () => {
    const inProse = valid.filter((input) => !/^\s*\//u.test(input) && normalOf(input) !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...inProse), (input) => {
        const normal = normalOf(input) ?? '';
        expect(findSymbols(`theo văn bản số ${normal}, ngày 20/6.`).map((each) => each.text)).toEqual([
          normal,
        ]);
      }),
    );
  });
});

it('suggests a spelling that reads back unchanged, though a full stop hides behind a stroke', () => {
  expect(readDocumentSymbol('1/Đ./')).toEqual({ ok: false, suggestion: '1/Đ' });
});

it('never throws, and a suggestion is always readable', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'12/-NQTWĐCPu. ') }),
      (any, near) => {
        for (const input of [any, near]) {
          const reading = readDocumentSymbol(input);
          if (!reading.ok && reading.suggestion !== undefined)
            expect(normalOf(reading.suggestion)).toBe(reading.suggestion);
          if (reading.ok) expect(normalOf(reading.symbol.normal)).toBe(reading.symbol.normal);
          findSymbols(input);
          expect(symbolKey(symbolKey(input))).toBe(symbolKey(input));
        }
      },
    ),
  );
});
