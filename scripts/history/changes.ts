import type { ChangeEntry, ChangeHistory, FieldChange } from '../../src/schemas/change-history.ts';
import { schemas } from '../../src/schemas/collections.ts';
import { collectionNames } from '../../src/schemas/references.ts';
import type { CollectionName } from '../../src/schemas/references.ts';
import { compareVersions } from './compare.ts';
import { commitsOf, contentsOf, headCommit, historyExtent } from './repository.ts';
import type { Commit, FileChange } from './repository.ts';
import { readVersion, recordOf } from './record-version.ts';
import type { Version } from './record-version.ts';
import type { TitleOf } from './words.ts';

/** One record through all its names; `version` is the one readers saw last, if they still see any. */
interface Lineage {
  collection: CollectionName;
  id: string;
  version: Version | undefined;
  /** Made at the end, when the titles of today are known. */
  told: ((titleOf: TitleOf) => ChangeEntry)[];
}

/** What an exported folder knows: nothing, which is not the same as that nothing changed. */
export const noHistory: ChangeHistory = { version: 1, commit: null, extent: 'none', entries: [] };

/** Reads the history of a content folder, given from the root of the repository's folder: `src/content`. */
export function changeHistory(root: string, folder: string): ChangeHistory {
  const extent = historyExtent(root, folder);
  if (extent === 'none') return noHistory;
  const commits = commitsOf(root, folder);
  const ids = commits.flatMap(({ files }) => files.flatMap(({ after }) => after ?? []));
  const contents = contentsOf(root, ids);
  const living = new Map<string, Lineage>();
  const all = new Set<Lineage>();
  for (const commit of commits)
    for (const file of withNewEndings(commit.files)) follow(commit, file, folder, contents, living, all);
  const titleOf: TitleOf = (collection, id) => {
    const title = living.get(`${collection}/${id}`)?.version?.data['title'];
    return typeof title === 'string' ? title : undefined;
  };
  // Within a commit the order of collections and ids; sorting is stable, so commits stay in theirs.
  const entries = [...all].flatMap((lineage) => entriesOf(lineage, titleOf));
  const order = new Map(commits.map(({ id }, index) => [id, index]));
  entries.sort(
    (a, b) =>
      (order.get(b.commit) ?? 0) - (order.get(a.commit) ?? 0) ||
      collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection) ||
      (a.id < b.id ? -1 : 1),
  );
  return { version: 1, commit: headCommit(root), extent, entries };
}

/** A record whose file got another ending (.md → .mdx) without being recognised as renamed. */
function withNewEndings(files: readonly FileChange[]): FileChange[] {
  const stem = (file: string): string => file.replace(/\.[a-z]+$/, '');
  const added = new Set(files.filter(({ before }) => before === undefined).map(({ to }) => stem(to)));
  return files.filter(({ from, after }) => after !== undefined || !added.has(stem(from)));
}

function follow(
  commit: Commit,
  file: FileChange,
  folder: string,
  contents: ReadonlyMap<string, Buffer>,
  living: Map<string, Lineage>,
  all: Set<Lineage>,
): void {
  const [from, to] = [recordOf(file.from, folder), recordOf(file.to, folder)];
  if (to === undefined) return;
  const key = `${to.collection}/${to.id}`;
  // A file moved to another collection is another record.
  const old = from?.collection === to.collection ? `${from.collection}/${from.id}` : key;
  const lineage = living.get(old) ?? { ...to, version: undefined, told: [] };
  all.add(lineage);
  if (file.before !== undefined && old !== key) living.delete(old);
  living.set(key, lineage);
  const renamedFrom = lineage.id === to.id ? undefined : lineage.id;
  lineage.id = to.id;
  const before = lineage.version;
  const bytes = file.after === undefined ? undefined : contents.get(file.after);
  const after = bytes === undefined ? undefined : readVersion(bytes, file.to);
  // A version that cannot be read was never published; the next one is compared with the last that was.
  if (after === 'unreadable') return;
  lineage.version = after;
  if (before === undefined && after === undefined) return;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  lineage.told.push((titleOf) => ({
    day: commit.day,
    commit: commit.id,
    kind,
    collection: lineage.collection,
    id: lineage.id,
    title: titleOf(lineage.collection, lineage.id),
    ...(kind === 'changed' && renamedFrom !== undefined ? { renamedFrom } : {}),
    ...(isCorrection(commit, kind, after) ? { correction: true as const } : {}),
    changes: before && after ? differences(before, after, lineage.collection, titleOf) : [],
  }));
}

function isCorrection({ subject }: Commit, kind: ChangeEntry['kind'], after: Version | undefined): boolean {
  const corrects = after?.data['corrects'];
  if (kind === 'added') return Array.isArray(corrects) && corrects.length > 0;
  return /^đính chính/iu.test(subject);
}

function differences(
  before: Version,
  after: Version,
  collection: CollectionName,
  titleOf: TitleOf,
): FieldChange[] {
  const fields = compareVersions(before.data, after.data, schemas[collection], titleOf);
  // Whether a record is a draft is told by its coming and going.
  const shown = fields.filter(({ path }) => path !== 'draft');
  if (before.body === after.body) return shown;
  return [...shown, { path: 'body', label: 'bài viết', text: 'bài viết: sửa lời' }];
}

/** Of a record that is gone only its coming and going is told: what it said may have been taken back for a reason. */
function entriesOf(lineage: Lineage, titleOf: TitleOf): ChangeEntry[] {
  const entries = lineage.told.map((tell) => tell(titleOf));
  if (lineage.version === undefined)
    return entries.filter(({ kind }) => kind !== 'changed').map((entry) => ({ ...entry, title: undefined }));
  return entries.filter(
    ({ kind, changes, renamedFrom }) => kind !== 'changed' || changes.length > 0 || renamedFrom !== undefined,
  );
}
