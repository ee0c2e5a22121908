/** The configuration of the editors' form (Sveltia CMS), made from the schemas and from nowhere else. */
import { proseComponents } from '../../src/reader/prose-components.ts';
import type { FoundFile } from '../../src/reader/walk.ts';
import { schemas } from '../../src/schemas/collections.ts';
import { collectionNames, idMessage, idPattern, type CollectionName } from '../../src/schemas/references.ts';
import { collectionTitles } from '../fields/collection-names.ts';
import { recordFieldsOf } from '../fields/field-tree.ts';
import { formField, type FormField, type References } from './form-field.ts';
import { formatsInUse, titleOf, type RecordFormat } from './record-files.ts';
import { bodyField, formatName, originalField } from './record-format-names.ts';

/** One list of records in the form: all files of one kind and one format. */
export interface FormCollection {
  name: string;
  label: string;
  folder: string;
  /** Names the ending of the files too: each format is registered with its own. */
  format: string;
  create: boolean;
  delete: boolean;
  slug: { template: string; editable: string[]; hint: string; pattern: readonly [string, string] };
  sortable_fields: readonly string[];
  fields: readonly FormField[];
}

/** Everything that Sveltia CMS is told. */
export interface FormConfig {
  load_config_file: false;
  app_title: string;
  backend: { name: 'github'; repo: string; auth_methods: string[] };
  media_folder: string;
  public_folder: string;
  show_preview_links: boolean;
  editor: { preview: boolean };
  slug: { encoding: 'ascii'; clean_accents: boolean };
  collections: readonly FormCollection[];
}

type Files = ReadonlyMap<CollectionName, readonly FoundFile[]>;

/** The configuration for the content that lies in `files`; `siteName` is the heading of the form. */
export function formConfig(siteName: string, files: Files): FormConfig {
  const references = referencesIn(files);
  return {
    load_config_file: false,
    app_title: siteName,
    // The form works on the folder that the editor opens. Sveltia wants a host named all the same; the page's own
    // style sheet hides the buttons for it, and the content security policy would stop every request to it.
    backend: { name: 'github', repo: 'so-cam-ket/so-cam-ket', auth_methods: ['token'] },
    media_folder: 'public/tep',
    public_folder: '/tep',
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: collectionNames.flatMap((name) =>
      formatsInUse(name, files.get(name) ?? []).map((format, index) =>
        collectionOf(name, format, index, references),
      ),
    ),
  };
}

function collectionOf(
  name: CollectionName,
  format: RecordFormat,
  index: number,
  references: References,
): FormCollection {
  const extension = format.slice(1);
  const original: FormField = { name: originalField, label: 'Tệp gốc', widget: 'hidden' };
  return {
    name: index === 0 ? name : `${name}-${extension}`,
    label: index === 0 ? collectionTitles[name] : `${collectionTitles[name]} (có phần thân)`,
    folder: `src/content/${name}`,
    format: formatName(name, format),
    // The units of the country come with the program; nobody adds one by hand.
    create: name !== 'provinces',
    // A published address stays; a record that is wrong is corrected or made a draft.
    delete: false,
    slug: {
      template: '{{title}}',
      editable: ['create'],
      hint: `Mã bản ghi, thành tên tệp và địa chỉ trang: ${idMessage}. Không đổi về sau.`,
      pattern: [idPattern.source, idMessage],
    },
    sortable_fields: ['title'],
    fields: [
      ...recordFieldsOf(schemas[name]).map((field) => formField(field, references)),
      ...(format === '.yaml' ? [] : [proseField(format)]),
      original,
    ],
  };
}

/** The prose of a record: Markdown as it stands in the file, so that nothing rewrites it. */
function proseField(format: RecordFormat): FormField {
  const tags = Object.entries(proseComponents).map(([name, { attributes, children }]) => {
    const literal = Object.keys(attributes.shape).map((key) => ` ${key}="…"`);
    const tag = children ? `<${name}${literal.join('')}>…</${name}>` : `<${name}${literal.join('')} />`;
    // Hints are Markdown: outside a code span a tag would be taken for HTML and vanish.
    return `\`${tag}\``;
  });
  const components = format === '.mdx' ? ` Các thành phần dùng được: ${tags.join(', ')}.` : '';
  return {
    name: bodyField,
    label: 'Phần thân',
    widget: 'text',
    required: false,
    hint: `Bối cảnh, viết Markdown; tiêu đề bắt đầu từ ##; không dùng thẻ HTML.${components}`,
  };
}

/**
 * A reference is chosen from the records themselves, new ones of this session among them. Records of one kind that
 * lie in files of several formats are several lists to Sveltia; then the choice is the list at the time of building.
 */
function referencesIn(files: Files): References {
  return (to) => {
    const found = files.get(to) ?? [];
    if (formatsInUse(to, found).length === 1)
      return {
        widget: 'relation',
        collection: to,
        value_field: '{{slug}}',
        display_fields: ['{{title}} ({{slug}})'],
        search_fields: ['title'],
      };
    const options = found.map((file) => ({ value: file.id, label: `${titleOf(file)} (${file.id})` }));
    return { widget: 'select', options };
  };
}
