import { addDays, type CalendarDay } from '../../src/domain/calendar-day.ts';
import { addressOf, type Target } from '../../src/i18n/routes.ts';
import type { SiteConfig } from '../../src/schemas/site-config.ts';
import type { DueItem } from './due-items.ts';

/**
 * A calendar (RFC 5545) with one whole-day event per thing due. Same register and day, same bytes: the stamp is the
 * as-of day, and an event keeps its UID while its promise and deadline stay.
 */
export function dueIcs(items: readonly DueItem[], asOf: CalendarDay, config: SiteConfig): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So cam ket//due//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(`${config.name}: việc đến hạn`)}`,
    ...items.flatMap((item) => event(item, asOf, config)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(item: DueItem, asOf: CalendarDay, config: SiteConfig): string[] {
  const { collection, id, title } = item.record;
  const host = new URL(config.siteUrl).host;
  const name = [collection, id, item.anchor ?? item.kind, item.day].join('-');
  const target = {
    record: collection,
    id,
    ...(item.anchor !== undefined && { anchor: item.anchor }),
  } as Target;
  const who = item.bodies.map((body) => body.name).join('; ');
  const about = [
    title,
    ...(who === '' ? [] : [`Chủ trì: ${who}`]),
    ...(item.inferred ? ['Hạn suy từ ngày hết thời hạn của văn bản.'] : []),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${name}@${host}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(item.day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(item.day, 1))}`,
    `SUMMARY:${escaped(`Đến hạn: ${item.text}`)}`,
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    `URL:${new URL(addressOf(target, 'vi', config.basePath), config.siteUrl).href}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** RFC 5545, 3.1: at most 75 octets a line, never within a letter. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      parts.push(part);
      part = '';
      // The space that a continued line begins with counts.
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
