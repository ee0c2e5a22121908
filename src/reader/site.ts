/** Reads the whole register: all records and all problems at once. The only way from disk to the site. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { collectionNames } from '../schemas/references.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord, SiteRecords } from '../schemas/site-records.ts';
import type { Mention } from './body.ts';
import { decodeAgain } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';
import { byPlace, fileStart } from './problem.ts';
import type { FieldPath, Place, Problem } from './problem.ts';
import { readPublicFiles } from './public-files.ts';
import { readEach, type ReadFiles } from './read-files.ts';
import type { RecordText } from './record.ts';
import { walkContent } from './walk.ts';

export { readBody } from './body.ts';
export { byPlace } from './problem.ts';
export { renderBody } from './render-body.ts';
export type { RenderOptions } from './render-body.ts';

export interface ReadSite {
  /** Every readable record that is no draft, by collection, sorted by id. */
  records: SiteRecords;
  drafts: { collection: CollectionName; id: string }[];
  /** The SHA-256 of the file of each record, as it was when it was read. */
  digests: ReadonlyMap<SiteRecord, string>;
  /** Every file by its name, also those that could not be read: a reference to one is not unknown. */
  ids: Readonly<Record<CollectionName, readonly string[]>>;
  /** What the bodies name: components with ids, files of the public folder. */
  mentions: Mention[];
  publicFiles: ReadonlySet<string>;
  problems: Problem[];
  /** The place of a value, read from its file when asked. */
  locate(file: string, path?: FieldPath): Place;
  /** The text behind a record, read from its file when asked. */
  textOf(file: string): RecordText;
  /** A line of a file as it is decoded, for quoting it. */
  lineOf(file: string, line: number): string | undefined;
  fileCount: number;
  /** The hosts under which the site itself is published. */
  ownHosts: ReadonlySet<string>;
}

export interface ReadOptions {
  /** Relative to the working directory. */
  contentDir?: string | undefined;
  publicDir?: string | undefined;
  /** Under which addresses the site is published, as in the settings: prose must not name them. */
  siteUrl?: string | undefined;
  /** How the files are read; one after the other unless a caller knows better. */
  readFiles?: ReadFiles | undefined;
}

/** Reads a content folder. Never throws for what stands in it. */
export async function readSite({
  contentDir = 'src/content',
  publicDir = 'public',
  siteUrl,
  readFiles = (files, ids) => Promise.resolve(readEach(files, ids)),
}: ReadOptions = {}): Promise<ReadSite> {
  const { files, problems } = walkContent(resolve(contentDir));
  const shared = readPublicFiles(resolve(publicDir));
  problems.push(...shared.problems);
  const ids = byCollection((collection) =>
    files.filter((each) => each.collection === collection).map((each) => each.id),
  );
  const records = byCollection((): SiteRecord[] => []);
  const drafts: ReadSite['drafts'] = [];
  const digests = new Map<SiteRecord, string>();
  const mentions: Mention[] = [];
  for (const [at, read] of (await readFiles(files, ids)).entries()) {
    const found = files[at];
    if (found === undefined) continue;
    problems.push(...read.problems);
    // A draft is read and its mistakes told, but nothing of it goes on.
    if (read.record?.data.draft === true) drafts.push({ collection: found.collection, id: found.id });
    else if (read.record) {
      records[found.collection].push(read.record);
      digests.set(read.record, read.digest);
      mentions.push(...read.mentions);
    }
  }
  const source = sources();
  return {
    records: records as unknown as SiteRecords,
    drafts,
    digests,
    ids,
    mentions,
    publicFiles: shared.files,
    problems: problems.sort(byPlace),
    locate: (file, path = []) => source(file)?.front()?.locate(path) ?? fileStart,
    textOf: (file) => source(file)?.front() ?? { body: '', bodyLine: 0, locate: () => fileStart },
    lineOf: (file, line) => source(file)?.lines[line - 1],
    fileCount: files.length,
    ownHosts: new Set(siteUrl === undefined ? [] : [new URL(siteUrl).host]),
  };
}

function byCollection<T>(make: (collection: CollectionName) => T): Record<CollectionName, T> {
  return Object.fromEntries(collectionNames.map((name) => [name, make(name)])) as Record<CollectionName, T>;
}

/** What is asked about one file comes together, at most with questions about a few others. */
const mostSources = 20;

/** Files are read again for a place: keeping every parsed document would double the memory of a large register. */
function sources(): (file: string) => Source | undefined {
  const kept = new Map<string, Source | undefined>();
  return (file) => {
    if (!kept.has(file)) {
      const [oldest] = kept.keys();
      if (kept.size === mostSources && oldest !== undefined) kept.delete(oldest);
      kept.set(file, readSource(file));
    }
    return kept.get(file);
  };
}

/** A file's lines and, where it has the name of a record, what it was taken apart into. */
interface Source {
  lines: string[];
  front(): FrontMatter | undefined;
}

function readSource(file: string): Source | undefined {
  const format = /\.(?:mdx|md|yaml)$/.exec(file)?.[0] as '.mdx' | '.md' | '.yaml' | undefined;
  try {
    const text = decodeAgain(readFileSync(resolve(file)));
    if (text === undefined) return undefined;
    // A quoted line needs no fields.
    let front: FrontMatter | undefined;
    return {
      lines: text.split('\n'),
      front: () => (front ??= format && readFrontMatter(text, file, format)),
    };
  } catch {
    // The problem may stand at a folder, a link or a name that no text file has.
    return undefined;
  }
}
