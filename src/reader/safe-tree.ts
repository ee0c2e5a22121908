/**
 * Copies a parsed body node by node, keeping only what is known to be safe. What safe-properties.ts does not list
 * cannot get into the tree, whatever the parser may learn to produce.
 */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { readComponent } from './body-components.ts';
import { HeadingRules } from './body-headings.ts';
import { rawFinding, tagFinding } from './body-html.ts';
import { imageFinding, linkFinding, linkTextFinding } from './body-links.ts';
import { wordsInCapitals } from './body-capitals.ts';
import { badCharacters } from './characters.ts';
import { placeOf, type BodyMention, type Finding, type ParsedNode, type TreeFinding } from './parsed-node.ts';
import { quoted, type Place } from './problem.ts';
import { proseComponents } from './prose-components.ts';
import { headlessTable, tableFindings } from './body-tables.ts';
import { safeProperties } from './safe-properties.ts';
import { textOf } from './tree-text.ts';

/** Deeper than any prose; a body made to exhaust the stack ends here. */
const MAX_DEPTH = 60;

/** Copies the safe part of one body; every difference is a finding. */
export class SafeTree {
  readonly findings: TreeFinding[] = [];
  readonly mentions: BodyMention[] = [];
  readonly #headings = new HeadingRules();
  readonly #hasEntities: boolean;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
    this.#hasEntities = source.includes('&');
  }

  copy(root: ParsedNode): Root {
    return { type: 'root', children: this.#children(root, 0, { line: 1, column: 1 }) };
  }

  #children(node: ParsedNode, depth: number, near: Place): ElementContent[] {
    return (node.children ?? []).flatMap((child) => this.#node(child, depth + 1, near));
  }

  #refuse(place: Place, finding: Finding): [] {
    this.findings.push({ place, ...finding });
    return [];
  }

  #node(node: ParsedNode, depth: number, near: Place): ElementContent[] {
    const place = placeOf(node) ?? near;
    if (depth > MAX_DEPTH) return this.#refuse(place, tooDeep);
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
      case 'mdxjsEsm':
        return this.#refuse(place, codeFinding(node));
      case 'raw':
      case 'comment':
        return this.#refuse(place, rawFinding(node));
      default:
        return this.#refuse(place, tagFinding(node.type));
    }
  }

  #text(value: string, place: Place): ElementContent[] {
    // A character reference such as &#x202E; hides from the check of the file's own text.
    const bad = this.#hasEntities ? badCharacters(value)[0] : undefined;
    if (bad) return this.#refuse(place, bad);
    this.mentions.push(...wordsInCapitals(value, place));
    return [{ type: 'text', value }];
  }

  #element(node: ParsedNode, depth: number, place: Place): ElementContent[] {
    const { tagName: tag = '', properties: given = {} } = node;
    // The box of a task list is a sign here: a disabled form control says nothing to a screen reader.
    if (tag === 'input') return [{ type: 'text', value: given['checked'] === true ? '☑' : '☐' }];
    const properties = safeProperties(tag, given);
    if (properties === undefined) return this.#refuse(place, tagFinding(tag));
    if (tag === 'a' && !this.#mayLink(properties, place)) return this.#children(node, depth, place);
    if (tag === 'img' && !this.#mayShow(properties, place)) return [];
    for (const name of ['title', 'alt'] as const) {
      if (this.#text(String(properties[name] ?? ''), place).length === 0) properties[name] = undefined;
    }
    const children = this.#children(node, depth, place);
    if (/^h[1-6]$/.test(tag) && node.position) return [this.#heading(tag, children, place)];
    if (tag === 'p') {
      this.#boldHeading(children, place);
      const finding = headlessTable(textOf(children));
      if (finding) this.#refuse(place, finding);
    }
    if (tag === 'table')
      for (const { place: at, ...finding } of tableFindings(node, this.#source)) this.#refuse(at, finding);
    if (tag === 'a' && node.position && properties['dataFootnoteRef'] === undefined) {
      const finding = linkTextFinding(textOf(children), String(properties['href'] ?? ''));
      if (finding) this.#refuse(place, finding);
    }
    return [{ type: 'element', tagName: tag, properties, children }];
  }

  #mayLink(properties: Properties, place: Place): boolean {
    const href = String(properties['href'] ?? '');
    const finding = linkFinding(href);
    if (finding) this.#refuse(place, finding);
    if (properties['dataFootnoteRef'] === undefined && properties['dataFootnoteBackref'] === undefined)
      this.mentions.push({ kind: 'link', href, place });
    return finding?.rule !== 'unsafe-link';
  }

  #mayShow(properties: Properties, place: Place): boolean {
    const src = String(properties['src'] ?? '');
    const finding = imageFinding(src);
    if (finding) this.#refuse(place, finding);
    else this.mentions.push({ kind: 'file', address: src, place });
    if (String(properties['alt'] ?? '').trim() === '') this.#refuse(place, altFinding(src));
    return finding === undefined;
  }

  #heading(tag: string, children: ElementContent[], place: Place): Element {
    const { id, finding } = this.#headings.next(Number(tag[1]), textOf(children));
    if (finding) this.#refuse(place, finding);
    const properties = id === '' ? {} : { id };
    return { type: 'element', tagName: tag === 'h1' ? 'h2' : tag, properties, children };
  }

  #boldHeading(children: readonly ElementContent[], place: Place): void {
    const [only] = children;
    if (children.length !== 1 || only?.type !== 'element' || only.tagName !== 'strong') return;
    const text = textOf(only.children).trim();
    if (text.length > 80 || /[.!?…;,]$/u.test(text)) return;
    const fix = `Viết "## ${text}" để người dùng trình đọc màn hình tìm được.`;
    this.#refuse(place, {
      rule: 'bold-heading',
      message: `dòng chữ đậm ${quoted(text)} trông như tiêu đề`,
      fix,
    });
  }

  #component(node: ParsedNode, depth: number, place: Place): ElementContent[] {
    const { component, findings } = readComponent(node);
    for (const finding of findings) this.#refuse(place, finding);
    // What stands inside a refused component is still read, so that all mistakes are told at once.
    const children = this.#children(node, depth, place);
    if (!component) return [];
    this.mentions.push({ kind: 'component', component, place });
    const wraps = proseComponents[component.name].children;
    const element: Element = {
      type: 'element',
      tagName: `prose-${component.name.toLowerCase()}`,
      properties: { ...component.attributes },
      children: wraps ? children : [],
    };
    if (wraps || node.type === 'mdxJsxTextElement') return [element];
    return [{ type: 'element', tagName: 'p', properties: {}, children: [element] }];
  }
}

const tooDeep: Finding = {
  rule: 'body-syntax',
  message: `phần thân lồng nhau quá ${MAX_DEPTH} cấp`,
  fix: 'Viết đơn giản hơn.',
};

function codeFinding({ type, value = '' }: ParsedNode): Finding {
  if (type === 'mdxjsEsm') {
    const fix = 'Xóa dòng này; thành phần trong danh sách dùng được mà không cần import.';
    return { rule: 'body-code', message: `lệnh ${quoted(value)} không dùng được trong phần thân`, fix };
  }
  const message = `biểu thức ${quoted(`{${value}}`)} không dùng được trong phần thân`;
  return { rule: 'body-code', message, fix: 'Xóa biểu thức; nếu muốn in dấu ngoặc thì viết \\{ và \\}.' };
}

function altFinding(src: string): Finding {
  const fix = 'Viết ![ảnh có gì](/tep/anh.jpg) cho người không nhìn thấy.';
  return { rule: 'image-alt', message: `ảnh ${quoted(src)} không có mô tả`, fix };
}
