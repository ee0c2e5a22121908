/** The two pages of the form: what to know before, and the form itself. */

/** The folder of the form page below the guide. */
export const formFolder = 'bieu-mau';

interface PageParts {
  title: string;
  /** The way from the page to the guide's folder. */
  up: string;
  program: 'huong-dan' | 'bieu-mau';
  body: string;
}

function page({ title, up, program, body }: PageParts): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}fonts.css">
<link rel="stylesheet" href="${up}${program}.css">
<script type="module" src="${up}${program}.js"></script>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The page that explains the form in Vietnamese and says whether it can work here. `siteName` must be plain text. */
export function guidePage(siteName: string): string {
  const name = escaped(siteName);
  return page({
    title: `Sửa nội dung bằng biểu mẫu – ${name}`,
    up: '',
    program: 'huong-dan',
    body: `<main>
<h1>Sửa nội dung bằng biểu mẫu</h1>
<p>Biểu mẫu ghi thẳng vào các tệp của sổ trên máy này. Không có gì được gửi đi đâu; đăng hay không là việc của bước sau.</p>
<div class="answer" data-when="ready" hidden>
<p>Trình duyệt này mở được thư mục.</p>
<p><a class="open" href="${formFolder}/">Mở biểu mẫu</a></p>
</div>
<div class="answer" data-when="no-folder" hidden>
<p><strong>Trình duyệt này không mở được thư mục trên máy.</strong></p>
<p>Hãy dùng Chrome, Edge hoặc Cốc Cốc trên máy tính. Firefox, Safari và điện thoại chưa làm được việc này. Cũng có thể sửa tệp bằng VS Code hoặc bằng lệnh <code>npm run new</code>.</p>
</div>
<div class="answer" data-when="remote" hidden>
<p><strong>Biểu mẫu chỉ chạy trên máy của người biên tập.</strong></p>
<p>Trong thư mục của dự án, chạy <code>npm run admin</code> rồi <code>npm run preview</code>, và mở địa chỉ mà lệnh in ra, thêm <code>quan-tri/</code> ở cuối.</p>
</div>
<noscript><div class="answer"><p>Biểu mẫu cần JavaScript; hãy bật nó cho trang này.</p></div></noscript>
<h2>Các bước</h2>
<ol>
<li>Bấm <strong>Mở biểu mẫu</strong>, rồi <strong>Mở thư mục của sổ</strong>.</li>
<li>Chọn thư mục của dự án (có <code>package.json</code> và <code>src</code>), rồi cho phép trình duyệt sửa tệp.</li>
<li>Chọn loại bản ghi ở cột trái, chọn bản ghi, sửa, bấm <strong>Lưu</strong>.</li>
<li>Chạy <code>npm run check</code>. Có lỗi thì sửa theo lời nhắc; biểu mẫu chỉ biết một phần các phép kiểm.</li>
<li>Không còn lỗi thì gửi thay đổi như thường lệ.</li>
</ol>
<h2>Cần biết</h2>
<ul>
<li>Lưu chỉ đổi dòng đã sửa. Ghi chú sau dấu <code>#</code> và thứ tự các trường giữ nguyên.</li>
<li>Số viết theo lối Việt Nam: <code>1.012</code>, <code>65,4</code>. Ngày viết năm-tháng-ngày: <code>2022-08-22</code>, <code>2018-10</code>, <code>2030</code>.</li>
<li>Mã bản ghi được đặt theo tên lúc tạo; xem và sửa ở nút hình mỏ neo bên phải trước lần lưu đầu. Mã thành tên tệp và địa chỉ trang, không đổi về sau. Biểu mẫu không xóa bản ghi.</li>
<li>Bản ghi mới chưa xong thì bật <strong>Bản nháp</strong>: nó chưa lên trang nào.</li>
<li>Không sửa cùng một bản ghi ở hai nơi một lúc: lần lưu sau ghi đè lần trước.</li>
<li>Danh sách văn bản để chọn làm căn cứ có từ lúc chạy <code>npm run admin</code>; thêm văn bản mới thì chạy lại lệnh đó.</li>
</ul>
<p><a href="../">Về trang chủ</a></p>
</main>`,
  });
}

/** The page on which the form opens. */
export function formPage(siteName: string): string {
  return page({
    title: `Biểu mẫu – ${escaped(siteName)}`,
    up: '../',
    program: 'bieu-mau',
    body: `<h1 class="first">Biểu mẫu biên tập</h1>
<noscript><p>Biểu mẫu cần JavaScript; hãy bật nó cho trang này.</p></noscript>
<div id="nc-root"></div>`,
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
