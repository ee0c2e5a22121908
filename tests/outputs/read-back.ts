import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import type { CalendarEvent } from '../../src/views/calendar.ts';
import type { Cell } from '../../src/views/datasets/dataset.ts';

/** The cells of a CSV file as another program reads them. */
export function cellsOf(csv: string): string[][] {
  return parse(csv, { bom: true });
}

/** A cell as the file holds it: formula signs of text apart, nothing is changed. */
export function written(cell: Cell): string {
  if (typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(cell)) return `'${cell}`;
  return cell === undefined ? '' : String(cell);
}

/** The events of a calendar file as another program sees them. Throws for an event that is not of one whole day. */
export function eventsOf(ics: string): CalendarEvent[] {
  const root = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const text = (name: string): string => String(component.getFirstPropertyValue(name));
    if (!event.startDate.isDate || event.duration.toSeconds() !== 24 * 60 * 60)
      throw new RangeError(`${event.uid} is not of one whole day`);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      title: event.summary,
      description: event.description,
      url: text('url'),
      kind: text('categories'),
      cancelled: text('status') === 'CANCELLED',
    };
  });
}
