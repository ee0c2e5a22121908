import type { Evidence } from '../domain/commitment.ts';
import { stateOf } from '../domain/commitment-state.ts';
import { formatDate, formatPeriod, formatQuantity } from '../i18n/format.ts';
import { stateSettings } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { stateBadge, type StateBadge } from './state-badge.ts';
import { exampleCases, exampleGroups, type ExampleCase } from './worked-examples-cases.ts';

/** One row of the table of examples: invented promise and reports, and what the real rules make of them. */
export interface WorkedExample {
  promise: string;
  /** What is known, a sentence each. */
  known: string[];
  day: string;
  state: StateBadge;
  /** The slug of the rule that decided. */
  rule: string;
}

export interface ExampleSection {
  heading: string;
  examples: WorkedExample[];
}

function promiseWords({ t, locale }: ViewContext, { promise, commitment, known }: ExampleCase): string {
  const { target, due, start } = commitment;
  const period = known?.recordPeriod;
  return t(promise, {
    target: target ? formatQuantity({ ...target, aspiration: undefined }, locale) : '',
    due: due === undefined ? '' : formatDate(due, locale),
    start: start === undefined ? '' : formatDate(start, locale),
    period: period ? formatPeriod(period, locale) : '',
  });
}

function publisherOf({ t }: ViewContext, { publisherKind, final }: Evidence): string {
  if (publisherKind !== 'responsible-body') return t(`example.by.${publisherKind}`);
  return t(final ? 'example.by.final' : 'example.by.interim');
}

/** "Báo cáo tổng kết của bên hứa, công bố 15/1/2026: 7 lớp (tính đến 31/12/2025)" */
function evidenceWords(context: ViewContext, evidence: Evidence): string[] {
  const { t, locale } = context;
  const { value, outcome, completedOn, measuredAt, occurrence, withdrawnOn } = evidence;
  const of = occurrence ? formatPeriod(occurrence, locale) : measuredAt && formatDate(measuredAt, locale);
  const says = [
    value && formatQuantity(value, locale),
    completedOn === undefined ? undefined : t('result.completedOn', { day: formatDate(completedOn, locale) }),
    completedOn === undefined && outcome !== undefined ? t(`result.outcome.${outcome}`) : undefined,
  ].filter((words) => words !== undefined);
  const told = t(of === undefined ? 'example.report' : 'example.report.measured', {
    by: publisherOf(context, evidence),
    day: formatDate(evidence.knownOn, locale),
    says: says.join(', '),
    of: of ?? '',
  });
  return withdrawnOn === undefined
    ? [told]
    : [told, t('example.withdrawn', { day: formatDate(withdrawnOn, locale) })];
}

function knownWords(context: ViewContext, { commitment: { ended }, known }: ExampleCase): string[] {
  const { t, locale } = context;
  const words = [
    ...(ended === undefined ? [] : [t(`example.ended.${ended.kind}`, { day: formatDate(ended.on, locale) })]),
    ...(known?.extensions ?? []).map(({ issuedOn, until }) =>
      t('record.extended', { day: formatDate(until, locale), issued: formatDate(issuedOn, locale) }),
    ),
    ...(known?.evidence ?? []).flatMap((evidence) => evidenceWords(context, evidence)),
    ...(known?.lookups ?? []).map(({ on }) => t('example.lookup', { day: formatDate(on, locale) })),
  ];
  return words.length > 0 ? words : [t('example.nothing')];
}

/** The examples of the method page, judged by the rules of the register itself with the settings of this site. */
export function workedExamples(context: ViewContext): ExampleSection[] {
  const { t, register, locale } = context;
  const settings = stateSettings(register);
  const cases = exampleCases(t, settings);
  return exampleGroups.map((group) => ({
    heading: t(`example.group.${group}`),
    examples: cases
      .filter((each) => each.group === group)
      .map((each) => {
        const { commitment, asOf, known } = each;
        const state = stateOf(commitment, { evidence: [], lookups: [], ...known, asOf, settings });
        const onThatDay = { ...context, register: { ...register, asOf: { day: asOf, chosen: true } } };
        return {
          promise: promiseWords(context, each),
          known: knownWords(context, each),
          day: formatDate(asOf, locale),
          state: stateBadge(onThatDay, state, commitment.target),
          rule: state.rule,
        };
      }),
  }));
}
