/** Between the values of a file and those of the form, which knows only texts, switches, lists and groups. */
import { readVietnameseNumber } from '../../src/domain/vietnamese-number.ts';
import type { Field } from '../fields/field-tree.ts';
import { mergedShape } from './merged-shape.ts';

/** What stands in a form or a file at one place. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | Group;
export interface Group {
  readonly [name: string]: Value;
}

/** Whether a value is a group of fields. */
function isGroup(value: Value): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of a file as the form shows it: numbers the Vietnamese way, so that "1.012" is never read as 1,012. */
export function toForm(value: Value, field: Field | undefined): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => toForm(item, field));
  if (isGroup(value)) {
    const shape = mergedShape(field?.shapes ?? []);
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, toForm(each, named(shape, name))]),
    );
  }
  return field?.kind === 'number' && typeof value === 'number' ? numberText(value) : value;
}

/**
 * A value of the form as a file holds it: numbers as numbers, nothing for what was left empty or is what holds
 * anyway. A number that cannot be read stays the text that it is: the check says what is wrong with it.
 */
export function fromForm(value: Value, field: Field | undefined): Value {
  if (Array.isArray(value)) {
    const items = (value as readonly Value[])
      .map((item) => fromForm(item, field))
      .filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (isGroup(value)) {
    const shape = mergedShape(field?.shapes ?? []);
    const names = [
      ...shape.map(({ name }) => name),
      ...Object.keys(value).filter((key) => !named(shape, key)),
    ];
    const filled = names.flatMap((name) => {
      const each = fromForm(value[name], named(shape, name));
      return each === undefined ? [] : [[name, each] as const];
    });
    return filled.length === 0 ? undefined : Object.fromEntries(filled);
  }
  return single(value, field);
}

function single(value: Value, field: Field | undefined): Value {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '' || text === field?.preset) return undefined;
    return field?.kind === 'number' ? (readVietnameseNumber(text) ?? text) : text;
  }
  if (typeof value === 'boolean') return value === (field?.preset ?? false) ? undefined : value;
  return value;
}

/** Whether two values of the form say the same in a file. */
export function sameInFile(a: Value, b: Value, field: Field): boolean {
  return JSON.stringify(fromForm(a, field)) === JSON.stringify(fromForm(b, field));
}

function named(shape: readonly Field[], name: string): Field | undefined {
  return shape.find((field) => field.name === name);
}

function numberText(value: number): string {
  return String(value).replace('.', ',');
}
