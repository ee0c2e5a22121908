import type { Calendar, CalendarEvent } from '../views/calendar.ts';

/** RFC 5545 allows 75 octets a line; a line that goes on begins with a blank, which counts. */
const longestLine = 75;

/** Text as a property value: what parts values is escaped, so that no title can add a property of its own. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (letter) => `\\${letter}`)
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\\n')

    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
}

/** Folds a content line between letters, never inside one: a Vietnamese letter is two or three octets. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= longestLine) return line;
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > longestLine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** How many octets a letter takes in UTF-8 (RFC 3629, 3). */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** `2018-10-31` as `20181031`. */
function basic(day: string): string {
  return day.replaceAll('-', '');
}

/** The day after: the end of an event that lasts a whole day is not part of it. Read as UTC, so no time zone moves it. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(event.day)}`,
    `DTEND;VALUE=DATE:${basic(dayAfter(event.day))}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${event.url}`,
    `CATEGORIES:${escaped(event.kind)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * A calendar as an .ics file (RFC 5545). Written here and not by a library: the events are whole days without a time,
 * and a library that takes instants moves them with the time zone of the machine.
 */
export function icsOf(calendar: Calendar): string {
  const stamp = `${basic(calendar.asOf)}T000000Z`;
  const name = escaped(calendar.title);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So cam ket//So cam ket//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...calendar.events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
