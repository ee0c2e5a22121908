/** From the fields of a schema to the fields of the form: the same words, the same limits, nothing of its own. */
import type { CollectionName } from '../../src/schemas/references.ts';
import type { Field } from '../fields/field-tree.ts';
import { datePattern, dayPattern, numberPattern } from '../fields/json-schema.ts';
import { optionWords } from '../fields/option-words.ts';
import { mergedShape } from './merged-shape.ts';

/** A choice of a list: what is stored and what is shown. */
export interface FormOption {
  value: string;
  label: string;
}

/** One field in the configuration of Sveltia CMS; its documentation calls these options. */
export interface FormField {
  name: string;
  label: string;
  widget: 'string' | 'text' | 'boolean' | 'select' | 'relation' | 'list' | 'object' | 'hidden';
  /** Not said of a hidden field. */
  required?: boolean;
  hint?: string;
  default?: string | boolean;
  maxlength?: number;
  pattern?: readonly [pattern: string, message: string];
  options?: readonly FormOption[];
  multiple?: boolean;
  collection?: string;
  value_field?: string;
  display_fields?: readonly string[];
  search_fields?: readonly string[];
  field?: FormField;
  fields?: readonly FormField[];
  collapsed?: boolean | 'auto';
}

/** How the form finds the records that a reference may name. */
export type References = (to: CollectionName) => Pick<FormField, 'widget'> & Partial<FormField>;

/** Longer texts get a field of several lines. */
const oneLine = 300;

/** The form's field for one field of a schema. */
export function formField(field: Field, references: References): FormField {
  const { name, title, required, list, kind } = field;
  const base = { name, label: title, required, ...hintOf(field) };
  if (kind === 'reference' && field.refersTo !== undefined)
    return { ...base, ...references(field.refersTo), ...(list ? { multiple: true } : {}) };
  if (kind === 'group') {
    const fields = mergedShape(field.shapes).map((each) => formField(each, references));
    return { ...base, widget: list ? 'list' : 'object', fields, collapsed: 'auto' };
  }
  if (!list) return { ...base, ...single(field) };
  return { ...base, widget: 'list', field: { name, label: title, required: true, ...single(field) } };
}

/** Of several shapes the author fills in one; the form shows their fields side by side and says so. */
function hintOf({ description, shapes }: Field): { hint?: string } {
  const names = shapes.map((shape) => shape[0]?.title ?? '');
  const choice = shapes.length > 1 ? ` Chỉ điền một trong: ${names.join(', ')}.` : '';
  const hint = `${description}${choice}`.trim();
  return hint === '' ? {} : { hint };
}

const dateWords = 'viết năm-tháng-ngày, ví dụ 2022-08-22, 2018-10, 2018-Q4 hoặc 2030';
const dayWords = 'viết đủ năm-tháng-ngày, ví dụ 2022-08-22';
const numberWords = 'viết số theo lối Việt Nam, ví dụ 1.012 hoặc 65,4';

function single({
  kind,
  options,
  description,
  maxLength,
  form,
  preset,
}: Field): Pick<FormField, 'widget'> & Partial<FormField> {
  switch (kind) {
    case 'boolean':
      return { widget: 'boolean', default: preset === true };
    case 'choice':
      return {
        widget: 'select',
        options: labelled(options, description),
        ...(typeof preset === 'string' ? { default: preset } : {}),
      };
    case 'date':
      return { widget: 'string', pattern: [datePattern, dateWords] };
    case 'day':
      return { widget: 'string', pattern: [dayPattern, dayWords] };
    case 'number':
      return { widget: 'string', pattern: [numberPattern, numberWords] };
    case 'address':
      return { widget: 'string', pattern: ['^https?://', 'phải là địa chỉ http:// hoặc https:// đầy đủ'] };
    default:
      return {
        widget: maxLength !== undefined && maxLength > oneLine ? 'text' : 'string',
        ...(maxLength === undefined ? {} : { maxlength: maxLength }),
        ...(form === undefined ? {} : { pattern: [form.pattern, form.words] as const }),
        ...(typeof preset === 'string' ? { default: preset } : {}),
      };
  }
}

function labelled(options: readonly string[], description: string): FormOption[] {
  const words = optionWords(description, options);
  return options.map((value) => {
    const meaning = words.get(value) ?? value;
    return { value, label: `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}` };
  });
}
