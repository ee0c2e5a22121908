import { nearest } from '../../domain/nearest.ts';
import { sameText } from '../../domain/vietnamese-text.ts';
import type { FieldPath } from '../../reader/problem.ts';
import type { RecordData } from '../../schemas/collections.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { RegisterCheck, Findings, Spot } from '../rule.ts';
import { checkSums } from './figure-sums.ts';

type Observation = RecordData['figures']['observations'][number];
type Values = Observation['parts'][number]['values'];
type Breakdown = RecordData['indicators']['breakdowns'][number];

/** Figures agree with one another and with the definition of their indicator. */
export const checkFigures: RegisterCheck = (site, findings) => {
  const { checked, found } = findings;
  const indicators = new Map(site.records.indicators.map(({ id, data }) => [id, data]));
  for (const { data, file } of site.records.figures) {
    checked('figure-without-source');
    if (!data.sources.some(({ url, locator }) => url !== undefined || locator !== undefined)) {
      found(
        'figure-without-source',
        { file, path: ['sources'] },
        'không nguồn nào có địa chỉ hay chỗ trong nguồn để người đọc kiểm lại',
        'Thêm url hoặc locator vào một nguồn.',
      );
    }
    data.observations.forEach((observation, index) => {
      const path: FieldPath = ['observations', index];
      const indicator = indicators.get(observation.indicator);
      const { value } = observation;
      checked('figure-without-time');
      if (observation.at === undefined && observation.period === undefined)
        found(
          'figure-without-time',
          { file, path },
          `số liệu "${observation.indicator}" không có thời điểm (at) hay kỳ (period)`,
          'Ghi ngày, tháng hoặc năm mà số liệu mô tả.',
        );
      if (indicator && value) {
        checked('unit-mismatch');
        if (!sameText(value.unit, indicator.unit))
          found(
            'unit-mismatch',
            { file, path: [...path, 'value', 'unit'] },
            `đơn vị "${value.unit}" khác đơn vị "${indicator.unit}" của chỉ tiêu`,
            'Đổi con số về đơn vị của chỉ tiêu; asPrinted giữ như nguồn in.',
          );
      }
      checkNegative(findings, { file, path: [...path, 'value'] }, value);
      observation.parts.forEach((part, at) => {
        const partPath: FieldPath = [...path, 'parts', at];
        const breakdown =
          indicator &&
          checkBreakdown(findings, file, partPath, part.breakdown, part.values, indicator.breakdowns);
        checkSums(
          findings,
          file,
          [...partPath, 'values'],
          value?.modality === 'exactly' ? value.value : undefined,
          part.values,
          breakdown,
        );
      });
    });
  }
};

function checkNegative({ checked, found }: Findings, spot: Spot, value: Observation['value']): void {
  if (!value || (value.nature !== 'count' && value.nature !== 'event')) return;
  checked('negative-count');
  if ((value.value ?? value.min ?? 0) < 0)
    found(
      'negative-count',
      spot,
      `số đếm ${formatNumber(value.value ?? value.min ?? 0, 'vi')} là số âm`,
      'Xem lại con số và dấu trừ.',
    );
}

/** The definition of a breakdown; undefined when there is none or a part is not in it. */
function checkBreakdown(
  { checked, found }: Findings,
  file: string,
  path: FieldPath,
  id: string,
  values: Values,
  known: readonly Breakdown[],
): Breakdown | undefined {
  checked('breakdown-unknown');
  const breakdown = known.find((each) => each.id === id);
  if (!breakdown) {
    found(
      'breakdown-unknown',
      { file, path: [...path, 'breakdown'] },
      `chỉ tiêu không có cách chia "${id}"`,
      suggestion(
        id,
        known.map((each) => each.id),
      ),
    );
    return undefined;
  }
  const seen = new Set<string>();
  let good = true;
  values.forEach(({ part }, index) => {
    const spot = { file, path: [...path, 'values', index, 'part'] };
    const ids = breakdown.parts.map((each) => each.id);
    if (!ids.includes(part))
      found('breakdown-unknown', spot, `cách chia "${id}" không có phần "${part}"`, suggestion(part, ids));
    else if (seen.has(part))
      found('breakdown-unknown', spot, `phần "${part}" ghi hai lần`, 'Xóa một trong hai.');
    else {
      seen.add(part);
      return;
    }
    good = false;
  });
  return good ? breakdown : undefined;
}

function suggestion(id: string, ids: readonly string[]): string {
  const near = nearest(id, ids);
  return near === undefined ? `Có: ${ids.join(', ') || 'không có cách chia nào'}.` : `Ý bạn là "${near}"?`;
}
