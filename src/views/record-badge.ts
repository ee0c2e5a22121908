import type { AgreementStateKey } from '../domain/agreement-state.ts';
import { recordState } from './agreement.ts';
import type { ViewContext } from './context.ts';
import type { PromiseRecord } from './register.ts';
import type { Badge } from './state-badge.ts';

type Look = Pick<Badge, 'tone' | 'sign'>;

/** Running and late first, what is over last: the order in which lists name the states of whole records. */
const looks: Record<AgreementStateKey, Look> = {
  running: { tone: 'ontime', sign: 'half' },
  extended: { tone: 'ontime', sign: 'half' },
  'not-in-force': { tone: 'stopped', sign: 'dash' },
  'ended-no-final': { tone: 'noreport', sign: 'page' },
  'final-reviewed': { tone: 'done', sign: 'check' },
  replaced: { tone: 'stopped', sign: 'dash' },
  stopped: { tone: 'stopped', sign: 'dash' },
  'unknown-period': { tone: 'stopped', sign: 'dash' },
};

/** Every state of a whole record, in the order of lists. */
export const recordStateOrder = Object.keys(looks) as AgreementStateKey[];

/** The words and look of a state of a whole agreement, plan or campaign. */
export function recordStateKind({ t }: ViewContext, key: AgreementStateKey): Badge {
  return { key, ...looks[key], words: t(`agreementState.${key}`) };
}

/** How a whole agreement, plan or campaign stands on the as-of day. */
export function recordBadge(context: ViewContext, record: PromiseRecord): Badge {
  return recordStateKind(context, recordState(context.register, record).key);
}
