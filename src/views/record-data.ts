import { fileAddress } from '../i18n/file-routes.ts';
import { readDocumentSymbol } from '../domain/document-symbol.ts';
import { transitionsOf } from '../domain/commitment-state.ts';
import type { ComputedFields, PublishedEnvelope } from '../schemas/published-record.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { recordState } from './agreement.ts';
import { count, judge, stateContexts, type JudgedCommitment } from './commitment-register.ts';
import { viewContext, type ViewContext } from './context.ts';
import { commitmentAddress } from './datasets/commitment-tables.ts';
import { absolute, pageAddress } from './datasets/record-columns.ts';
import { editsOf, historyExtent } from './record-changes.ts';
import { recordDay, updatedDay } from './record-day.ts';
import { keyOf, makesPromises, type PromiseRecord, type Register } from './register.ts';
import { registeredReviews } from './reviews.ts';
import { stateBadge } from './state-badge.ts';
import { historyOf } from './state-history.ts';

/** A record as its own JSON file publishes it: the file's data, and what the pages work out from it. */
export type PublishedRecord = Omit<PublishedEnvelope, 'data'> & {
  data: Omit<SiteRecord['data'], 'draft'> | null;
};

type Computed<Field extends keyof ComputedFields> = NonNullable<ComputedFields[Field]>[keyof NonNullable<
  ComputedFields[Field]
>];
type PublishedCommitment = Extract<Computed<'commitments'>, { state: object }>;

function publishedState(
  { register }: ViewContext,
  { state, data }: JudgedCommitment,
): PublishedCommitment['state'] {
  const words = (locale: 'vi' | 'en'): string =>
    stateBadge(viewContext(register, locale), state, data.target).words;
  const { key, rule, isDue, hasResult, soon, due, dueDay, extendedFrom, daysLate, about, belowAspiration } =
    state;
  const { noDueReason, replacedBy, lookedUpOn, value, decisive } = state;
  const [result = '', entry = ''] = decisive?.id.split('#') ?? [];
  return {
    ...{ key, words: { vi: words('vi'), en: words('en') }, rule, isDue, hasResult, soon },
    ...{ due, dueDay, extendedFrom, daysLate, about, belowAspiration, noDueReason, replacedBy, lookedUpOn },
    value: value as PublishedCommitment['state']['value'],
    evidence: decisive && {
      result,
      entry,
      knownOn: decisive.knownOn,
      measuredAt: decisive.measuredAt,
      publisherKind: decisive.publisherKind,
    },
  };
}

function publishedCommitments(context: ViewContext, record: PromiseRecord): PublishedCommitment[] {
  const judged = judge(context.register, record);
  return stateContexts(context.register, record).flatMap(({ data, context: given }, index) => {
    const one = judged[index];
    if (!one) return [];
    return {
      id: data.id,
      url: commitmentAddress(context, record, data.id),
      state: publishedState(context, one),
      history: historyOf(record, data, given).map(({ day, from, state }) => ({
        day,
        from,
        to: state.key,
        rule: state.rule,
      })),
      next: transitionsOf(data, given),
    };
  });
}

function promiseFields(context: ViewContext, record: PromiseRecord): ComputedFields {
  const { register } = context;
  const { total, due, withResult } = count(judge(register, record));
  const key = keyOf(record);
  const ids = (records: readonly SiteRecord[]): string[] => records.map(({ id }) => id);
  return {
    recordState: recordState(register, record).key,
    counts: { total, due, withResult },
    commitments: publishedCommitments(context, record),
    reviews: registeredReviews(register, record).map(
      ({ kind, period, dueDay, state, report, lookedUpOn }) => ({
        ...{ kind, from: period.from, to: period.to, dueDay, state, report, lookedUpOn },
      }),
    ),
    plans: ids(register.plansUnder(key)),
    results: ids(register.resultsAbout(key)),
    news: ids(register.newsAbout(key)),
  };
}

/** "64/KH-KHCN" is number 64 and notation KH-KHCN; of what is no symbol, all is notation. */
function symbolParts(symbol: string | undefined): { CodeNumber?: string; CodeNotation?: string } {
  if (symbol === undefined) return {};
  const reading = readDocumentSymbol(symbol);
  const number = reading.ok ? reading.symbol.number : null;
  if (number === null) return { CodeNotation: symbol };
  const rest = symbol.slice(symbol.indexOf(number) + number.length).replace(/^\s*[/-]\s*/u, '');
  return { CodeNumber: number, CodeNotation: rest };
}

function documentMetadata(
  { register }: ViewContext,
  { data }: SiteRecord<'documents'>,
): NonNullable<ComputedFields['metadata']> {
  const { issuer, signatory } = data;
  return {
    TypeName: data.type,
    ...symbolParts(data.symbol),
    IssuedDate: data.issuedOn,
    OrganName:
      'body' in issuer ? (register.get('bodies', issuer.body)?.data.title ?? issuer.body) : issuer.described,
    Subject: data.subject,
    Language: 'Tiếng Việt',
    SignerInfo: signatory && { FullName: signatory.name, Position: signatory.office },
  };
}

function computedOf(context: ViewContext, record: SiteRecord): ComputedFields {
  const { register } = context;
  const citing = register.citing(keyOf(record)).map(keyOf);
  return {
    ...(makesPromises(record) ? promiseFields(context, record) : {}),
    ...(record.collection === 'documents'
      ? { metadata: documentMetadata(context, record as SiteRecord<'documents'>) }
      : {}),
    ...(citing.length > 0 ? { citedBy: citing } : {}),
  };
}

/** Absent where the history is not known from its beginning and holds nothing: that is not "never changed". */
function publishedChanges(register: Register, record: SiteRecord): PublishedRecord['changes'] {
  const entries = register.isKnown(record) ? editsOf(register, record) : [];
  if (entries.length === 0 && historyExtent(register) !== 'complete') return undefined;
  // Which record it is, its file says once.
  return entries.map(({ day, commit, kind, renamedFrom, correction, changes }) => {
    return { day, commit, kind, renamedFrom, correction, changes };
  });
}

/** A record as its JSON file publishes it. One that was not yet known on the as-of day keeps its address and says so. */
export function publishedRecord(register: Register, record: SiteRecord): PublishedRecord {
  const context = viewContext(register, 'vi');
  const { config, asOf } = register;
  const isKnown = register.isKnown(record);
  // Drafts are published nowhere, so the field that marks them says nothing here.
  const fields = Object.entries(record.data).filter(([name]) => name !== 'draft');
  const data = Object.fromEntries(fields) as Omit<SiteRecord['data'], 'draft'>;
  return {
    $schema: absolute(context, fileAddress({ schema: record.collection }, config.basePath)),
    version: 1,
    collection: record.collection,
    id: record.id,
    url: { vi: pageAddress(context, record), en: pageAddress(viewContext(register, 'en'), record) },
    asOf: asOf.day,
    knownFrom: recordDay(record),
    isKnown,
    updated: isKnown ? updatedDay(record) : undefined,
    licence: config.licence,
    changes: publishedChanges(register, record),
    data: isKnown ? data : null,
    computed: isKnown ? computedOf(context, record) : null,
  };
}
