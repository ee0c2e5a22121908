/**
 * Reads the YAML that nearly every record is written in: fields, lists and texts of one line, which YAML can mean in
 * one way only. It is some ten times as fast as the whole parser and gives the same data; at the first sign of
 * anything else it gives up, and the whole parser reads the text and finds the words for what is wrong with it.
 * tests/reader/plain-yaml.test.ts holds the two to one result.
 */
import { normalise } from '../domain/vietnamese-text.ts';
import { isUnsuspicious } from './characters.ts';
import { isReserved } from './yaml-data.ts';

/** Not written plainly: the whole parser has to look. */
const unusual = Symbol('unusual');

/** Deeper than any record, and far from where the parser's data ends. */
const MAX_DEPTH = 20;

/** The name of a field and what stands between it and its value. */
const FIELD = /([A-Za-z][A-Za-z0-9]*):(?: +|(?=\n))/y;
const NOT_A_NAME = /^(?:true|false|null)$/i;

/** A value that ends with its line, and a comment behind it: in double quotes, in single ones, none, or bare. */
const VALUE =
  /(?:"([^"\\\n]*)"|'((?:[^'\n]|'')*)'|(\[\])|([A-Za-z0-9\u00C0-\u1EF9](?:[^:#\n]|:(?=[^ \n])|(?<! )#)*))(?: *| +(#)[^\n]*)\n/y;

/** What a bare value must not be made of to be a text: numbers in all the ways of YAML. */
const NUMBER_LIKE = /^[\d.eExXoa-fA-F+-]+$/;
/** A number with one reading: three decimals may be meant as thousands. */
const NUMBER = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** The fields of a text; undefined where the whole parser has to look. */
export function readPlainYaml(yaml: string): Record<string, unknown> | undefined {
  // A character that needs a second look may be hidden, and a tab is no indent.
  if (yaml.includes('\t') || !isUnsuspicious(yaml)) return undefined;
  const reader = new PlainReader(yaml.endsWith('\n') ? yaml : `${yaml}\n`);
  const data = reader.fields(0, 0);
  return data === unusual || !reader.atEnd ? undefined : data;
}

/** Goes down the lines of a text. It stands at the first sign of a line that says something. */
class PlainReader {
  readonly #text: string;
  #at = 0;
  /** The column of that sign, from 0; -1 behind the last line. */
  #indent = -1;

  constructor(text: string) {
    this.#text = text;
    this.#nextLine(0);
  }

  get atEnd(): boolean {
    return this.#indent === -1;
  }

  /** The fields at a column. */
  fields(indent: number, depth: number): Record<string, unknown> | typeof unusual {
    if (this.#indent !== indent || depth > MAX_DEPTH) return unusual;
    const data: Record<string, unknown> = {};
    do {
      FIELD.lastIndex = this.#at;
      const [whole, name] = FIELD.exec(this.#text) ?? [];
      if (whole === undefined || name === undefined) return unusual;
      if (Object.hasOwn(data, name) || isReserved(name) || NOT_A_NAME.test(name)) return unusual;
      this.#at += whole.length;
      const value = this.#text[this.#at] === '\n' ? this.#below(indent, depth) : this.#value();
      if (value === unusual) return unusual;
      data[name] = value;
    } while (this.#indent === indent);
    return this.#indent < indent ? data : unusual;
  }

  /** The list or the fields on the lines below a field, which are indented. */
  #below(indent: number, depth: number): unknown {
    this.#nextLine(this.#at);
    if (this.#indent <= indent) return unusual;
    return this.#text.startsWith('- ', this.#at)
      ? this.#items(this.#indent, depth + 1)
      : this.fields(this.#indent, depth + 1);
  }

  #items(indent: number, depth: number): unknown {
    if (depth > MAX_DEPTH) return unusual;
    const items: unknown[] = [];
    do {
      if (!this.#text.startsWith('- ', this.#at)) return unusual;
      const dash = this.#at;
      do this.#at += 1;
      while (this.#text[this.#at] === ' ');
      FIELD.lastIndex = this.#at;
      let item: unknown;
      if (FIELD.test(this.#text)) {
        this.#indent = indent + this.#at - dash;
        item = this.fields(this.#indent, depth + 1);
      } else item = this.#value();
      if (item === unusual) return unusual;
      items.push(item);
    } while (this.#indent === indent);
    return this.#indent < indent ? items : unusual;
  }

  #value(): unknown {
    VALUE.lastIndex = this.#at;
    const match = VALUE.exec(this.#text);
    if (match === null) return unusual;
    const commentBelow = this.#nextLine(VALUE.lastIndex - 1);
    const [, double, single, none, bare, comment] = match;
    if (double !== undefined) return normalise(double);
    if (single !== undefined) return normalise(single.includes("'") ? single.replaceAll("''", "'") : single);
    if (none !== undefined) return [];
    if (bare === undefined) return unusual;
    return bareValue(bare.replace(/ +$/, ''), comment !== undefined || commentBelow);
  }

  /** Goes to the next line that holds more than a comment; `end` is where the line above it ends. Tells of a comment. */
  #nextLine(end: number): boolean {
    const text = this.#text;
    let passedComment = false;
    let start = end === 0 ? 0 : end + 1;
    for (;;) {
      let at = start;
      while (text[at] === ' ') at += 1;
      const first = text[at];
      if (first !== '\n' && first !== '#') {
        this.#indent = first === undefined ? -1 : at - start;
        this.#at = at;
        return passedComment;
      }
      if (first === '#') passedComment = true;
      start = text.indexOf('\n', at) + 1;
    }
  }
}

/** A value without quotes: a text, a number, yes or no. */
function bareValue(bare: string, hasComment: boolean): unknown {
  // The end of a sentence may have been taken for a comment, also for one on the next line.
  if (hasComment && /\s/.test(bare)) return unusual;
  if (NUMBER.test(bare)) return Number(bare);
  if (bare === 'true') return true;
  if (bare === 'false') return false;
  if (NOT_A_NAME.test(bare)) return unusual;
  return !NUMBER_LIKE.test(bare) || DATE.test(bare) ? normalise(bare) : unusual;
}
