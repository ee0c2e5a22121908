/** Turns a component in prose into a plain element, or says why it is refused (bad-inputs X03, X04, X08, X09). */
import type { Properties } from 'hast';
import { nearest } from '../domain/nearest.ts';
import type { RuleId } from '../i18n/rule-table.ts';
import { knownFields } from './known-fields.ts';
import { quoted } from './problem.ts';
import { isProseComponent, proseComponents } from './prose-components.ts';
import type { ProseComponentName } from './prose-components.ts';
import { plainMessage } from './schema-problems.ts';

export interface JsxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

export interface ComponentFinding {
  rule: RuleId;
  message: string;
  fix?: string;
}

/** The element that stands for a component in the safe tree. */
export interface ReadComponent {
  name: ProseComponentName;
  attributes: Record<string, string>;
}

/** Reads name and literal attributes; with any finding the component is left out of the tree. */
export function readComponent(
  name: string | null,
  attributes: readonly JsxAttribute[],
): { component?: ReadComponent; findings: ComponentFinding[] } {
  if (name === null)
    return { findings: [{ rule: 'body-component', message: 'thẻ rỗng <> không dùng được' }] };
  if (!isProseComponent(name)) return { findings: [unknownComponent(name)] };
  const findings: ComponentFinding[] = [];
  const literal: Record<string, string> = {};
  for (const attribute of attributes) {
    const key = attribute.name ?? '';
    if (attribute.type !== 'mdxJsxAttribute')
      findings.push({
        rule: 'body-code',
        message: `<${name}> có mã lệnh "{…}" trong thuộc tính`,
        fix: 'Chỉ viết thuộc tính dạng tên="giá trị".',
      });
    else if (typeof attribute.value !== 'string') {
      const isCode = attribute.value !== null && attribute.value !== undefined;
      findings.push(
        isCode
          ? {
              rule: 'body-code',
              message: `thuộc tính "${key}" của <${name}> là mã lệnh`,
              fix: `Viết ${key}="giá trị" trong dấu nháy.`,
            }
          : {
              rule: 'component-attribute',
              message: `thuộc tính "${key}" của <${name}> không có giá trị`,
              fix: `Viết ${key}="giá trị".`,
            },
      );
    } else if (Object.hasOwn(literal, key))
      findings.push({
        rule: 'component-attribute',
        message: `thuộc tính "${key}" của <${name}> viết hai lần`,
      });
    else Object.defineProperty(literal, key, { value: attribute.value, enumerable: true });
  }
  if (findings.length > 0) return { findings };
  return checked(name, literal);
}

function checked(
  name: ProseComponentName,
  literal: Record<string, string>,
): { component?: ReadComponent; findings: ComponentFinding[] } {
  const schema = proseComponents[name].attributes;
  const read = schema.safeParse(literal, { reportInput: true, error: plainMessage });
  if (read.success) return { component: { name, attributes: literal }, findings: [] };
  const known = knownFields(schema, []);
  const findings = read.error.issues.flatMap((issue): ComponentFinding[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        return {
          rule: 'component-attribute',
          message: `<${name}> không có thuộc tính "${key}"`,
          fix: near === undefined ? `Các thuộc tính: ${known.join(', ')}.` : `Ý bạn là "${near}"?`,
        };
      });
    }
    const key = String(issue.path[0] ?? '');
    if (issue.input === undefined)
      return [
        {
          rule: 'component-attribute',
          message: `<${name}> thiếu thuộc tính "${key}"`,
          fix: `Thêm ${key}="…".`,
        },
      ];
    const values = issue.code === 'invalid_value' ? `; các giá trị: ${issue.values.join(', ')}` : '';
    return [
      {
        rule: 'component-attribute',
        message: `${key}=${quoted(issue.input)} của <${name}> ${issue.message}${values}`,
      },
    ];
  });
  return { findings };
}

function unknownComponent(name: string): ComponentFinding {
  const known = Object.keys(proseComponents);
  if (/^[a-z][a-z0-9]*$/.test(name)) {
    return {
      rule: 'body-html',
      message: `thẻ HTML <${name}> không dùng được trong phần thân`,
      fix: htmlAdvice(name),
    };
  }
  const near = nearest(name, known);
  return {
    rule: 'body-component',
    message: `không có thành phần <${name}>`,
    fix: `${near === undefined ? '' : `Ý bạn là <${near}>? `}Các thành phần: ${known.join(', ')}.`,
  };
}

/** The Markdown way of what people usually reach for HTML for. */
export function htmlAdvice(name: string): string {
  const ways: Record<string, string> = {
    b: '**chữ đậm**',
    strong: '**chữ đậm**',
    i: '*chữ nghiêng*',
    em: '*chữ nghiêng*',
    a: '[chữ](https://…)',
    img: '![mô tả](/tep/anh.jpg)',
    br: 'một dòng trống giữa hai đoạn',
    p: 'một dòng trống giữa hai đoạn',
    ul: 'các dòng "- …"',
    ol: 'các dòng "1. …"',
    li: 'các dòng "- …"',
    table: 'bảng Markdown "| a | b |"',
    hr: 'dòng "---"',
    h2: '## Tiêu đề',
    h3: '### Tiêu đề',
    blockquote: 'dòng "> …"',
  };
  const way = ways[name.toLowerCase()];
  return way === undefined ? 'Xóa thẻ này; phần thân chỉ dùng Markdown.' : `Viết theo Markdown: ${way}.`;
}

/** The properties of the element that carries a component through the tree. */
export function componentProperties({ attributes }: ReadComponent): Properties {
  return { ...attributes };
}
