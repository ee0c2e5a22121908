import { targetNumbers, type TargetFault } from '../../domain/indicator-target.ts';
import { lastDay } from '../../domain/partial-date.ts';
import type { FieldPath } from '../../reader/problem.ts';
import { ownDate } from '../record-date.ts';
import { promisingRecords } from '../records.ts';
import type { RegisterCheck } from '../rule.ts';

const faults: Record<Exclude<TargetFault, 'unit'>, { says: string; fix: string; at: FieldPath }> = {
  figure: {
    says: 'cam kết không có con số nào để đặt cạnh số liệu thống kê',
    fix: 'Ghi target, hoặc bỏ indicator.',
    at: ['indicator'],
  },
  added: {
    says: 'chỉ tiêu là số làm thêm, còn chỉ tiêu thống kê đếm tại một thời điểm',
    fix: 'Bỏ indicator: không cộng số làm thêm vào một mức không nêu.',
    at: ['target', 'counting'],
  },
  place: {
    says: 'bản ghi thuộc nhiều địa phương nên không rõ chỉ tiêu của nơi nào',
    fix: 'Ghi indicator.province.',
    at: ['indicator'],
  },
  time: {
    says: 'không rõ chỉ tiêu cho thời điểm hay kỳ nào',
    fix: 'Với số tại một thời điểm thì ghi due; với số cộng dồn thì ghi indicator.period có from và to, hoặc every cho cam kết định kỳ.',
    at: ['indicator'],
  },
  moment: {
    says: 'chỉ tiêu thống kê đếm tại một thời điểm, không cộng dồn trong kỳ',
    fix: 'Bỏ indicator.period; hạn của cam kết là thời điểm.',
    at: ['indicator', 'period'],
  },
};

/** A target stands beside a statistic only for the same measure, place and time. */
export const checkIndicatorTargets: RegisterCheck = (site, { checked, found }) => {
  const indicators = new Map(site.records.indicators.map(({ id, data }) => [id, data]));
  for (const record of promisingRecords(site.records)) {
    const { data, file } = record;
    const own = ownDate(record);
    data.commitments.forEach((commitment, index) => {
      const { indicator: link, target } = commitment;
      const measure = link && indicators.get(link.id);
      if (!link || !measure) return;
      checked('target-indicator');
      checked('unit-mismatch');
      const context = {
        asOf: '9999-12-31',
        recordPeriod: data.period,
        recordBegins: own && lastDay(own.date),
        extensions: 'extensions' in data ? data.extensions : [],
      };
      const setter = { commitment, link, provinces: data.provinces, context };
      const fault = targetNumbers(setter, measure);
      if (typeof fault !== 'string') return;
      const path: FieldPath = ['commitments', index];
      if (fault === 'unit')
        found(
          'unit-mismatch',
          { file, path: [...path, 'target', target?.per === undefined ? 'unit' : 'per'] },
          `chỉ tiêu của "${commitment.id}" tính bằng "${target?.unit ?? ''}${target?.per === undefined ? '' : `/${target.per}`}", chỉ tiêu thống kê "${link.id}" tính bằng "${measure.unit}"`,
          'Đổi con số về cùng đơn vị; nếu là thước đo khác thì bỏ indicator.',
        );
      else
        found(
          'target-indicator',
          { file, path: [...path, ...faults[fault].at] },
          `"${commitment.id}": ${faults[fault].says}`,
          faults[fault].fix,
        );
    });
  }
};
