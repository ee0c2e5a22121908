/** Rewrites one record in canonical form, and refuses to when that would change anything but its looks. */
import { isDeepStrictEqual } from 'node:util';
import { schemas } from '../../src/schemas/collections.ts';
import { decodeFile } from '../../src/reader/decode.ts';
import { readProse } from '../../src/reader/body.ts';
import { takeApart } from '../../src/reader/file-parts.ts';
import { readFrontMatter } from '../../src/reader/front-matter.ts';
import type { FoundFile } from '../../src/reader/walk.ts';
import { recordFieldsOf } from '../fields/field-tree.ts';
import { canonicalYaml } from './canonical-yaml.ts';
import { parseMarkdown, writeMarkdown, type BodyFormat } from './markdown.ts';

/** What formatting one file gave. `left` says in Vietnamese why the file stays as it is. */
export type Formatted =
  { kind: 'same' } | { kind: 'changed'; text: string } | { kind: 'left'; reason: string };

/** The canonical text of a record's file. Applying it twice gives the same as once. */
export function formatRecord(found: FoundFile, bytes: Uint8Array): Formatted {
  const { text, problems } = decodeFile(bytes, found.file);
  if (text === undefined || problems.some(({ severity }) => severity === 'error'))
    return left('tệp có lỗi; hãy chạy npm run check');
  const front = readFrontMatter(text, found.file, found.format);
  if (front.data === undefined || front.problems.length > 0)
    return left('phần đầu có lỗi; hãy chạy npm run check');
  const fields = recordFieldsOf(schemas[found.collection]);
  const fresh = found.format === '.yaml' ? yamlFile(text, fields) : proseFile(text, found.format, fields);
  if (fresh === undefined) return left('phần thân có lỗi; hãy chạy npm run check');
  const again = readFrontMatter(fresh, found.file, found.format);
  if (again.problems.length > 0 || !isDeepStrictEqual(front.data, again.data))
    return left('viết lại phần đầu sẽ làm đổi dữ liệu');
  if (!sameProse(front.body, again.body, found)) return left('viết lại phần thân sẽ làm đổi nội dung');
  if (comments(text) !== comments(fresh)) return left('viết lại phần đầu sẽ làm mất ghi chú sau dấu #');
  return fresh === new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    ? { kind: 'same' }
    : { kind: 'changed', text: fresh };
}

function left(reason: string): Formatted {
  return { kind: 'left', reason };
}

type Fields = ReturnType<typeof recordFieldsOf>;

function yamlFile(text: string, fields: Fields): string {
  return canonicalYaml(text.replace(/^\n*---[ \t]*\n/, ''), fields);
}

function proseFile(text: string, format: BodyFormat, fields: Fields): string | undefined {
  const parts = takeApart(text);
  if (typeof parts === 'string') return undefined;
  const head = `---\n${canonicalYaml(parts.yaml, fields)}---\n`;
  if (parts.body.trim() === '') return head;
  try {
    return `${head}\n${writeMarkdown(parseMarkdown(parts.body, format), format)}`;
  } catch {
    return undefined;
  }
}

/** Whether two bodies are the same to the reader that makes the pages, and to the parser that wrote the new one. */
function sameProse(before: string, after: string, { file, format }: FoundFile): boolean {
  if (format === '.yaml') return true;
  const read = (body: string): unknown =>
    withoutPlaces(readProse(body, { file, format, linesAbove: 0 }).tree);
  return (
    isDeepStrictEqual(read(before), read(after)) &&
    isDeepStrictEqual(
      withoutPlaces(parseMarkdown(before, format)),
      withoutPlaces(parseMarkdown(after, format)),
    )
  );
}

/** The tree without places, and without the line ends inside paragraphs and between blocks, which show as blanks. */
function withoutPlaces(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      key === 'position' || key === 'place'
        ? undefined
        : key === 'value' && typeof value === 'string' && /^\s*$/.test(value)
          ? ' '
          : value,
    ),
  );
}

/** The words of all comments of the front matter, sorted: fields move and take theirs along. */
function comments(text: string): string {
  const yaml = takeApart(text);
  const lines = (typeof yaml === 'string' ? text : yaml.yaml).split('\n');
  return lines
    .flatMap((line) => /(?:^|\s)#\s*(.*?)['"]?$/.exec(line)?.[1]?.trim() ?? [])
    .sort()
    .join('\n');
}
