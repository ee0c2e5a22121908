// Cells held to what the descriptions beside them say, read as their standards mean it and not by our own types.

/** A field of Table Schema 2.0. */
export interface PackageField {
  name: string;
  type: string;
  format?: string;
  constraints?: { pattern?: string };
}

/** A column of CSV on the Web. */
export interface CsvwColumn {
  name: string;
  titles: string;
  required: boolean;
  separator?: string;
  datatype: string | { base: string; format?: string };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** Types by the name that both standards give them; those of one only are named apart. */
const types: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text),
  decimal: (text) => /^-?\d+(?:\.\d+)?$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  date: isDay,
  anyURI: (text) => URL.canParse(text),
};

function fits(type: string, text: string, pattern?: string): boolean {
  const check = types[type];
  if (!check) throw new RangeError(`a type of no standard: ${type}`);
  return check(text) && (pattern === undefined || new RegExp(`^(?:${pattern})$`).test(text));
}

/** What is wrong with a cell by either description; an empty cell means that nothing is stated. */
export function cellProblem(
  cell: string,
  field: PackageField | undefined,
  column: CsvwColumn | undefined,
): string | undefined {
  if (!field || !column) return 'no description of this column';
  if (cell === '') return column.required ? 'empty, though required' : undefined;
  const { type, format, constraints } = field;
  if (!fits(type, cell, constraints?.pattern) || (format === 'uri' && !URL.canParse(cell)))
    return `${cell} is no ${type} of Table Schema`;
  const { base, format: form } =
    typeof column.datatype === 'string' ? { base: column.datatype } : column.datatype;
  const pattern = base === 'string' ? form : undefined;
  const parts = column.separator === undefined ? [cell] : cell.split(column.separator);
  return parts.every((part) => part !== '' && fits(base, part, pattern))
    ? undefined
    : `${cell} is no ${base} of CSV on the Web`;
}
