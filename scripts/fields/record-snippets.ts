/** Snippets for VS Code: the shortest record of each kind, with a stop at every value that must be written. */
import { collectionFormats, schemas } from '../../src/schemas/collections.ts';
import { collectionNames, type CollectionName } from '../../src/schemas/references.ts';
import { collectionTitles } from './collection-names.ts';
import { recordFieldsOf, type Field } from './field-tree.ts';

/** One snippet as VS Code reads it. */
export interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

/** What to type for a whole record. The units of the country come with the program. */
const prefixes: Readonly<Partial<Record<CollectionName, string>>> = {
  agreements: 'chuongtrinh',
  plans: 'kehoach',
  campaigns: 'thidua',
  results: 'baocao',
  figures: 'solieu',
  indicators: 'chitieu',
  news: 'tin',
  documents: 'vanban',
  bodies: 'tochuc',
  questions: 'hoidap',
  terms: 'viettat',
};

/** Fields that the shortest record shows although a schema can do without them: a record without them says little. */
const shown: ReadonlySet<string> = new Set(['commitments', 'entries', 'observations', 'value']);

/** The snippets of all kinds by name, as they stand in the file of snippets. */
export function recordSnippets(): Record<string, Snippet> {
  return Object.fromEntries(
    collectionNames.flatMap((name) => {
      const prefix = prefixes[name];
      return prefix === undefined
        ? []
        : [[`${collectionTitles[name]} (cả bản ghi)`, snippetOf(name, prefix)]];
    }),
  );
}

function snippetOf(name: CollectionName, prefix: string): Snippet {
  const [usual = '.yaml'] = collectionFormats[name];
  const stops = new Stops();
  const lines = recordFieldsOf(schemas[name])
    .filter(isShown)
    .flatMap((field) => linesOf(field, stops));
  const yaml = usual === '.yaml';
  return {
    scope: yaml ? 'yaml' : 'mdx,markdown',
    prefix,
    description: `${collectionTitles[name]}: các trường cần có`,
    body: yaml ? [...lines, '$0'] : ['---', ...lines, '---', '$0'],
  };
}

/** Numbers the places at which the cursor stops. */
class Stops {
  #last = 0;

  next(words: string): string {
    this.#last += 1;
    return `\${${this.#last}${words}}`;
  }
}

function isShown({ name, required }: Field): boolean {
  return required || shown.has(name);
}

function linesOf(field: Field, stops: Stops): string[] {
  const { name, list, shapes, kind } = field;
  if (kind !== 'group') {
    const value = valueOf(field, stops);
    return list ? [`${name}:`, `  - ${value}`] : [`${name}: ${value}`];
  }
  const inside = (shapes[0] ?? []).filter(isShown).flatMap((each) => linesOf(each, stops));
  if (!list) return [`${name}:`, ...inside.map((line) => `  ${line}`)];
  return [`${name}:`, ...inside.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)];
}

function valueOf({ kind, options, title, preset, name, form }: Field, stops: Stops): string {
  switch (kind) {
    case 'choice':
      return stops.next(`|${options.join(',')}|`);
    case 'boolean':
      return stops.next(`|${preset === true ? 'true,false' : 'false,true'}|`);
    case 'day':
      // A source is opened on the day on which it is written down.
      return name === 'accessedOn'
        ? `'$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE'`
        : `'${stops.next(':2026-12-31')}'`;
    case 'date':
      return `'${stops.next(':2026-12-31')}'`;
    case 'number':
      return stops.next(':1');
    case 'reference':
      return stops.next(':ma-ban-ghi');
    case 'address':
      return `'${stops.next(':https://')}'`;
    default:
      return form?.pattern.startsWith('^[a-z0-9]') ? stops.next(':ma-rieng') : `'${stops.next(`:${title}`)}'`;
  }
}
