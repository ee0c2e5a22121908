import type { AsOf } from '../domain/as-of.ts';
import { recordDay } from './record-day.ts';
import type { ProvinceUnit } from '../domain/succession.ts';
import type { ChangeHistory } from '../schemas/change-history.ts';
import type { MemberCopy } from '../schemas/member.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteConfig } from '../schemas/site-config.ts';
import type { SiteRecord, SiteRecords } from '../schemas/site-records.ts';

/** A record that makes promises. */
export type PromiseRecord = SiteRecord<'agreements'> | SiteRecord<'plans'> | SiteRecord<'campaigns'>;
export const promiseCollections = ['agreements', 'plans', 'campaigns'] as const;

/** Whether a record is one of those that make promises. */
export function makesPromises(record: SiteRecord): record is PromiseRecord {
  return promiseCollections.some((collection) => collection === record.collection);
}

/** `collection/id`: the one form in which records point to each other inside the views. */
export type RecordKey = string;
export function keyOf(record: { collection: CollectionName; id: string }): RecordKey {
  return `${record.collection}/${record.id}`;
}

/** What is known of the files that records attach, by address. */
export type AttachedFiles = ReadonlyMap<string, { bytes: number; sha256: string }>;

/** The whole register, indexed once per build: every page looks things up here and walks nothing. */
export interface Register {
  config: SiteConfig;
  asOf: AsOf;
  /** Size in bytes and SHA-256 of the attached files, by address ("/tep/a.pdf"). */
  files: AttachedFiles;
  /** The members of a hub with their last good copies; none on the site of one register. */
  members: readonly MemberCopy[];
  /** All records; addresses exist for every one of them, whatever the as-of day. */
  all: SiteRecords;
  /** What lists and counts may show: records known on the as-of day. */
  known: SiteRecords;
  units: ProvinceUnit[];
  /** What the version history says of the records; where there is none, its extent says so. */
  changes: ChangeHistory;
  get<C extends CollectionName>(collection: C, id: string): SiteRecord<C> | undefined;
  isKnown(record: SiteRecord): boolean;
  /** Known records whose `provinces` name a unit. */
  inProvince(unitId: string): SiteRecord[];
  /** Known plans under a record, results and news about it, records citing it. */
  plansUnder(key: RecordKey): SiteRecord<'plans'>[];
  resultsAbout(key: RecordKey): SiteRecord<'results'>[];
  newsAbout(key: RecordKey): SiteRecord<'news'>[];
  citing(key: RecordKey): SiteRecord[];
}

function subjectKey(subject: Readonly<Record<string, string>> | undefined): RecordKey | undefined {
  const [[kind, id] = []] = Object.entries(subject ?? {});
  return kind === undefined || kind === 'described' ? undefined : `${kind}s/${id}`;
}

/** Adds one value to the list under a key. */
function collect<V>(index: Map<string, V[]>, key: string | undefined, value: V): void {
  if (key === undefined) return;
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

/** The keys that a record's `basis` names. */
export function basisKeys(record: SiteRecord): RecordKey[] {
  const basis = 'basis' in record.data && Array.isArray(record.data.basis) ? record.data.basis : [];
  return basis.flatMap((item) => {
    if ('document' in item) return [`documents/${item.document}`];
    if ('plan' in item) return [`plans/${item.plan}`];
    return 'agreement' in item ? [`agreements/${item.agreement}`] : [];
  });
}

/** Indexes the records once. Pure: the same records, day, settings, files and history give the same register. */
export function buildRegister(
  all: SiteRecords,
  asOf: AsOf,
  config: SiteConfig,
  files: AttachedFiles = new Map(),
  changes: ChangeHistory = { version: 1, commit: null, extent: 'none', entries: [] },
  members: readonly MemberCopy[] = [],
): Register {
  const byKey = new Map<RecordKey, SiteRecord>();
  const lists = Object.values(all) as SiteRecord[][];
  for (const record of lists.flat()) byKey.set(keyOf(record), record);

  const isKnown = (record: SiteRecord): boolean => {
    const day = recordDay(record);
    return day === undefined || day <= asOf.day;
  };
  const known = Object.fromEntries(
    Object.entries(all).map(([name, records]) => [name, (records as SiteRecord[]).filter(isKnown)]),
  ) as unknown as SiteRecords;

  const provinceIndex = new Map<string, SiteRecord[]>();
  const planIndex = new Map<RecordKey, SiteRecord<'plans'>[]>();
  const resultIndex = new Map<RecordKey, SiteRecord<'results'>[]>();
  const newsIndex = new Map<RecordKey, SiteRecord<'news'>[]>();
  const citingIndex = new Map<RecordKey, SiteRecord[]>();
  for (const record of (Object.values(known) as SiteRecord[][]).flat()) {
    if ('provinces' in record.data)
      for (const unit of record.data.provinces) collect(provinceIndex, unit, record);
    for (const key of basisKeys(record)) collect(citingIndex, key, record);
  }
  for (const plan of known.plans) collect(planIndex, subjectKey(plan.data.under), plan);
  for (const result of known.results) collect(resultIndex, subjectKey(result.data.about), result);
  for (const item of known.news)
    for (const subject of item.data.about) collect(newsIndex, subjectKey(subject), item);

  return {
    config,
    asOf,
    files,
    members,
    all,
    known,
    changes,
    units: all.provinces.map(({ id, data }) => ({ ...data, id, name: data.title })),
    get: <C extends CollectionName>(collection: C, id: string) =>
      byKey.get(`${collection}/${id}`) as SiteRecord<C> | undefined,
    isKnown,
    inProvince: (unitId) => provinceIndex.get(unitId) ?? [],
    plansUnder: (key) => planIndex.get(key) ?? [],
    resultsAbout: (key) => resultIndex.get(key) ?? [],
    newsAbout: (key) => newsIndex.get(key) ?? [],
    citing: (key) => citingIndex.get(key) ?? [],
  };
}
