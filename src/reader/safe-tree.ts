/**
 * Copies a parsed body node by node, keeping only what is known to be safe. What is not in the lists below cannot
 * get into the tree, whatever the parser may learn to produce.
 */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { toString } from './tree-text.ts';
import { htmlAdvice, readComponent } from './body-components.ts';
import type { JsxAttribute, ReadComponent } from './body-components.ts';
import { HeadingRules } from './body-headings.ts';
import { imageFinding, linkFinding, linkTextFinding } from './body-links.ts';
import { badCharacters } from './characters.ts';
import type { Place } from './problem.ts';
import { quoted } from './problem.ts';
import { proseComponents } from './prose-components.ts';
import type { RuleId } from '../i18n/rule-table.ts';

/** A node as the parser gives it; nothing about it is trusted. */
export interface ParsedNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: JsxAttribute[];
  children?: ParsedNode[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

export interface TreeFinding {
  rule: RuleId;
  place: Place;
  message: string;
  fix?: string | undefined;
}

/** What a body names outside itself: a component's record, or a file of the public folder. */
export type BodyMention = { place: Place } & (
  { kind: 'component'; component: ReadComponent } | { kind: 'file'; address: string }
);

const allowed: Readonly<Record<string, readonly string[]>> = {
  p: [],
  h2: ['id', 'className'],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  strong: [],
  em: [],
  del: [],
  sup: [],
  br: [],
  hr: [],
  blockquote: [],
  pre: [],
  code: [],
  ul: [],
  ol: ['start'],
  li: ['id'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
  section: ['className', 'dataFootnotes'],
  a: [
    'href',
    'title',
    'id',
    'dataFootnoteRef',
    'dataFootnoteBackref',
    'ariaDescribedBy',
    'ariaLabel',
    'className',
  ],
  img: ['src', 'alt', 'title'],
};
const MAX_DEPTH = 60;

/** Copies the safe part of a body; every difference is a finding. */
export class SafeTree {
  readonly findings: TreeFinding[] = [];
  readonly mentions: BodyMention[] = [];
  readonly #headings = new HeadingRules();
  readonly #hasEntities: boolean;

  constructor(source: string) {
    this.#hasEntities = source.includes('&');
  }

  copy(root: ParsedNode): Root {
    return { type: 'root', children: this.#children(root, 0, fallbackPlace) };
  }

  #children(node: ParsedNode, depth: number, near: Place): ElementContent[] {
    return (node.children ?? []).flatMap((child) => this.#node(child, depth + 1, near));
  }

  #report(place: Place, finding: { rule: RuleId; message: string; fix?: string | undefined }): [] {
    this.findings.push({ place, ...finding });
    return [];
  }

  #node(node: ParsedNode, depth: number, near: Place): ElementContent[] {
    const place = placeOf(node) ?? near;
    if (depth > MAX_DEPTH)
      return this.#report(place, {
        rule: 'body-syntax',
        message: `phần thân lồng nhau quá ${MAX_DEPTH} cấp`,
        fix: 'Viết đơn giản hơn.',
      });
    switch (node.type) {
      case 'text':
        return this.#text(node.value ?? '', place);
      case 'element':
        return this.#element(node, depth, place);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#component(node, depth, place);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.#report(place, {
          rule: 'body-code',
          message: `biểu thức ${quoted(`{${node.value ?? ''}}`)} không dùng được trong phần thân`,
          fix: 'Xóa biểu thức; nếu muốn in dấu ngoặc thì viết \\{ và \\}.',
        });
      case 'mdxjsEsm':
        return this.#report(place, {
          rule: 'body-code',
          message: `lệnh ${quoted(node.value ?? '')} không dùng được trong phần thân`,
          fix: 'Xóa dòng này; thành phần trong danh sách dùng được mà không cần import.',
        });
      case 'raw':
      case 'comment':
        return this.#report(place, rawFinding(node));
      default:
        return this.#report(place, {
          rule: 'body-syntax',
          message: `không dùng được "${node.type}" trong phần thân`,
        });
    }
  }

  #text(value: string, place: Place): ElementContent[] {
    // A character reference such as &#x202E; hides from the check of the file's own text.
    const bad = this.#hasEntities ? badCharacters(value)[0] : undefined;
    if (bad) return this.#report(place, bad);
    return [{ type: 'text', value }];
  }

  #element(node: ParsedNode, depth: number, place: Place): ElementContent[] {
    const tag = node.tagName ?? '';
    if (tag === 'input') return [{ type: 'text', value: node.properties?.['checked'] === true ? '☑' : '☐' }];
    const isHeading = /^h[1-6]$/.test(tag);
    if (!Object.hasOwn(allowed, tag) && !isHeading)
      return this.#report(place, {
        rule: 'body-html',
        message: `thẻ <${tag}> không dùng được trong phần thân`,
      });
    const properties = this.#properties(tag, node, place);
    if (properties === undefined) return tag === 'a' ? this.#children(node, depth, place) : [];
    const children = this.#children(node, depth, place);
    if (isHeading && node.position) {
      const { id, finding } = this.#headings.next(Number(tag[1]), toString(children));
      if (finding) this.#report(place, finding);
      return [
        {
          type: 'element',
          tagName: tag === 'h1' ? 'h2' : tag,
          properties: { ...properties, ...(id === '' ? {} : { id }) },
          children,
        },
      ];
    }
    if (tag === 'p') this.#boldHeading(children, place);
    if (tag === 'a' && node.position && properties['dataFootnoteRef'] === undefined) {
      const finding = linkTextFinding(toString(children), String(properties['href'] ?? ''));
      if (finding) this.#report(place, finding);
    }
    return [{ type: 'element', tagName: tag, properties, children }];
  }

  /** The allowed properties; undefined when the address in them is refused. */
  #properties(tag: string, node: ParsedNode, place: Place): Properties | undefined {
    const given = node.properties ?? {};
    const kept: Properties = {};
    for (const name of allowed[tag] ?? []) {
      const value = given[name];
      if (value !== undefined && value !== null) kept[name] = value as Properties[string];
    }
    if (tag === 'th' || tag === 'td') Object.assign(kept, cellProperties(tag, given));
    if (tag === 'a') {
      const finding = linkFinding(String(given['href'] ?? ''));
      if (finding) this.#report(place, finding);
      if (finding?.rule === 'unsafe-link') return undefined;
    }
    return tag === 'img' ? this.#image(kept, place) : kept;
  }

  #image(kept: Properties, place: Place): Properties | undefined {
    const src = String(kept['src'] ?? '');
    const finding = imageFinding(src);
    if (finding) this.#report(place, finding);
    else this.mentions.push({ kind: 'file', address: src, place });
    if (String(kept['alt'] ?? '').trim() === '') {
      this.#report(place, {
        rule: 'image-alt',
        message: `ảnh ${quoted(src)} không có mô tả`,
        fix: 'Viết ![ảnh có gì](/tep/anh.jpg) cho người không nhìn thấy.',
      });
    }
    return finding ? undefined : { ...kept, loading: 'lazy', decoding: 'async' };
  }

  #component(node: ParsedNode, depth: number, place: Place): ElementContent[] {
    const { component, findings } = readComponent(node.name ?? null, node.attributes ?? []);
    for (const finding of findings) this.#report(place, finding);
    // Children of a refused component are still read, so that all mistakes are told at once.
    const children = this.#children(node, depth, place);
    if (!component) return [];
    const wraps = proseComponents[component.name].children;
    if (wraps && node.type === 'mdxJsxTextElement')
      return this.#report(place, {
        rule: 'body-component',
        message: `<${component.name}> phải đứng thành khối riêng, không nằm trong dòng chữ`,
        fix: `Đặt <${component.name}> và </${component.name}> trên dòng riêng.`,
      });
    if (!wraps && toString(children).trim() !== '')
      return this.#report(place, {
        rule: 'body-component',
        message: `<${component.name}> không bọc chữ`,
        fix: `Viết <${component.name} … /> rồi để chữ ra ngoài.`,
      });
    this.mentions.push({ kind: 'component', component, place });
    const element: Element = {
      type: 'element',
      tagName: `prose-${component.name.toLowerCase()}`,
      properties: { ...component.attributes },
      children: wraps ? children : [],
    };
    return !wraps && node.type === 'mdxJsxFlowElement'
      ? [{ type: 'element', tagName: 'p', properties: {}, children: [element] }]
      : [element];
  }

  #boldHeading(children: readonly ElementContent[], place: Place): void {
    const [only] = children;
    if (children.length !== 1 || only?.type !== 'element' || only.tagName !== 'strong') return;
    const text = toString(only.children).trim();
    if (text.length > 80 || /[.!?…;,]$/u.test(text)) return;
    this.#report(place, {
      rule: 'bold-heading',
      message: `dòng chữ đậm ${quoted(text)} trông như tiêu đề`,
      fix: `Viết "## ${text}" để người dùng trình đọc màn hình tìm được.`,
    });
  }
}

