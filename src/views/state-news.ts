import type { CalendarDay } from '../domain/calendar-day.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { recordDay } from './record-day.ts';
import type { Register } from './register.ts';
import { allHistories, type StateChange } from './state-history.ts';

/**
 * The day on which the register took a record in: when its first source was opened. On an as-of day before that the
 * register is told as if it had existed, so the day is the one from which the record could be known.
 */
export function intakeDay(register: Register, record: SiteRecord): CalendarDay {
  const opened = record.data.sources.map(({ accessedOn }) => accessedOn).sort()[0];
  if (opened !== undefined && opened <= register.asOf.day) return opened;
  return recordDay(record) ?? register.asOf.day;
}

/** Changes of state are news only from the day the register held the promise; older ones are history. */
export function isNews(register: Register, change: StateChange): boolean {
  return change.from !== undefined && change.day > intakeDay(register, change.record);
}

/** Every change of a state since its promise came into the register. */
export function stateNews(register: Register): StateChange[] {
  return allHistories(register).filter((change) => isNews(register, change));
}
