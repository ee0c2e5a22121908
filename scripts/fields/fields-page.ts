/** The page docs/fields.md: every field that an author may write, from the schemas and from nowhere else. */
import { collectionFormats, schemas } from '../../src/schemas/collections.ts';
import { collectionNames, type CollectionName } from '../../src/schemas/references.ts';
import { collectionTitles } from './collection-names.ts';
import { recordFieldsOf, type Field } from './field-tree.ts';
import { valueWords } from './field-words.ts';

const introduction = `# Các trường của bản ghi

<!-- Trang này do lệnh "npm run fields" viết ra từ src/schemas. Đừng sửa tay. -->

Mỗi loại bản ghi là một thư mục trong \`src/content\`. Bảng dưới đây liệt kê mọi trường được phép, theo thứ tự chuẩn
trong tệp. Trường có dấu ● là bắt buộc. Tên có dấu chấm là trường nằm bên trong: \`signed.on\` là trường \`on\` trong nhóm
\`signed\`; \`[]\` là từng mục của danh sách. Cách viết ngày, số và ký hiệu: xem [hướng dẫn biên tập](content-guide.md).
`;

/** The whole page as text. */
export function fieldsPage(): string {
  return [introduction, contents(), ...collectionNames.map(section)].join('\n');
}

function contents(): string {
  const lines = collectionNames.map((name) => `- [${collectionTitles[name]}](#${name}) (\`${name}\`)`);
  return `${lines.join('\n')}\n`;
}

function section(name: CollectionName): string {
  const formats = collectionFormats[name].map((format) => `\`${format}\``).join(', ');
  const rows = recordFieldsOf(schemas[name]).flatMap((field) => rowsOf(field, ''));
  return [
    `<a id="${name}"></a>`,
    '',
    `## ${collectionTitles[name]}`,
    '',
    `Thư mục \`src/content/${name}\`, đuôi ${formats}.`,
    '',
    '| trường | tên | ghi gì | giá trị |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function rowsOf(field: Field, above: string): string[] {
  const path = `${above}${field.name}`;
  const preset = field.preset === undefined ? '' : `; bỏ trống là \`${String(field.preset)}\``;
  const row = `| \`${path}\`${field.required ? ' ●' : ''} | ${cell(field.title)} | ${cell(field.description)} | ${cell(valueWords(field) + preset)} |`;
  const inside = `${path}${field.list ? '[]' : ''}.`;
  return [row, ...sharedRows(field, inside)];
}

/** Of several shapes a field that stands in all alike is told once. */
function sharedRows({ shapes }: Field, inside: string): string[] {
  return [...new Set(shapes.flatMap((shape) => shape.flatMap((field) => rowsOf(field, inside))))];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<');
}