const fallbackPlace: Place = { line: 1, column: 1 };

function placeOf({ position }: ParsedNode): Place | undefined {
  if (!position) return undefined;
  const { start, end } = position;
  return {
    line: start.line,
    column: start.column,
    ...(end.line === start.line && end.column > start.column ? { length: end.column - start.column } : {}),
  };
}

/** Alignment as a class: an inline style would need a hole in the site's content security policy. */
function cellProperties(tag: string, given: Record<string, unknown>): Properties {
  const side = /text-align:\s*(left|center|right)/.exec(String(given['style'] ?? ''))?.[1] ?? given['align'];
  const aligned =
    side === 'left' || side === 'center' || side === 'right' ? { className: [`align-${side}`] } : {};
  return tag === 'th' ? { scope: 'col', ...aligned } : aligned;
}

function rawFinding(node: ParsedNode): { rule: RuleId; message: string; fix: string } {
  const value = node.value ?? '';
  if (node.type === 'comment' || value.startsWith('<!--'))
    return {
      rule: 'body-html',
      message: 'chú thích HTML sẽ lộ trong mã nguồn của trang',
      fix: 'Xóa chú thích; ghi chú nội bộ để ngoài tệp.',
    };
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(value)?.[1] ?? '';
  return {
    rule: 'body-html',
    message: `thẻ HTML ${quoted(value)} không dùng được trong phần thân`,
    fix: htmlAdvice(name),
  };
}
