/** Splits a record's file into front matter and body and reads the front matter with the place of every value. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { placeAt } from './decode.ts';
import { fileStart, problem } from './problem.ts';
import type { FieldPath, Place, Problem } from './problem.ts';
import { plainData } from './yaml-data.ts';
import { yamlMessage } from './yaml-messages.ts';

/** A file taken apart. `data` is undefined when the front matter cannot be read. */
export interface FrontMatter {
  data: Record<string, unknown> | undefined;
  problems: Problem[];
  /** The prose and the number of lines above it; '' for a data file. */
  body: string;
  bodyLine: number;
  /** The value at a path; where there is none, the nearest field above it. */
  locate(path: FieldPath): Place;
  /** The key of the last step of a path. */
  locateKey(path: FieldPath): Place;
}

const MAX_YAML = 500_000;

/** Reads the text of a file; `.yaml` is data as a whole, the others begin with front matter between two `---`. */
export function readFrontMatter(text: string, file: string, format: '.mdx' | '.md' | '.yaml'): FrontMatter {
  const parts =
    format === '.yaml' ? { yaml: text.replace(/^---\n/, '\n'), line: 0, body: '', bodyLine: 0 } : split(text);
  if (typeof parts === 'string')
    return unreadable([
      problem('front-matter-missing', file, fileStart, parts, {
        fix: 'Tệp bắt đầu bằng dòng "---", các trường, rồi dòng "---".',
      }),
    ]);
  if (parts.yaml.length > MAX_YAML) {
    return unreadable([
      problem('file-too-large', file, fileStart, `phần đầu có ${parts.yaml.length} ký tự, quá ${MAX_YAML}`, {
        fix: 'Chia thành nhiều bản ghi.',
      }),
    ]);
  }
  return parse(parts.yaml, parts.line, file, parts.body, parts.bodyLine);
}

/** Front matter, the lines above it, body, the lines above the body; or what is wrong. */
function split(text: string): { yaml: string; line: number; body: string; bodyLine: number } | string {
  if (text.trim() === '') return 'tệp trống';
  const open = /^\n*---[ \t]*\n/.exec(text);
  if (open === null)
    return text.trimStart().startsWith('+++')
      ? 'phần đầu viết bằng TOML (+++); sổ chỉ đọc YAML (---)'
      : 'tệp không bắt đầu bằng phần đầu';
  const rest = text.slice(open[0].length);
  const close = /^---[ \t]*(?:\n|$)/m.exec(rest);
  if (close === null) return 'phần đầu chưa đóng: thiếu dòng "---" thứ hai';
  const line = placeAt(text, open[0].length).line - 1;
  const bodyAt = open[0].length + close.index + close[0].length;
  return {
    yaml: rest.slice(0, close.index),
    line,
    body: text.slice(bodyAt),
    bodyLine: placeAt(text, bodyAt).line - 1,
  };
}

function parse(yaml: string, linesAbove: number, file: string, body: string, bodyLine: number): FrontMatter {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + linesAbove, column: Math.max(1, col) };
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(yaml, {
      lineCounter: lines,
      uniqueKeys: true,
      merge: false,
      version: '1.2',
      schema: 'core',
      resolveKnownTags: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    // Only input made to break the parser gets here, such as a hundred thousand open brackets.
    return unreadable([
      problem('yaml-syntax', file, fileStart, 'phần đầu lồng nhau quá sâu', {
        fix: 'Viết lại phần đầu đơn giản hơn.',
      }),
    ]);
  }
  const spot = (node: Node | null | undefined): Place => {
    if (!node?.range) return { line: linesAbove + 1, column: 1 };
    const [start, end] = node.range;
    const newline = yaml.slice(start, end).indexOf('\n');
    return { ...place(start), length: Math.max(1, newline < 0 ? end - start : newline) };
  };
  const problems = document.errors.map((error) => {
    if (error.code === 'DUPLICATE_KEY')
      return problem(
        'duplicate-key',
        file,
        place(error.pos[0]),
        `trường "${yaml.slice(error.pos[0], error.pos[1]).split(':')[0] ?? ''}" xuất hiện hai lần`,
        { fix: 'Giữ lại một.' },
      );
    const { message, fix } = yamlMessage(error.code);
    return problem('yaml-syntax', file, place(error.pos[0]), message, { fix });
  });
  const data = plainData(
    document.contents,
    ({ rule, node, message, fix }) => void problems.push(problem(rule, file, spot(node), message, { fix })),
  );
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (!isObject && problems.length === 0)
    problems.push(
      problem(
        'front-matter-missing',
        file,
        { line: linesAbove + 1, column: 1 },
        'phần đầu không có trường nào',
        { fix: 'Viết các trường dạng "tên trường: giá trị".' },
      ),
    );
  return {
    data: isObject && document.errors.length === 0 ? (data as Record<string, unknown>) : undefined,
    problems,
    body,
    bodyLine,
    locate: (path) => spot(follow(document.contents, path).value),
    locateKey: (path) => spot(follow(document.contents, path).key),
  };
}

/** Walks down a path as far as it goes: the value there and the key that named it. */
function follow(root: Node | null, path: FieldPath): { key: Node | undefined; value: Node | undefined } {
  let key: Node | undefined;
  let value: Node | undefined;
  let here: Node | null | undefined = root;
  for (const step of path) {
    if (isSeq<Node>(here)) {
      here = here.items[Number(step)];
      if (here) key = here;
    } else if (isMap<Node, Node | null>(here)) {
      const pair: { key: Node; value: Node | null } | undefined = here.items.find(
        (each) => isScalar(each.key) && String(each.key.value) === String(step),
      );
      if (pair) key = pair.key;
      here = pair?.value;
    } else here = undefined;
    if (!here) return { key, value: key };
    // An object is pointed at by its name: an underlined block of many lines says nothing.
    value = isScalar(here) ? here : key;
  }
  return { key: key ?? root ?? undefined, value: value ?? root ?? undefined };
}

function unreadable(problems: Problem[]): FrontMatter {
  return {
    data: undefined,
    problems,
    body: '',
    bodyLine: 0,
    locate: () => fileStart,
    locateKey: () => fileStart,
  };
}
