import { addDays, type CalendarDay } from '../domain/calendar-day.ts';
import {
  headline as countStates,
  recounted,
  stateOf,
  transitionsOf,
  type CommitmentState,
  type StateCount,
} from '../domain/commitment-state.ts';
import { commitmentKey, promiseAt, stateContexts, type JudgedCommitment } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { entry } from './once.ts';
import { keyOf, type Register } from './register.ts';
import { stateBadge, type StateBadge } from './state-badge.ts';

/** A page older than this many days says nothing more of its own states than that it is old. */
const horizonDays = 366;

/** What time alone will make of a commitment from a day on. */
interface Step {
  day: CalendarDay;
  state: CommitmentState;
}

/** What an ageing page needs to keep its states right: written by the build, only swapped by the script. */
export interface Ageing {
  asOf: CalendarDay;
  /** For each tag marked `data-t`, in the order of the page: from which day which look of `looks` holds. */
  tags: [day: CalendarDay, look: number][][];
  /** For each headline marked `data-h`: from which day which sentence and counts hold. */
  heads: unknown[];
}

/** The days that matter to one commitment after as-of, with its state from then on; a day count is left out. */
function stepsOf(
  data: JudgedCommitment['data'],
  context: ReturnType<typeof stateContexts>[number]['context'],
): Step[] {
  const { asOf } = context;
  const now = stateOf(data, context);
  const days = new Set(transitionsOf(data, context).map(({ day }) => day));
  // A promise kept early falls due later: its words stay, the headline's count of what is due grows.
  if (now.dueDay !== undefined && now.dueDay >= asOf) days.add(addDays(now.dueDay, 1));
  // "còn 12 ngày" is wrong from the next day on.
  if (now.daysLeft !== undefined) days.add(addDays(asOf, 1));
  const end = addDays(asOf, horizonDays);
  return [...days]
    .filter((day) => day <= end)
    .sort()
    .map((day) => ({ day, state: { ...stateOf(data, { ...context, asOf: day }), daysLeft: undefined } }));
}

/** The steps of every commitment of a record, by key; each record is worked out once a build. */
const stepsIn = entry(
  'laterStates',
  (register, key): Map<string, Step[]> => {
    const record = promiseAt(register, key);
    return new Map(
      record &&
        stateContexts(register, record).map(({ data, context }) => [
          commitmentKey({ record, data }),
          stepsOf(data, context),
        ]),
    );
  },
  'records',
);

/** What becomes of one commitment by time alone within the horizon. */
export function laterStates(register: Register, judged: JudgedCommitment): Step[] {
  return stepsIn(register, keyOf(judged.record)).get(commitmentKey(judged)) ?? [];
}

/** What a headline counts from each day on which the state of one of its commitments changes. */
export function laterCounts(
  register: Register,
  commitments: readonly JudgedCommitment[],
): { day: CalendarDay; count: StateCount }[] {
  const current = commitments.map(({ state }) => state);
  const steps = commitments
    .flatMap((judged, index) => laterStates(register, judged).map((step) => ({ ...step, index })))
    .sort((a, b) => a.day.localeCompare(b.day));
  let count = countStates(current);
  return [...Map.groupBy(steps, ({ day }) => day)].map(([day, changes]) => {
    for (const { index, state } of changes) {
      count = recounted(count, current[index] ?? state, state);
      current[index] = state;
    }
    return { day, count };
  });
}

/** The look of a commitment on later days, as indexes into a list that grows with what it does not hold yet. */
function looksOf(context: ViewContext, key: string, looks: StateBadge[]): Ageing['tags'][number] {
  const { register } = context;
  const [recordKey = ''] = key.split('#');
  const record = promiseAt(register, recordKey);
  if (!record) return [];
  const target = record.data.commitments.find(
    (each) => commitmentKey({ record, data: each }) === key,
  )?.target;
  return (stepsIn(register, recordKey).get(key) ?? []).map(({ day, state }) => {
    const badge = stateBadge(context, state, target);
    const at = looks.findIndex(({ words, sign }) => words === badge.words && sign === badge.sign);
    return [day, at === -1 ? looks.push(badge) - 1 : at];
  });
}

const namedTag = / data-of="([^"]*)"/g;
const headline = / data-later="([^"]*)"/g;

/**
 * Takes the names of commitments out of a finished page and returns what the script needs instead. Undefined for a
 * snapshot of a chosen day, which is meant to stay as it is.
 */
export function ageingOf(
  context: ViewContext,
  html: string,
): { html: string; ageing?: Ageing | undefined; looks: StateBadge[] } {
  const { day, chosen } = context.register.asOf;
  if (chosen) return { html: html.replace(namedTag, '').replace(headline, ''), looks: [] };
  const looks: StateBadge[] = [];
  const ageing: Ageing = { asOf: day, tags: [], heads: [] };
  const marked = html
    .replace(namedTag, (_, key: string) => {
      const steps = looksOf(context, key, looks);
      if (steps.length === 0) return '';
      ageing.tags.push(steps);
      return ' data-t';
    })
    .replace(headline, (_, json: string) => {
      const plain = json.replace(/&#34;|&quot;/g, '"').replace(/&#38;|&amp;/g, '&');
      ageing.heads.push(JSON.parse(plain));
      return ' data-h';
    });
  return { html: marked, ageing, looks };
}
