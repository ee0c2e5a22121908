/** Splits a record's file into front matter and body and reads the front matter with the place of every value. */
import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { takeApart, type FileParts } from './file-parts.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { fileStart, problem } from './problem.ts';
import type { FieldPath, Place, Problem } from './problem.ts';
import { plainData } from './yaml-data.ts';
import { yamlMessage } from './yaml-messages.ts';
import { lastQuoted, nodesAt } from './yaml-path.ts';
import { firstSlip } from './yaml-slips.ts';

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
    format === '.yaml'
      ? { yaml: text.replace(/^---\n/, '\n'), line: 0, body: '', bodyLine: 0 }
      : takeApart(text);
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
  const data = readPlainYaml(parts.yaml);
  if (data === undefined) return parseFrontMatter(parts, file);
  // Places are asked for only where something is wrong.
  let whole: FrontMatter | undefined;
  const parsed = (): FrontMatter => (whole ??= parseFrontMatter(parts, file));
  return {
    data,
    problems: [],
    body: parts.body,
    bodyLine: parts.bodyLine,
    locate: (path) => parsed().locate(path),
    locateKey: (path) => parsed().locateKey(path),
  };
}

/** Reads the front matter with the whole parser, which knows the place of everything. */
export function parseFrontMatter(
  { yaml, line: linesAbove, body, bodyLine }: FileParts,
  file: string,
): FrontMatter {
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
      logLevel: 'error',
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
  const problems = syntaxProblems(document, yaml, file, place);
  const data = plainData(document.contents, ({ rule, node, message, fix }) => {
    // In a text that YAML refused a field without a name is what the parser made of the rest.
    if (rule === 'yaml-syntax' && document.errors.length > 0) return;
    problems.push(problem(rule, file, spot(node), message, { fix }));
  });
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
    locate: (path) => spot(nodesAt(document.contents, path).value),
    locateKey: (path) => spot(nodesAt(document.contents, path).key),
  };
}

/** One problem for each mistake: a slip of the keyboard breeds errors on the lines that follow it. */
function syntaxProblems(
  document: Document.Parsed,
  yaml: string,
  file: string,
  place: (offset: number) => Place,
): Problem[] {
  const found = document.errors.map((error) => {
    if (error.code === 'DUPLICATE_KEY')
      return problem(
        'duplicate-key',
        file,
        place(error.pos[0]),
        `trường "${/^["']?([^:"'\s]+)/.exec(yaml.slice(error.pos[0]))?.[1] ?? ''}" xuất hiện hai lần`,
        { fix: 'Giữ lại một.' },
      );
    const { message, fix } = yamlMessage(error.code);
    const open = /^Missing closing ['"]/.test(error.message) ? lastQuoted(document)?.range : undefined;
    return problem('yaml-syntax', file, place(open?.[0] ?? error.pos[0]), message, { fix });
  });
  const syntax = found.filter(({ rule }) => rule === 'yaml-syntax').sort((a, b) => a.line - b.line);
  const [first] = syntax;
  // A field that stands twice below a syntax error is what the parser made of the rest.
  const others = found.filter(
    ({ rule, line }) => rule !== 'yaml-syntax' && (first === undefined || line < first.line),
  );
  if (first === undefined) return others;
  const above = place(0).line - 1;
  const slip = firstSlip(yaml, first.line - above);
  if (slip) {
    const { line, column, length, message, fix } = slip;
    return [
      ...others,
      problem('yaml-syntax', file, { line: line + above, column, length }, message, { fix }),
    ];
  }
  const lines = new Set(syntax.map(({ line }) => line));
  const told = new Set<number>();
  const firstOfRun = syntax.filter(({ line }) => {
    if (told.has(line) || lines.has(line - 1)) return false;
    told.add(line);
    return true;
  });
  return [...others, ...firstOfRun];
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
