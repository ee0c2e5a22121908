import { firstDay, lastDay } from '../../domain/partial-date.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { firstKnownDay } from '../../domain/succession.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import { allRecords } from '../records.ts';
import type { RegisterCheck, Spot } from '../rule.ts';
import { recordDate } from '../record-date.ts';

type Unit = SiteRecord<'provinces'>;

/** A record names provincial units as they were on its own day, never as they became later (province-not-valid). */
export const checkProvinces: RegisterCheck = (site, { checked, found }) => {
  const units = new Map(site.records.provinces.map((unit) => [unit.id, unit]));
  const look = (spot: Spot, id: string, date: PartialDate): void => {
    const unit = units.get(id);
    // Before its first day of data the register knows no unit at all.
    if (!unit || lastDay(date) < firstKnownDay) return;
    checked('province-not-valid');
    const { from, until } = unit.data.valid;
    const [first, last] = [firstDay(date), lastDay(date)];
    if ((from === undefined || from <= last) && (until === undefined || first < until)) return;
    const span =
      until !== undefined && first >= until ? `chỉ tồn tại đến trước ${until}` : `chỉ có từ ${from ?? ''}`;
    found(
      'province-not-valid',
      spot,
      `"${id}" ${span}, không có vào ngày của bản ghi (${date})`,
      replacement(unit, first, site.records.provinces),
    );
  };
  for (const record of allRecords(site.records)) {
    const dated = recordDate(record);
    if (dated && 'provinces' in record.data) {
      record.data.provinces.forEach((id, index) => {
        look({ file: record.file, path: ['provinces', index] }, id, dated.date);
      });
    }
  }
  for (const { data, file } of site.records.figures) {
    data.observations.forEach(({ province, at, period }, index) => {
      const date = at ?? period?.from;
      if (province !== undefined && date !== undefined)
        look({ file, path: ['observations', index, 'province'] }, province, date);
    });
  }
};

/** The unit that held the same territory, or parts of it, on that day. */
function replacement(unit: Unit, day: string, units: readonly Unit[]): string {
  const related = units.filter(
    (other) => other.id === unit.data.successor || other.data.successor === unit.id,
  );
  const then = related
    .filter(
      ({ data: { valid } }) =>
        (valid.from === undefined || valid.from <= day) && (valid.until === undefined || day < valid.until),
    )
    .map(({ id }) => `"${id}"`);
  return then.length === 0 ? 'Xem lại ngày của bản ghi và mã địa phương.' : `Lúc đó là ${then.join(', ')}.`;
}
