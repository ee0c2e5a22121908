/** Reads a component in prose with its literal attributes, or says why it is refused (bad-inputs X03, X04, X08, X09). */
import type { z } from 'zod';
import { nearest } from '../domain/nearest.ts';
import { tagFinding } from './body-html.ts';
import { knownFields } from './known-fields.ts';
import type { Finding, JsxAttribute, ParsedNode } from './parsed-node.ts';
import { quoted } from './problem.ts';
import {
  isProseComponent,
  proseComponents,
  type ProseComponentName,
  type ReadComponent,
} from './prose-components.ts';
import { plainMessage } from './plain-message.ts';

interface Reading {
  component?: ReadComponent;
  findings: Finding[];
}

/** Reads name, attributes and place of a component; with any finding there is no component. */
export function readComponent(node: ParsedNode): Reading {
  const name = node.name ?? '';
  if (!isProseComponent(name)) return { findings: [unknownComponent(name)] };
  const literal: Record<string, string> = {};
  const findings = (node.attributes ?? []).flatMap((each) => attributeFindings(name, each, literal));
  const placed = placeFinding(name, node);
  if (placed) findings.push(placed);
  if (findings.length > 0) return { findings };
  const schema = proseComponents[name].attributes;
  const read = schema.safeParse(literal, { reportInput: true, error: plainMessage });
  if (read.success) return { component: { name, attributes: literal }, findings };
  return {
    findings: read.error.issues.flatMap((issue) => schemaFindings(name, issue, knownFields(schema, []))),
  };
}

/** Keeps a literal attribute; anything that would have to be computed is code. */
function attributeFindings(
  name: string,
  { type, name: key = '', value }: JsxAttribute,
  kept: Record<string, string>,
): Finding[] {
  if (type !== 'mdxJsxAttribute') {
    return [
      {
        rule: 'body-code',
        message: `<${name}> có mã lệnh "{…}" trong thuộc tính`,
        fix: 'Chỉ viết thuộc tính dạng tên="giá trị".',
      },
    ];
  }
  const fix = `Viết ${key}="giá trị" trong dấu nháy.`;
  if (value === null || value === undefined) {
    return [
      { rule: 'component-attribute', message: `thuộc tính "${key}" của <${name}> không có giá trị`, fix },
    ];
  }
  if (typeof value !== 'string')
    return [{ rule: 'body-code', message: `thuộc tính "${key}" của <${name}> là mã lệnh`, fix }];
  if (Object.hasOwn(kept, key))
    return [{ rule: 'component-attribute', message: `thuộc tính "${key}" của <${name}> viết hai lần` }];
  // Defined, not assigned: "__proto__" must stay a plain name that the schema can refuse.
  Object.defineProperty(kept, key, { value, enumerable: true });
  return [];
}

/** A wrapping component is a block of its own; the others stand in a line and wrap nothing. */
function placeFinding(name: ProseComponentName, node: ParsedNode): Finding | undefined {
  if (proseComponents[name].children) {
    if (node.type === 'mdxJsxFlowElement') return undefined;
    return {
      rule: 'body-component',
      message: `<${name}> phải đứng thành khối riêng, không nằm trong dòng chữ`,
      fix: `Đặt <${name}> và </${name}> trên dòng riêng.`,
    };
  }
  if (!hasContent(node)) return undefined;
  return {
    rule: 'body-component',
    message: `<${name}> không bọc chữ`,
    fix: `Viết <${name} … /> rồi để chữ ra ngoài.`,
  };
}

function hasContent({ children = [] }: ParsedNode): boolean {
  return children.some((child) => child.type !== 'text' || (child.value ?? '').trim() !== '');
}

function schemaFindings(name: string, issue: z.core.$ZodIssue, known: readonly string[]): Finding[] {
  const refuse = (message: string, fix?: string): Finding => ({ rule: 'component-attribute', message, fix });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const fix = near === undefined ? `Các thuộc tính: ${known.join(', ')}.` : `Ý bạn là "${near}"?`;
      return refuse(`<${name}> không có thuộc tính "${key}"`, fix);
    });
  }
  const key = String(issue.path[0] ?? '');
  if (issue.input === undefined) return [refuse(`<${name}> thiếu thuộc tính "${key}"`, `Thêm ${key}="…".`)];
  const fix = issue.code === 'invalid_value' ? `Các giá trị: ${issue.values.join(', ')}.` : undefined;
  return [refuse(`thuộc tính ${key}=${quoted(issue.input)} của <${name}> không đúng: ${issue.message}`, fix)];
}

function unknownComponent(name: string): Finding {
  if (name === '')
    return { rule: 'body-component', message: 'thẻ rỗng <> không dùng được', fix: 'Xóa thẻ này.' };
  if (/^[a-z][a-z0-9]*$/.test(name)) return tagFinding(name);
  const known = Object.keys(proseComponents);
  const near = nearest(name, known);
  const fix = `${near === undefined ? '' : `Ý bạn là <${near}>? `}Các thành phần: ${known.join(', ')}.`;
  return { rule: 'body-component', message: `không có thành phần <${name}>`, fix };
}
