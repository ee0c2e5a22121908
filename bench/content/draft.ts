/** A value of front matter. */
export type Value = string | number | boolean | undefined | Value[] | { [key: string]: Value };

/** One record to be written: where it goes and what it says. */
export interface Draft {
  collection: string;
  id: string;
  data: Record<string, Value>;
  /** Markdown; a record without prose is a plain YAML file. */
  body?: string | undefined;
}

/** The file of a record below the content folder. */
export function fileOf({ collection, id, body }: Draft): string {
  return `${collection}/${id}.${body === undefined ? 'yaml' : 'mdx'}`;
}

/** The text of a record's file. Texts are quoted as in JSON, which YAML reads the same way. */
export function textOf({ data, body }: Draft): string {
  const yaml = mapping(data, '').join('\n');
  return body === undefined ? `${yaml}\n` : `---\n${yaml}\n---\n\n${body}\n`;
}

function mapping(data: Record<string, Value>, indent: string): string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    if (Array.isArray(value))
      return [`${indent}${key}:`, ...value.flatMap((each) => item(each, `${indent}  `))];
    if (typeof value === 'object') return [`${indent}${key}:`, ...mapping(value, `${indent}  `)];
    return [`${indent}${key}: ${scalar(value)}`];
  });
}

function item(value: Value, indent: string): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [`${indent}- ${scalar(value)}`];
  const lines = mapping(value, `${indent}  `);
  return lines.map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : line));
}

function scalar(value: Value): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
