/** Words of the form that take the place of Sveltia's own: its Vietnamese speaks to programmers. */
export const formWords = {
  work_with_local_repo: 'Mở thư mục của sổ',
  work_with_local_repo_description:
    'Khi trình duyệt hỏi, hãy chọn thư mục của dự án (có package.json và src bên trong), rồi cho phép sửa tệp.',
  working_with_local_repo: 'Đang sửa tệp trong thư mục trên máy này',
  sign_in_error: {
    not_project_root:
      'Thư mục vừa chọn không phải thư mục của dự án (không thấy .git bên trong). Hãy bấm nút để chọn lại.',
    picker_dismissed: 'Chưa chọn thư mục nào. Hãy bấm nút để chọn lại.',
  },
} as const;
