import type { CommitmentState, StateKey } from '../domain/commitment-state.ts';
import type { Quantity } from '../domain/quantity.ts';
import { formatDate, formatNumber, formatQuantity } from '../i18n/format.ts';
import type { ViewContext } from './context.ts';

/** The look of a state: colour, sign and border go together, so that none carries meaning alone. */
export type StateTone = 'done' | 'ontime' | 'soon' | 'overdue' | 'noreport' | 'stopped';
export type StateSign = 'check' | 'half' | 'hourglass' | 'warning' | 'page' | 'dash';

/** Words with the look that goes with them. */
export interface Badge {
  key: string;
  tone: StateTone;
  sign: StateSign;
  words: string;
}

/** The badge of a commitment. */
export interface StateBadge extends Badge {
  key: StateKey;
}

const looks: Record<StateKey, { tone: StateTone; sign: StateSign }> = {
  stopped: { tone: 'stopped', sign: 'dash' },
  'not-begun': { tone: 'stopped', sign: 'dash' },
  done: { tone: 'done', sign: 'check' },
  'done-late': { tone: 'done', sign: 'check' },
  'done-undated': { tone: 'done', sign: 'check' },
  unclear: { tone: 'soon', sign: 'half' },
  'not-met': { tone: 'overdue', sign: 'warning' },
  overdue: { tone: 'overdue', sign: 'warning' },
  'press-only': { tone: 'soon', sign: 'half' },
  awaiting: { tone: 'soon', sign: 'hourglass' },
  'mid-term-only': { tone: 'noreport', sign: 'half' },
  'no-report': { tone: 'noreport', sign: 'page' },
  'not-recorded': { tone: 'noreport', sign: 'page' },
  'no-due': { tone: 'stopped', sign: 'dash' },
  'in-progress': { tone: 'ontime', sign: 'half' },
  'not-due': { tone: 'ontime', sign: 'hourglass' },
};

/** The order in which states are listed and stacked: what needs a reader's eye first comes first. */
export const stateOrder: readonly StateKey[] = [
  'overdue',
  'not-met',
  'no-report',
  'not-recorded',
  'mid-term-only',
  'press-only',
  'unclear',
  'awaiting',
  'in-progress',
  'not-due',
  'not-begun',
  'done',
  'done-late',
  'done-undated',
  'no-due',
  'stopped',
];

/** The short words and look of a state, for legends and lists. */
export function stateKind(context: ViewContext, key: StateKey): StateBadge {
  return { key, ...looks[key], words: context.t(`state.short.${key}`) };
}

/** "7/10" where both numbers are plain, else the reported quantity in words. */
function valueWords(
  context: ViewContext,
  value: Quantity | undefined,
  target: Quantity | undefined,
): string | undefined {
  if (value === undefined) return undefined;
  if (value.value === undefined || target?.value === undefined) return formatQuantity(value, context.locale);
  return `${formatNumber(value.value, context.locale)}/${formatNumber(target.value, context.locale)}`;
}

function soonWords(state: CommitmentState, { t }: ViewContext): string {
  if (state.daysLeft !== undefined) return t('state.soon', { days: state.daysLeft });
  return state.soon ? t('state.soon.vague') : t('state.not-due');
}

/** The full words of one commitment's state, with its numbers and days, in the language of the page. */
export function stateBadge(context: ViewContext, state: CommitmentState, target?: Quantity): StateBadge {
  const look =
    state.key === 'not-due' && (state.soon || state.daysLeft !== undefined)
      ? ({ tone: 'soon', sign: 'hourglass' } as const)
      : looks[state.key];
  return { key: state.key, ...look, words: stateWords(context, state, target) };
}

function stateWords(context: ViewContext, state: CommitmentState, target: Quantity | undefined): string {
  const { t, locale } = context;
  const value = valueWords(context, state.value, target);
  const measured = state.decisive?.measuredAt;
  const voice = t(`state.voice.${state.voice ?? 'report'}`);
  switch (state.key) {
    case 'stopped':
      return state.replacedBy === undefined
        ? t('state.stopped')
        : t('state.stopped.replaced', { by: state.replacedBy });
    case 'done':
      return t(state.about ? 'state.done.about' : 'state.done', { voice });
    case 'done-late':
      return state.daysLate === undefined
        ? t('state.done-late.vague')
        : t('state.done-late', { days: formatNumber(state.daysLate, locale) });
    case 'not-met': {
      const plain = state.belowAspiration ? 'state.not-met.aspiration' : 'state.not-met';
      return value === undefined ? t(`${plain}.plain`) : t(plain, { value });
    }
    case 'overdue':
      return t('state.overdue', {
        day: formatDate(state.decisive?.knownOn ?? context.register.asOf.day, locale),
      });
    case 'press-only':
      return value === undefined ? t('state.press-only.plain') : t('state.press-only', { value });
    case 'mid-term-only':
      return value === undefined || measured === undefined
        ? t('state.mid-term-only.plain')
        : t('state.mid-term-only', { value, day: formatDate(measured, locale) });
    case 'no-report':
      return t('state.no-report', { day: formatDate(state.lookedUpOn ?? context.register.asOf.day, locale) });
    case 'no-due':
      return t(`state.no-due.${state.noDueReason ?? 'no-due-stated'}`);
    case 'in-progress':
      return value === undefined || measured === undefined
        ? t('state.in-progress.plain')
        : t('state.in-progress', { value, day: formatDate(measured, locale) });
    case 'not-due':
      return soonWords(state, context);
    default:
      return t(`state.${state.key}`);
  }
}
