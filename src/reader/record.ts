import type { RecordData } from '../schemas/collections.ts';
import { schemas } from '../schemas/collections.ts';
import type { CollectionName } from '../schemas/references.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import { readProse } from './body.ts';
import type { Mention } from './body.ts';
import { decodeFile } from './decode.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { openPlaces } from './placeholder.ts';
import type { Problem } from './problem.ts';
import { plainMessage } from './plain-message.ts';
import { schemaProblems } from './schema-problems.ts';
import type { FoundFile } from './walk.ts';

/** What one file gave. `record` is undefined when it cannot be shown; its problems then say why. */
export interface ReadRecord {
  record: SiteRecord | undefined;
  /** The places in its body where it names other records. */
  mentions: Mention[];
  problems: Problem[];
}

/** The text behind a record: its body, where that begins, and the place of each value above it. */
export type RecordText = Pick<FrontMatter, 'body' | 'bodyLine' | 'locate'>;

/**
 * Reads one file as a record of its collection. `ids` are all ids that exist, to suggest from. The text comes with a
 * record for those who look at it now: to keep it would double the memory of a large register.
 */
export function readRecord(
  found: FoundFile,
  bytes: Uint8Array,
  ids: Readonly<Record<CollectionName, readonly string[]>>,
): ReadRecord & { text?: RecordText } {
  const { collection, id, file, format } = found;
  const { text, problems } = decodeFile(bytes, file);
  // Two versions of a text at once make no sense to anyone: all else that could be said of it would be noise.
  const torn = problems.some(({ rule }) => rule === 'conflict-marker');
  if (text === undefined || torn) return { record: undefined, mentions: [], problems };
  const front = readFrontMatter(text, file, format);
  problems.push(...front.problems);
  const prose = readProse(front.body, { file, format, linesAbove: front.bodyLine });
  problems.push(...prose.problems);
  if (front.data?.['draft'] !== true) problems.push(...openPlaces(text, file, front.bodyLine));
  if (front.data === undefined) return { record: undefined, mentions: prose.mentions, problems };

  const schema = schemas[collection];
  const read = schema.safeParse(front.data, { reportInput: true, error: plainMessage });
  if (!read.success) {
    // What was refused in the YAML already reached the schema as null: one mistake, one message.
    const told = new Set(front.problems.map((each) => each.line));
    const issues = read.error.issues.flatMap((issue) => schemaProblems(issue, file, front, { schema, ids }));
    problems.push(...withoutEchoes(issues).filter((each) => !told.has(each.line)));
    return { record: undefined, mentions: prose.mentions, problems };
  }
  // A value that YAML itself left in doubt would only breed follow-up problems in the checks.
  if (front.problems.some(({ severity }) => severity === 'error'))
    return { record: undefined, mentions: prose.mentions, problems };
  const data = read.data as RecordData[CollectionName];
  return {
    record: { collection, id, file, data, hasBody: front.body.trim() !== '' },
    mentions: prose.mentions,
    problems,
    text: front,
  };
}

/** A misspelt field is also a missing one: of the two only the misspelling is worth telling. */
function withoutEchoes(problems: Problem[]): Problem[] {
  const parent = ({ path = '' }: Problem): string => path.replace(/\.?[^.\]]*$/u, '');
  const meant = new Set(
    problems.flatMap((each) => {
      const near = each.rule === 'unknown-key' ? /^Ý bạn là "([^"]+)"/u.exec(each.fix ?? '')?.[1] : undefined;
      return near === undefined ? [] : [`${parent(each)} ${near}`];
    }),
  );
  return problems.filter(
    (each) =>
      each.rule !== 'missing-field' ||
      !meant.has(`${parent(each)} ${(each.path ?? '').split('.').at(-1) ?? ''}`),
  );
}
