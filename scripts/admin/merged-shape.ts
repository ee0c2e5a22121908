import type { Field } from '../fields/field-tree.ts';

/**
 * The fields of a group in one list. Where an author chooses one of several shapes, the fields of all stand side by
 * side and none is required by itself: which of them belong together is left to the check.
 */
export function mergedShape(shapes: readonly (readonly Field[])[]): readonly Field[] {
  const [only = []] = shapes;
  if (shapes.length <= 1) return only;
  const byName = new Map<string, Field>();
  for (const field of shapes.flat())
    if (!byName.has(field.name)) byName.set(field.name, { ...field, required: false });
  return [...byName.values()];
}
