/** What an error of the YAML parser means to someone who has never heard of YAML. */
import type { ErrorCode } from 'yaml';

const messages: Partial<Record<ErrorCode, { message: string; fix: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'có dấu ":" giữa dòng',
    fix: 'Đặt cả giá trị trong dấu nháy, ví dụ title: "Ký kết: chương trình".',
  },
  BAD_INDENT: {
    message: 'thụt đầu dòng không khớp với dòng trên',
    fix: 'Các trường cùng cấp thụt bằng nhau, mỗi cấp hai dấu cách.',
  },
  TAB_AS_INDENT: { message: 'thụt đầu dòng bằng phím Tab', fix: 'Thay mỗi Tab bằng hai dấu cách.' },
  MULTILINE_IMPLICIT_KEY: {
    message: 'dòng này không có dấu ":" sau tên trường, hoặc dấu nháy chưa đóng',
    fix: 'Viết "tên trường: giá trị"; giá trị dài thì đặt trong dấu nháy.',
  },
  MISSING_CHAR: {
    message: 'thiếu dấu đóng (dấu nháy, ngoặc) hoặc dấu cách sau ":"',
    fix: 'Đóng dấu nháy hoặc ngoặc; sau ":" có một dấu cách.',
  },
  BAD_SCALAR_START: {
    message: 'giá trị bắt đầu bằng một dấu mà YAML giữ riêng',
    fix: 'Đặt giá trị trong dấu nháy.',
  },
  BAD_DQ_ESCAPE: { message: 'dấu "\\" trong nháy kép không đúng', fix: 'Dùng nháy đơn, hoặc viết "\\\\".' },
  UNEXPECTED_TOKEN: { message: 'có chữ thừa sau giá trị', fix: 'Đặt cả giá trị trong một cặp dấu nháy.' },
  MULTIPLE_DOCS: { message: 'có dòng "---" hoặc "..." giữa chừng', fix: 'Xóa dòng đó.' },
  BLOCK_IN_FLOW: {
    message: 'có danh sách nhiều dòng trong ngoặc',
    fix: 'Viết danh sách bằng các dòng "- …".',
  },
  KEY_OVER_1024_CHARS: { message: 'tên trường quá dài', fix: 'Xem có thiếu dấu nháy hay xuống dòng không.' },
  NON_STRING_KEY: { message: 'tên trường không phải là chữ', fix: 'Đặt tên trường là một từ.' },
};

/** A Vietnamese sentence and what to do; errors that authors hardly meet share a general one. */
export function yamlMessage(code: ErrorCode): { message: string; fix: string } {
  return (
    messages[code] ?? {
      message: 'không đúng cú pháp YAML',
      fix: 'So với một tệp đang đúng; đặt giá trị trong dấu nháy khi nghi ngờ.',
    }
  );
}
