import { describe, expect, test } from 'vitest';
import { figureView, type FigureView } from '../../src/views/figure.ts';
import type { SiteRecords } from '../../src/schemas/site-records.ts';
import { contextOf as contextWith } from './site-views.ts';
import { firstContext, firstRecords } from './first-records.ts';

const source = 'bac-giang-2022-hop-tac-xa';

function view(context: Awaited<ReturnType<typeof firstContext>>): FigureView {
  const record = context.register.get('figures', source);
  if (!record) throw new Error('no figures');
  return figureView(context, record);
}

async function withFields(fields: Partial<SiteRecords['figures'][number]['data']>) {
  const records = await firstRecords();
  const figures = records.figures.map((figure) => ({ ...figure, data: { ...figure.data, ...fields } }));
  return contextWith({ ...records, figures }, '2026-11-21');
}

describe('the page of a source of figures', () => {
  test('holds every number of the source, each with its indicator and place', async () => {
    const { rows } = view(await firstContext());
    expect(rows.map(({ indicator, value }) => [indicator.href, value.text])).toEqual([
      ['/so-lieu/htx-tong-so/', '1.012 hợp tác xã'],
      ['/so-lieu/htx-von-dieu-le/', '2.421 tỷ đồng'],
      ['/so-lieu/htx-thanh-vien/', '35.270 người'],
    ]);
    expect(rows.every(({ place }) => place.text === 'Tỉnh Bắc Giang')).toBe(true);
  });
  test('says where it was read, and what was odd about it', async () => {
    const { page } = view(await firstContext());
    expect(page.provenance.sources).toHaveLength(1);
    expect(page.provenance.notes.some(({ text }) => text.includes('2.421tỷ đồng'))).toBe(true);
    expect(page.breadcrumb.at(-1)?.href).toBe('/so-lieu/');
  });
  test('keeps the glued printing beside our reading', async () => {
    const { rows } = view(await firstContext());
    expect(rows[1]?.value.aside).toBe('nguồn in: “2.421tỷ đồng”');
  });
  test('lists numbers that belong to no indicator', async () => {
    const value = { value: 12, unit: 'mô hình', asPrinted: '12 mô hình', modality: 'about' as const };
    const { printed } = view(await withFields({ printed: [{ label: 'Mô hình thử', value, at: '2022' }] }));
    expect(printed).toMatchObject([
      { label: 'Mô hình thử', value: { text: 'khoảng 12 mô hình' }, when: { text: 'năm 2022' } },
    ]);
  });
});
