/** Copies a parsed YAML document into plain data, refusing all of YAML that authors do not need (bad-inputs Y02–Y08). */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Pair } from 'yaml';
import { normalise } from '../domain/vietnamese-text.ts';
import { badCharacters } from './characters.ts';
import { quoted } from './problem.ts';
import type { RuleId } from '../i18n/rule-table.ts';

export interface YamlFinding {
  rule: RuleId;
  node: Node | undefined;
  message: string;
  fix?: string;
}

/** Names that mean something to the machine when they become the key of an object. */
const RESERVED: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
]);
/** 2.421 is 2,421 to YAML and 2421 to a Vietnamese reader (bad-inputs D13). 0.654 and 1234.567 have one reading. */
const AMBIGUOUS = /^[-+]?[1-9]\d{0,2}\.\d{3}$/;
const MAX_DEPTH = 30;

/** Whether a field must not have this name. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** The data of a node: strings in one form (NFC, NBSP to space, Ð to Đ), never -0. */
export function plainData(
  node: Node | null | undefined,
  report: (finding: YamlFinding) => void,
  depth = 0,
): unknown {
  if (node === null || node === undefined) return null;
  if (depth > MAX_DEPTH) {
    report({ rule: 'yaml-feature', node, message: `lồng nhau quá ${MAX_DEPTH} cấp` });
    return null;
  }
  if (isAlias(node)) {
    report({
      rule: 'yaml-feature',
      node,
      message: `không dùng bí danh "*${node.source}"`,
      fix: 'Chép lại giá trị, hoặc đặt chữ bắt đầu bằng "*" trong dấu nháy.',
    });
    return null;
  }
  if (node.anchor !== undefined)
    report({
      rule: 'yaml-feature',
      node,
      message: `không dùng neo "&${node.anchor}"`,
      fix: 'Xóa neo, hoặc đặt chữ bắt đầu bằng "&" trong dấu nháy.',
    });
  if (node.tag !== undefined)
    report({
      rule: 'yaml-feature',
      node,
      message: `không dùng thẻ "${node.tag.replace('tag:yaml.org,2002:', '!!')}"`,
      fix: 'Xóa thẻ, hoặc đặt chữ bắt đầu bằng "!" trong dấu nháy.',
    });
  if (isMap<Node, Node | null>(node)) return objectOf(node.items, report, depth);
  if (isSeq<Node>(node)) return node.items.map((item) => plainData(item, report, depth + 1));
  if (isScalar(node)) return scalarValue(node, report);
  return null;
}

function objectOf(
  pairs: Pair<Node, Node | null>[],
  report: (finding: YamlFinding) => void,
  depth: number,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { key, value } of pairs) {
    if (!isScalar(key) || key.value === null) {
      report({
        rule: 'yaml-syntax',
        node: key,
        message: 'tên trường phải là một từ',
        fix: 'Xem có thiếu tên trường trước ":" không, hoặc đặt giá trị trong dấu nháy.',
      });
      continue;
    }
    const name = String(key.value);
    if (key.anchor !== undefined || key.tag !== undefined || name === '<<') {
      report({
        rule: 'yaml-feature',
        node: key,
        message: `không dùng khóa gộp, neo hay thẻ ở tên trường "${name}"`,
        fix: 'Chép lại các trường.',
      });
    } else if (isReserved(name)) {
      report({
        rule: 'forbidden-key',
        node: key,
        message: `tên trường "${name}" là từ dành riêng của máy`,
        fix: 'Xóa trường này.',
      });
    } else data[name] = plainData(value, report, depth + 1);
  }
  return data;
}

function scalarValue(
  node: Node & {
    value?: unknown;
    source?: string | undefined;
    type?: string | undefined;
    comment?: string | null | undefined;
  },
  report: (finding: YamlFinding) => void,
): unknown {
  const { value } = node;
  if (typeof value === 'string') {
    // An escape such as "\u202E" hides from a check of the file's own text.
    const bad = node.type === 'QUOTE_DOUBLE' ? badCharacters(value)[0] : undefined;
    if (bad) report({ rule: bad.rule, node, message: bad.message, fix: bad.fix });
    // "title: Ký kết # lần hai" would lose its end in silence; behind an id or a number a comment is one.
    if (node.type === 'PLAIN' && typeof node.comment === 'string' && /\s/.test(value))
      report({
        rule: 'yaml-feature',
        node,
        message: `chữ sau dấu "#" ở cuối dòng sẽ không được đăng: "#${node.comment}"`,
        fix: 'Đặt cả giá trị trong dấu nháy; nếu là ghi chú thì chuyển lên một dòng riêng ở trên.',
      });
    return normalise(value);
  }
  if (typeof value === 'number') {
    const source = node.source ?? '';
    if (AMBIGUOUS.test(source)) {
      const decimal = source.replace('.', ',');
      report({
        rule: 'ambiguous-number',
        node,
        message: `${quoted(source)} không có dấu nháy thì không rõ là ${decimal} hay ${source.replace('.', '')}`,
        fix: `Viết "${source}" trong dấu nháy nếu là ${source.replace('.', '')}; viết "${decimal}" trong dấu nháy nếu là số thập phân.`,
      });
    }
    return value === 0 ? 0 : value;
  }
  return value;
}
