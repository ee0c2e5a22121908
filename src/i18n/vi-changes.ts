/** The words about what changed in the register, and about how often it is read, in Vietnamese. Part of `vi.ts`. */
export const viChanges = {
  'changes.title': 'Thay đổi',
  'changes.lede':
    'Con số, thời hạn, tình trạng, lời văn nào của bản ghi nào đã đổi; rút ra từ lịch sử phiên bản, không ai viết tay.',
  'changes.until': 'Lịch sử đọc đến phiên bản {commit}.',
  'changes.all': 'Mọi thay đổi của sổ',
  'changes.shallow': 'Bản dựng này chỉ có phần cuối của lịch sử; thay đổi cũ hơn không có ở đây.',
  'changes.none':
    'Bản dựng này không có lịch sử phiên bản, nên không nói được bản ghi nào đã đổi. Điều đó không có nghĩa là chưa có gì thay đổi.',
  'changes.empty': 'Chưa có thay đổi nào được ghi {asOf}.',
  'changes.corrections': 'Đính chính',
  'changes.latest': 'Mới nhất',
  'changes.byMonth': 'Theo tháng',
  'changes.monthTitle': 'Thay đổi trong {month}',
  'changes.count': '{count} mục',
  'changes.monthCount': '{items} mục, gồm {edits} lần thêm, sửa hoặc gỡ bản ghi',
  'changes.how':
    'Ngày là ngày ghi vào lịch sử phiên bản, giờ Việt Nam. Bản ghi đổi tên được theo dõi qua các tên. Bản nháp và nội dung của bản ghi đã gỡ không được kể lại.',
  'changes.added': 'Thêm',
  'changes.changed': 'Sửa',
  'changes.removed': 'Gỡ',
  'changes.correction': 'Đính chính',
  'changes.state': 'Đổi tình trạng',
  'changes.state.text': 'tình trạng: trước “{from}”, nay “{to}”',
  'changes.renamed': 'mã bản ghi đổi, mã cũ: {id}',
  'changes.gone': '{kind} “{id}”',
  'changes.bulk': '{kind}: {count} bản ghi',
  'changes.rest': '… và {count} chỗ khác',
  'changes.ofRecord': 'Lịch sử sửa đổi',
  'changes.feed': '{name}: thay đổi',
  'changes.feed.about': 'Mọi thay đổi trong bản ghi và tình trạng, kể cả đính chính.',

  'visits.title': 'Lượt xem',
  'visits.lede':
    'Tổng số lượt xem trang theo tháng, đếm từ nhật ký của máy chủ; không theo dõi ai, không giữ địa chỉ nào.',
  'visits.none':
    'Chưa có số lượt xem: người vận hành chưa đưa nhật ký của máy chủ vào. Không có số không có nghĩa là không ai xem.',
  'visits.month': 'Tháng',
  'visits.page': 'Trang',
  'visits.views': 'Lượt xem',
  'visits.byMonth': 'Theo tháng',
  'visits.most': 'Trang được xem nhiều nhất, {month}',
  'visits.partial': '{month} (chưa hết tháng)',
  'visits.how':
    'Một lượt xem là một lần trình duyệt xin một trang và nhận được trang đó. Máy tự động xưng tên bị loại; máy không xưng tên thì không nhận ra được. Người đọc bản lưu tạm của trình duyệt không được đếm.',
  'visits.english': 'bản tiếng Anh',
  'visits.footer': 'Lượt xem {month}',
} as const;
