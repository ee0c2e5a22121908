import type { AsOf } from '../domain/as-of.ts';
import { recordDay } from './record-day.ts';
import { ReadLog, type Read } from './reads.ts';
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
  /** What the page that is being made has looked at so far. */
  log: ReadLog;
  /** What a noted look at the register itself found; undefined for a name that it does not know. */
  seen(read: Read): { value: unknown } | undefined;
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
  /** Known documents that say they replace one, agreements that continue one, reports that correct one, by id. */
  replacing(id: string): SiteRecord<'documents'>[];
  renewing(id: string): SiteRecord<'agreements'>[];
  correcting(id: string): SiteRecord<'results'>[];
}

function subjectKey(subject: Readonly<Record<string, string>> | undefined): RecordKey | undefined {
  const [[kind, id] = []] = Object.entries(subject ?? {});
  return kind === undefined || kind === 'described' ? undefined : `${kind}s/${id}`;
}

/** Adds one value to the list under a key; nothing where there is no key. */
export function collect<V>(index: Map<string, V[]>, key: string | undefined, value: V): void {
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

function splitKey(key: RecordKey): [collection: string, id: string] {
  const at = key.indexOf('/');
  return [key.slice(0, at), key.slice(at + 1)];
}

/** Lists of records by collection, each noted when it is looked at. */
function noted(name: 'all' | 'known', records: SiteRecords, log: ReadLog): SiteRecords {
  const lists = {};
  for (const collection of Object.keys(records) as CollectionName[])
    Object.defineProperty(lists, collection, {
      enumerable: true,
      get: () => {
        log.note(`${name}:${collection}`);
        return records[collection];
      },
    });
  return lists as SiteRecords;
}

/** The indexes over known records: each finds by a key of its own. */
function buildIndexes(known: SiteRecords) {
  const inProvince = new Map<string, SiteRecord[]>();
  const plansUnder = new Map<RecordKey, SiteRecord<'plans'>[]>();
  const resultsAbout = new Map<RecordKey, SiteRecord<'results'>[]>();
  const newsAbout = new Map<RecordKey, SiteRecord<'news'>[]>();
  const citing = new Map<RecordKey, SiteRecord[]>();
  const replacing = new Map<string, SiteRecord<'documents'>[]>();
  const renewing = new Map<string, SiteRecord<'agreements'>[]>();
  const correcting = new Map<string, SiteRecord<'results'>[]>();
  for (const record of (Object.values(known) as SiteRecord[][]).flat()) {
    if ('provinces' in record.data)
      for (const unit of record.data.provinces) collect(inProvince, unit, record);
    for (const key of basisKeys(record)) collect(citing, key, record);
  }
  for (const plan of known.plans) collect(plansUnder, subjectKey(plan.data.under), plan);
  for (const result of known.results) {
    collect(resultsAbout, subjectKey(result.data.about), result);
    for (const id of new Set(result.data.corrects.map((each) => each.result)))
      collect(correcting, id, result);
  }
  for (const item of known.news)
    for (const subject of item.data.about) collect(newsAbout, subjectKey(subject), item);
  for (const document of known.documents)
    for (const id of new Set(document.data.replaces)) collect(replacing, id, document);
  for (const agreement of known.agreements) collect(renewing, agreement.data.renews, agreement);
  return { inProvince, plansUnder, resultsAbout, newsAbout, citing, replacing, renewing, correcting };
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
  const log = new ReadLog();
  // With the name of the look beside each: pages take tens of thousands, and putting the names together would cost more.
  const byId = new Map<string, Map<string, { record: SiteRecord; read: Read }>>();
  const entryOf = (collection: string, id: string) => byId.get(collection)?.get(id);
  for (const [collection, records] of Object.entries(all) as [string, SiteRecord[]][])
    byId.set(
      collection,
      new Map(records.map((record) => [record.id, { record, read: `get:${keyOf(record)}` }])),
    );

  const isKnown = (record: SiteRecord): boolean => {
    const day = recordDay(record);
    return day === undefined || day <= asOf.day;
  };
  const known = Object.fromEntries(
    Object.entries(all).map(([name, records]) => [name, (records as SiteRecord[]).filter(isKnown)]),
  ) as unknown as SiteRecords;
  const units = all.provinces.map(({ id, data }) => ({ ...data, id, name: data.title }));
  const indexes = buildIndexes(known);
  const find =
    <V>(name: keyof typeof indexes, index: ReadonlyMap<string, V[]>) =>
    (key: string): V[] => {
      log.note(`${name}:${key}`);
      return index.get(key) ?? [];
    };

  return {
    log,
    seen: (read) => {
      const at = read.indexOf(':');
      const [name, key] = [read.slice(0, at), read.slice(at + 1)];
      if (name === 'everything') return { value: all };
      if (name === 'get') return { value: entryOf(...splitKey(key))?.record };
      if (name === 'all') return { value: all[key as CollectionName] };
      if (name === 'members') return { value: members };
      if (name === 'changes') return { value: changes };
      if (name === 'known') return { value: known[key as CollectionName] };
      return name in indexes ? { value: indexes[name as keyof typeof indexes].get(key) } : undefined;
    },
    config,
    asOf,
    files,
    get members() {
      log.note('members:all');
      return members;
    },
    all: noted('all', all, log),
    known: noted('known', known, log),
    get changes() {
      log.note('changes:all');
      return changes;
    },
    get units() {
      log.note('all:provinces');
      return units;
    },
    get: <C extends CollectionName>(collection: C, id: string) => {
      const found = entryOf(collection, id);
      log.note(found?.read ?? `get:${collection}/${id}`);
      return found?.record as SiteRecord<C> | undefined;
    },
    isKnown,
    inProvince: find('inProvince', indexes.inProvince),
    plansUnder: find('plansUnder', indexes.plansUnder),
    resultsAbout: find('resultsAbout', indexes.resultsAbout),
    newsAbout: find('newsAbout', indexes.newsAbout),
    citing: find('citing', indexes.citing),
    replacing: find('replacing', indexes.replacing),
    renewing: find('renewing', indexes.renewing),
    correcting: find('correcting', indexes.correcting),
  };
}
