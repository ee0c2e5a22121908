import { certainlyBefore } from '../../domain/partial-date.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { isOrdered } from '../../domain/period.ts';
import type { Period } from '../../domain/period.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import { addressOf, allRecords, byAddress, isPromising, namedRecord, visitObjects } from '../records.ts';
import type { RecordCheck, RegisterCheck } from '../rule.ts';

/** No period ends before it begins, wherever one stands (period-order). */
export const checkPeriodOrder: RecordCheck = ({ data, file }, { checked, found }) => {
  visitObjects(data, (value, path) => {
    const { from, to, until } = value;
    const name = path.at(-1);
    if (typeof from !== 'string' || (name !== 'period' && name !== 'valid' && path.at(-2) !== 'types'))
      return;
    const end = to ?? until;
    if (typeof end !== 'string') return;
    checked('period-order');
    const ordered = to === undefined ? from < end : isOrdered({ from, to: end });
    if (!ordered)
      found(
        'period-order',
        { file, path: [...path, to === undefined ? 'until' : 'to'] },
        `kết thúc "${end}" trước khi bắt đầu "${from}"`,
        'Xem lại hai ngày; có thể viết ngược.',
      );
  });
};

/** A deadline lies in the period of the record that sets it, as far as their precision tells (due-outside-period). */
export const checkDueDates: RecordCheck = (record, { checked, found }) => {
  if (!isPromising(record)) return;
  const { data, file } = record;
  const { period } = data;
  if (!period) return;
  data.commitments.forEach((commitment, index) => {
    for (const field of ['start', 'due'] as const) {
      const date = commitment[field];
      if (date === undefined) continue;
      checked('due-outside-period');
      const side = outside(date, period);
      const name = field === 'due' ? 'hạn' : 'ngày bắt đầu';
      if (side)
        found(
          'due-outside-period',
          { file, path: ['commitments', index, field] },
          `${name} "${date}" của cam kết "${commitment.id}" ${side} giai đoạn ${period.from} – ${period.to ?? '…'} của bản ghi`,
          'Xem lại hạn và giai đoạn; nếu văn bản viết đúng như vậy thì thêm waivers với lý do.',
        );
    }
  });
};

/** A programme is at least as young and as long as the plans made under it (plan-outlives-programme). */
export const checkPlansUnderProgrammes: RegisterCheck = (site, { checked, found }) => {
  const records = byAddress(allRecords(site.records));
  for (const { data, file } of site.records.plans) {
    const named = data.under && namedRecord(data.under);
    const upper = named && records.get(addressOf(named));
    const span = upper && spanOf(upper);
    if (!data.period || !span || !upper) continue;
    checked('plan-outlives-programme');
    const end = data.period.to ?? data.period.from;
    const spot = { file, path: ['period'] };
    if (span.to !== undefined && certainlyBefore(span.to, data.period.from)) {
      found(
        'plan-outlives-programme',
        spot,
        `kế hoạch bắt đầu "${data.period.from}", sau khi ${addressOf(upper)} kết thúc "${span.to}"`,
        'Xem lại "under"; nếu đúng thì thêm waivers với lý do.',
      );
    } else if (span.to !== undefined && certainlyBefore(span.to, end)) {
      found(
        'plan-outlives-programme',
        spot,
        `kế hoạch kéo dài đến "${end}", sau khi ${addressOf(upper)} kết thúc "${span.to}"`,
        'Xem lại hai giai đoạn; nếu đúng thì thêm waivers với lý do.',
      );
    } else if (certainlyBefore(data.period.from, span.from)) {
      found(
        'plan-outlives-programme',
        spot,
        `kế hoạch bắt đầu "${data.period.from}", trước khi ${addressOf(upper)} bắt đầu "${span.from}"`,
        'Xem lại "under"; nếu đúng thì thêm waivers với lý do.',
      );
    }
  }
};

function outside(date: PartialDate, period: Period): string | undefined {
  if (certainlyBefore(date, period.from)) return 'trước';
  return period.to !== undefined && certainlyBefore(period.to, date) ? 'sau' : undefined;
}

/** The period of a programme with its extensions. */
function spanOf(record: SiteRecord): Period | undefined {
  const data = record.data;
  const period = 'period' in data ? data.period : undefined;
  if (!period || !('extensions' in data)) return period;
  const ends = [period.to, ...data.extensions.map(({ until }) => until)].filter((end) => end !== undefined);
  const last = ends.reduce<PartialDate | undefined>(
    (latest, end) => (latest === undefined || certainlyBefore(latest, end) ? end : latest),
    undefined,
  );
  return { from: period.from, to: last };
}
