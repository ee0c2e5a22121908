import type { Field } from './field-tree.ts';

/** What to type into a field, in Vietnamese: "danh sách; mã bản ghi trong bodies". */
export function valueWords(field: Field): string {
  return field.list ? `danh sách; mỗi mục là ${oneValue(field)}` : oneValue(field);
}

function oneValue({ kind, options, refersTo, maxLength, shapes }: Field): string {
  switch (kind) {
    case 'text':
      return maxLength === undefined ? 'chữ' : `chữ, tối đa ${maxLength} ký tự`;
    case 'date':
      return 'ngày, tháng, quý hoặc năm';
    case 'day':
      return 'ngày đầy đủ';
    case 'number':
      return 'số';
    case 'boolean':
      return '`true` hoặc `false`';
    case 'choice':
      return `một trong ${options.map((option) => `\`${option}\``).join(', ')}`;
    case 'reference':
      return `mã bản ghi trong \`${refersTo ?? ''}\``;
    case 'address':
      return 'địa chỉ http:// hoặc https://';
    case 'group':
      return shapes.length > 1 ? 'một trong các dạng dưới đây' : 'nhóm trường dưới đây';
  }
}
