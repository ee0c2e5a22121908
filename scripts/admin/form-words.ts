/**
 * Words of the form that take the place of Sveltia's own, whose Vietnamese speaks to programmers, and those that
 * Sveltia has in English only and a clerk can meet.
 */
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
  show_errors: 'Xem chỗ sai',
  list_item_options: 'Tùy chọn của mục này',
  select_item: 'Chọn {$name}',
  entry_sidebar: {
    slug: {
      title: 'Mã bản ghi',
      generated_on_save: 'Mã được đặt theo tên bản ghi khi lưu.',
      unavailable: 'Bản ghi này chưa có mã.',
    },
  },
  save_conflict: {
    title: 'Bản ghi đã đổi ở nơi khác',
    modified: 'Tệp này đã đổi sau khi mở trong biểu mẫu.',
    modified_by: '{$name} đã sửa bản ghi này lúc {$date}, sau khi mở trong biểu mẫu.',
    deleted: 'Tệp này đã bị xóa sau khi mở trong biểu mẫu.',
    overwrite_warning: 'Nếu lưu bây giờ, thay đổi kia sẽ mất.',
    recreate_warning: 'Nếu lưu bây giờ, tệp sẽ được tạo lại.',
    save_anyway: 'Vẫn lưu',
  },
  remote_change: {
    reload_entry: 'Mở lại bản ghi',
    confirm_reloading_entry: 'Mở lại bản ghi? Những gì chưa lưu sẽ mất.',
  },
  relation_field: {
    save_together_hint: '{$name} mới sẽ được lưu cùng bản ghi đang sửa.',
    add_failed: 'Không thêm được {$name}.',
  },
} as const;
