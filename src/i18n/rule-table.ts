/**
 * Every rule that content is held to: its permanent id (printed in brackets, used in waivers, the name of its page
 * docs/errors/<id>.md), how grave a breach is, and what it asks in one sentence. An id is never renamed or reused.
 */
type Severity = 'error' | 'warning';

const error = (title: string): { severity: Severity; title: string } =>
  Object.freeze({ severity: 'error', title });
const warning = (title: string): { severity: Severity; title: string } =>
  Object.freeze({ severity: 'warning', title });

export const ruleTable = Object.freeze({
  // Files and folders
  'content-missing': error('Thư mục nội dung phải có và có ít nhất một bản ghi.'),
  'unknown-folder': error('Thư mục nội dung chỉ có các thư mục bản ghi đã định.'),
  'collection-empty': error('Mỗi thư mục bản ghi phải có bản ghi, hoặc tệp .gitkeep nói là chưa có.'),
  'content-version': error('Nội dung phải ghi theo đúng phiên bản của chương trình.'),
  'file-name': error('Tên tệp chỉ gồm chữ thường không dấu, số và gạch nối.'),
  'file-extension': error('Mỗi thư mục chỉ nhận tệp có đuôi đã định, viết thường.'),
  'file-kind': error('Nội dung chỉ gồm tệp thường, không có liên kết tượng trưng hay tệp đặc biệt.'),
  'duplicate-id': error('Hai tệp trong một thư mục không được có cùng mã.'),
  'file-too-large': error('Tệp, phần đầu và từng dòng không được quá lớn.'),
  // Characters
  'text-encoding': error('Tệp phải là văn bản UTF-8.'),
  'hidden-character': error('Văn bản không chứa ký tự điều khiển hay ký tự ẩn.'),
  'legacy-font': error('Văn bản không dùng phông chữ cũ (TCVN3, VNI).'),
  'mixed-script': error('Một từ không trộn chữ La-tinh với chữ Ki-rin hay Hy Lạp.'),
  'latin-eth': warning('Chữ Đ phải là U+0110, không phải U+00D0.'),
  'conflict-marker': error('Tệp không còn dấu xung đột của git.'),
  // Front matter
  'front-matter-missing': error('Mỗi bản ghi có phần đầu nằm giữa hai dòng "---".'),
  'yaml-syntax': error('Phần đầu phải viết đúng cú pháp YAML.'),
  'yaml-feature': error('Phần đầu không dùng neo, bí danh, thẻ hay khóa gộp của YAML.'),
  'duplicate-key': error('Một tên trường chỉ xuất hiện một lần.'),
  'forbidden-key': error('Tên trường không được là từ dành riêng của máy.'),
  'ambiguous-number': error('Số có dấu chấm và ba chữ số sau đó phải đặt trong dấu nháy.'),
  // Fields
  'unknown-key': error('Bản ghi chỉ có các trường đã định.'),
  'missing-field': error('Trường bắt buộc phải có.'),
  'wrong-type': error('Giá trị phải đúng loại của trường.'),
  'bad-value': error('Giá trị phải hợp lệ.'),
  'bad-date': error('Ngày phải viết theo năm-tháng-ngày và có thật.'),
  'quantity-shape': error('Con số "từ … đến …" có min và max; các loại khác có value.'),
  'range-order': error('Giá trị min không lớn hơn max.'),
  placeholder: error('Bản ghi công bố không còn chỗ "CẦN GHI".'),
  // Bodies
  'body-syntax': error('Phần thân phải viết đúng cú pháp MDX.'),
  'body-code': error('Phần thân không chứa mã lệnh hay biểu thức.'),
  'body-html': error('Phần thân không chứa thẻ HTML hay chú thích HTML.'),
  'body-component': error('Phần thân chỉ dùng các thành phần trong danh sách.'),
  'component-attribute': error('Thuộc tính của thành phần phải đúng.'),
  'unsafe-link': error('Liên kết chỉ dùng https, http, mailto, tel hoặc đường dẫn trong trang.'),
  'insecure-link': warning('Liên kết nên dùng https và tên miền.'),
  'link-text': warning('Chữ của liên kết nên nói liên kết dẫn tới đâu.'),
  'image-alt': error('Ảnh phải có mô tả.'),
  'image-source': error('Ảnh phải là tệp trong thư mục public của trang.'),
  'heading-order': error('Tiêu đề trong phần thân bắt đầu từ cấp 2 và không nhảy cấp.'),
  'bold-heading': warning('Tiêu đề nên dùng dấu #, không dùng dòng chữ đậm.'),
  'table-shape': error('Bảng phải có hàng đầu, và mọi hàng có số ô như nhau.'),
  'own-site-link': warning('Liên kết trong trang nên viết không có tên máy chủ.'),
  'ambiguous-abbreviation': warning('Từ viết tắt nhiều nghĩa trong phần thân nên ghi nghĩa ở chỗ đó.'),
  'abbreviation-meaning': error('Nghĩa ghi cho từ viết tắt phải có trong bảng từ viết tắt.'),
  'missing-file': error('Tệp mà bản ghi nhắc tới phải có trong thư mục public.'),
  // Between records
  'unknown-reference': error('Mã được nhắc tới phải là một bản ghi có thật.'),
  'broken-link': error('Liên kết trong trang phải dẫn tới bản ghi và cam kết có thật.'),
  'draft-reference': error('Bản ghi công bố không nhắc tới bản nháp.'),
  'duplicate-title': error('Hai bản ghi cùng loại không trùng tên.'),
  'body-spelling': warning('Tên một tổ chức nên viết theo một lối bỏ dấu.'),
  'commitment-id-unique': error('Mã cam kết không lặp lại trong một bản ghi.'),
  'commitment-unknown': error('Mã cam kết được nhắc tới phải có trong bản ghi.'),
  'result-entry-target': error('Kết quả phải nói về một cam kết có thật.'),
  'correction-target': error('Đính chính phải nói về mục có thật của báo cáo trước.'),
  'renewal-cycle': error('Chương trình không tiếp nối chính mình theo vòng.'),
  'hierarchy-cycle': error('Bản ghi không thuộc, kế nhiệm hay thay thế chính mình theo vòng.'),
  'basis-cycle': error('Căn cứ không đi thành vòng.'),
  'basis-later-than-citer': error('Căn cứ không ban hành sau văn bản dựa vào nó.'),
  'plan-outlives-programme': warning('Chương trình không cũ hơn hay ngắn hơn kế hoạch thuộc nó.'),
  // Time and place
  'period-order': error('Giai đoạn không kết thúc trước khi bắt đầu.'),
  'due-outside-period': error('Hạn của cam kết nằm trong giai đoạn của bản ghi.'),
  'milestone-order': error('Các mốc của một chỉ tiêu có hạn và mức tăng dần.'),
  'province-not-valid': error('Đơn vị cấp tỉnh phải tồn tại vào ngày của bản ghi.'),
  'unlikely-date': warning('Ngày của bản ghi thường nằm sau năm 1945.'),
  'future-date': warning('Ngày của bản ghi thường không nằm sau ngày mở nguồn.'),
  // Figures
  'sum-mismatch': error('Các phần cộng lại phải bằng tổng.'),
  'share-mismatch': error('Tỷ lệ phải bằng phần chia cho tổng.'),
  'share-sum': error('Các tỷ lệ cộng lại phải bằng 100.'),
  'breakdown-unknown': error('Cách chia và phần phải có trong chỉ tiêu.'),
  'unit-mismatch': error('Đơn vị của số liệu và của mức đã hứa phải là đơn vị của chỉ tiêu thống kê.'),
  'target-indicator': error('Chỉ tiêu gắn với chỉ tiêu thống kê phải cùng cách đếm, nơi và kỳ.'),
  'negative-count': error('Số đếm không âm.'),
  'figure-without-source': error('Số liệu phải có nguồn với địa chỉ hoặc chỗ trong nguồn.'),
  'figure-without-time': error('Số liệu phải có thời điểm hoặc kỳ.'),
  'duplicate-observation': error('Nhiều giá trị cho cùng một số liệu thì phải chọn một.'),
  'unlikely-value': warning('Kết quả ít khi gấp hơn mười lần chỉ tiêu.'),
  // Text of the source
  'invalid-symbol': warning('Số, ký hiệu văn bản nên đọc được theo thể thức.'),
  'section-gap': warning('Chỗ nhảy số mục nên có ghi chú.'),
  'press-text': warning('Bài báo chỉ được tóm tắt, kèm địa chỉ và điều kiện dùng lại.'),
  // Data about one person
  'personal-id': error('Bản ghi không chứa số giấy tờ tùy thân.'),
  'bank-account': error('Bản ghi không chứa số tài khoản ngân hàng.'),
  'personal-phone': warning('Bản ghi không nên chứa số điện thoại di động.'),
  'personal-email': warning('Bản ghi không nên chứa hộp thư cá nhân.'),
  'private-life': warning('Bản ghi không nên chứa ngày sinh, nơi ở hay mã số thuế của một người.'),
  // Published files
  'attachment-type': error('Tệp công bố phải đúng loại mà đuôi tệp nói và thuộc loại được phép.'),
  'attachment-unsafe': error('Tệp công bố không chứa mã lệnh và không bị khóa.'),
  'attachment-size': error('Tệp công bố không quá 100 MB, ảnh không quá 50 triệu điểm ảnh.'),
  'attachment-large': warning('Tệp công bố nên nhỏ hơn 25 MB.'),
  'attachment-checksum': error('Mã sha256 ghi trong bản ghi phải là của tệp.'),
  'attachment-scan': error('Tệp chỉ có ảnh chụp trang phải có tóm tắt bằng lời.'),
  'attachment-hidden': error('Tệp công bố không còn nhận xét, sửa đổi theo dõi hay trang tính ẩn.'),
  'attachment-author': warning('Tệp công bố không nên ghi tên người soạn trong thuộc tính.'),
  'address-taken': error('Tệp công bố không dùng địa chỉ của trang.'),
  'attachment-unused': warning('Tệp đính kèm nên có bản ghi nhắc tới.'),
  // Waivers
  'waiver-unknown-rule': error('Miễn kiểm phải nêu mã phép kiểm có thật.'),
  'waiver-not-allowed': error('Chỉ miễn được phép kiểm về nội dung, không miễn được cách viết tệp.'),
  'unused-waiver': warning('Miễn kiểm phải có lỗi để miễn.'),
});

export type RuleId = keyof typeof ruleTable;

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(ruleTable, text);
}
