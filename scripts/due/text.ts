import type { CalendarDay } from '../../src/domain/calendar-day.ts';
import { compareVietnamese } from '../../src/domain/vietnamese-text.ts';
import { formatDate } from '../../src/i18n/format.ts';
import type { DueItem } from './due-items.ts';

/** The list for a terminal or a letter: by body, then by day. A promise of two bodies stands under both. */
export function dueText(items: readonly DueItem[], from: CalendarDay, days: number): string {
  const head = `Đến hạn trong ${days} ngày kể từ ${formatDate(from, 'vi')}: ${items.length} việc.`;
  const rows = items.flatMap((item) => {
    const names =
      item.bodies.length > 0 ? item.bodies.map(({ name }) => name) : ['Không nêu ai chịu trách nhiệm'];
    return names.map((name) => ({ name, item }));
  });
  const groups = [...Map.groupBy(rows, ({ name }) => name)].sort(([a], [b]) => compareVietnamese(a, b));
  return [
    head,
    ...groups.map(([name, own]) => [name, ...own.map(({ item }) => itemText(item))].join('\n')),
  ].join('\n\n');
}

function itemText(item: DueItem): string {
  const { collection, id, title } = item.record;
  const left = item.daysLeft === 0 ? 'hôm nay' : `còn ${item.daysLeft} ngày`;
  const stated = item.date === item.day ? '' : `, nguồn ghi ${formatDate(item.date, 'vi')}`;
  const inferred = item.inferred ? ', suy từ ngày hết thời hạn của văn bản' : '';
  return [
    `  ${formatDate(item.day, 'vi')} (${left}${stated}${inferred})`,
    `    ${item.text}`,
    `    ${title} · ${collection}/${id}${item.anchor === undefined ? '' : `#${item.anchor}`}`,
  ].join('\n');
}
