import { formatNumber } from '../../i18n/format.ts';
import { firstDay } from '../../domain/partial-date.ts';
import type { SiteRecord } from '../../schemas/site-records.ts';
import { sameText } from '../../domain/vietnamese-text.ts';
import { addressOf, allRecords, byAddress, namedRecord } from '../records.ts';
import { recordDate } from '../record-date.ts';
import type { RecordCheck, RegisterCheck } from '../rule.ts';

/** A report far above its target is rarely true: a dot or a unit was misread. */
const MOST_TIMES = 10;

/**
 * A record is not dated after the last day on which anyone read its sources (future-date): a source cannot tell of a
 * signing that lies ahead of it. So the day of today is not needed, and content is right or wrong on every day.
 */
export const checkFutureDates: RecordCheck = (record, { checked, found }) => {
  const dated = recordDate(record);
  const read =
    'sources' in record.data
      ? record.data.sources
          .map(({ accessedOn }) => accessedOn)
          .sort()
          .at(-1)
      : undefined;
  if (!dated || read === undefined || dated.path[0] === 'period') return;
  checked('future-date');
  if (firstDay(dated.date) > read)
    found(
      'future-date',
      { file: record.file, path: dated.path },
      `ngày "${dated.date}" nằm sau ngày mở nguồn gần nhất (${read})`,
      'Xem lại năm và tháng; nếu nguồn được mở lại sau đó thì ghi accessedOn mới.',
    );
};

/** A reported number is not ten times its target (unlikely-value). */
export const checkUnlikelyValues: RegisterCheck = (site, { checked, found }) => {
  const records = byAddress(allRecords(site.records));
  for (const { data, file } of site.records.results) {
    const about = namedRecord(data.about);
    data.entries.forEach(({ commitment, value }, index) => {
      if (commitment === undefined || value?.value === undefined) return;
      const [address, id = ''] = commitment.includes('#')
        ? commitment.split('#')
        : [about && addressOf(about), commitment];
      const target = address === undefined ? undefined : targetOf(records.get(address), id);
      if (target?.value === undefined || target.value <= 0 || !sameText(target.unit, value.unit)) return;
      checked('unlikely-value');
      if (value.value > target.value * MOST_TIMES)
        found(
          'unlikely-value',
          { file, path: ['entries', index, 'value', 'value'] },
          `${formatNumber(value.value, 'vi')} ${value.unit} là hơn ${MOST_TIMES} lần chỉ tiêu ${formatNumber(target.value, 'vi')}`,
          'Xem lại dấu chấm, dấu phẩy và đơn vị trong nguồn.',
        );
    });
  }
};

function targetOf(
  record: SiteRecord | undefined,
  id: string,
): { value?: number | undefined; unit: string } | undefined {
  if (!record || !('commitments' in record.data)) return undefined;
  return record.data.commitments.find((each) => each.id === id)?.target;
}
