import { stringify } from 'csv-stringify/sync';
import type { DueItem } from './due-items.ts';

const kindWords = {
  commitment: 'cam kết',
  turn: 'kỳ của cam kết định kỳ',
  review: 'sơ kết, tổng kết',
} as const;

/** A table for a spreadsheet, one row a body and thing due. Cells that a spreadsheet would compute are made text. */
export function dueCsv(items: readonly DueItem[]): string {
  const rows = items.flatMap((item) => {
    const bodies = item.bodies.length > 0 ? item.bodies : [{ name: '' }];
    return bodies.map((body) => ({
      han: item.day,
      nguon_ghi: item.date,
      con_ngay: item.daysLeft,
      han_suy_ra: item.inferred ? 'có' : 'không',
      co_quan: body.name,
      ma_co_quan: body.id ?? '',
      loai: kindWords[item.kind],
      noi_dung: item.text,
      ban_ghi: `${item.record.collection}/${item.record.id}`,
      ten_ban_ghi: item.record.title,
      cam_ket: item.anchor ?? '',
    }));
  });
  const columns = [
    'han',
    'nguon_ghi',
    'con_ngay',
    'han_suy_ra',
    'co_quan',
    'ma_co_quan',
    'loai',
    'noi_dung',
    'ban_ghi',
    'ten_ban_ghi',
    'cam_ket',
  ];
  return stringify(rows, { header: true, columns, bom: true, escape_formulas: true });
}
