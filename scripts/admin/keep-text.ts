/** Writes the values of a form into the text of a record, leaving every line that nobody changed as it is. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Field } from '../fields/field-tree.ts';
import { arrangeValue, canonicalText, yamlOf } from '../format/canonical-yaml.ts';
import { fromForm, sameInFile, toForm, type Group, type Value } from './form-values.ts';
import { mergedShape } from './merged-shape.ts';

type Map = YAMLMap<Node, Node | null>;
type Entry = Pair<Node, Node | null>;

/**
 * The front matter `text` with the values of `form`. Comments, order and quotes stay; new values are written in
 * canonical form and new fields stand where the canonical order has them. A text that is no YAML is written anew.
 */
export function keepText(text: string, form: Group, fields: readonly Field[]): string {
  const document = parseDocument<Map>(text, { version: '1.2', schema: 'core', keepSourceTokens: false });
  if (document.errors.length > 0 || !isMap<Node, Node | null>(document.contents))
    return yamlOf(fromForm(form, groupOf(fields)) ?? {}, fields);
  const before = text.replace(/\n*$/, '\n');
  return new Keeper(document).map(document.contents, form, fields) ? canonicalText(document) : before;
}

/** Goes through one document; each method tells whether it changed anything. */
class Keeper {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  map(map: Map, form: Group, fields: readonly Field[]): boolean {
    const changes = fields.map((field) => {
      const pair = map.items.find((each) => nameOf(each) === field.name);
      const wanted = form[field.name];
      if (pair === undefined) return this.#add(map, field, wanted, fields);
      if (sameInFile(toForm(plain(pair.value), field), wanted, field)) return false;
      if (fromForm(wanted, field) === undefined) map.items.splice(map.items.indexOf(pair), 1);
      else pair.value = this.#value(pair.value, wanted, field);
      return true;
    });
    return changes.includes(true);
  }

  #add(map: Map, field: Field, wanted: Value, fields: readonly Field[]): boolean {
    const value = fromForm(wanted, field);
    if (value === undefined) return false;
    const place = (name: string): number => fields.findIndex((each) => each.name === name);
    const later = map.items.findIndex((pair) => place(nameOf(pair)) > place(field.name));
    const pair = this.#document.createPair(field.name, value) as Entry;
    arrangeValue(pair.value, field.shapes);
    map.items.splice(later === -1 ? map.items.length : later, 0, pair);
    return true;
  }

  #value(node: Node | null, wanted: Value, field: Field): Node {
    if (isMap<Node, Node | null>(node) && !Array.isArray(wanted)) {
      this.map(node, (wanted ?? {}) as Group, mergedShape(field.shapes));
      return node;
    }
    if (isSeq<Node>(node) && Array.isArray(wanted)) {
      this.#list(node, wanted as readonly Value[], field);
      return node;
    }
    return this.#fresh(fromForm(wanted, field), field, node);
  }

  /** Items that stayed keep their lines wherever they moved; the others take the place of those that went. */
  #list(list: YAMLSeq<Node>, wanted: readonly Value[], field: Field): void {
    const left = [...list.items];
    const filled = wanted.filter((item) => fromForm(item, field) !== undefined);
    const kept = filled.map((item) => {
      const at = left.findIndex((node) => sameInFile(toForm(plain(node), field), item, field));
      return at === -1 ? undefined : left.splice(at, 1)[0];
    });
    list.items = filled.map((item, index) => kept[index] ?? this.#value(left.shift() ?? null, item, field));
  }

  /** A new value in the place of an old one, whose comments it keeps. */
  #fresh(value: Value, field: Field, old: Node | null): Node {
    const node = this.#document.createNode(value) as Node;
    arrangeValue(node, field.shapes);
    if (isScalar(old)) {
      node.comment = old.comment ?? null;
      node.commentBefore = old.commentBefore ?? null;
    }
    return node;
  }
}

function plain(node: Node | null): Value {
  return node?.toJSON() as Value;
}

function nameOf({ key }: Entry): string {
  return isScalar(key) ? String(key.value) : '';
}

function groupOf(fields: readonly Field[]): Field {
  return {
    name: '',
    title: '',
    description: '',
    required: true,
    list: false,
    kind: 'group',
    options: [],
    shapes: [fields],
  };
}
