// The words that the synthetic records are made of. All of it is fictional; the provinces alone are real names.

/** What two bodies promise to do together: the measurable ones with unit and a usual size. */
export const measurable: readonly { id: string; text: string; unit: string; least: number; most: number }[] =
  [
    {
      id: 'tap-huan',
      text: 'Mở lớp tập huấn kỹ thuật canh tác và quản trị cho thành viên hợp tác xã',
      unit: 'lớp',
      least: 4,
      most: 60,
    },
    {
      id: 'mo-hinh',
      text: 'Xây dựng mô hình trình diễn giống mới theo hướng an toàn sinh học',
      unit: 'mô hình',
      least: 2,
      most: 25,
    },
    {
      id: 'hoi-thao',
      text: 'Tổ chức hội thảo khoa học về liên kết tiêu thụ nông sản',
      unit: 'cuộc',
      least: 1,
      most: 12,
    },
    {
      id: 'to-hop-tac',
      text: 'Vận động thành lập tổ hợp tác ở các xã chưa có',
      unit: 'tổ hợp tác',
      least: 5,
      most: 80,
    },
    {
      id: 'htx-moi',
      text: 'Tư vấn thành lập mới hợp tác xã nông nghiệp',
      unit: 'hợp tác xã',
      least: 3,
      most: 45,
    },
    {
      id: 'day-nghe',
      text: 'Dạy nghề cho hội viên nông dân có nhu cầu chuyển đổi',
      unit: 'hội viên',
      least: 150,
      most: 4200,
    },
    {
      id: 'truy-xuat',
      text: 'Hỗ trợ hợp tác xã dán tem truy xuất nguồn gốc sản phẩm',
      unit: 'hợp tác xã',
      least: 5,
      most: 70,
    },
    {
      id: 'gian-hang',
      text: 'Đưa sản phẩm lên sàn thương mại điện tử',
      unit: 'sản phẩm',
      least: 10,
      most: 220,
    },
    { id: 'phu-nu', text: 'Bồi dưỡng nữ cán bộ quản lý hợp tác xã', unit: 'người', least: 20, most: 600 },
    {
      id: 'che-pham',
      text: 'Chuyển giao quy trình ủ phân hữu cơ bằng chế phẩm vi sinh',
      unit: 'hộ',
      least: 60,
      most: 2500,
    },
    {
      id: 'vay-von',
      text: 'Giới thiệu hợp tác xã vay vốn từ quỹ hỗ trợ phát triển',
      unit: 'hợp tác xã',
      least: 4,
      most: 55,
    },
    {
      id: 'so-tay',
      text: 'Biên soạn, cấp phát sổ tay hướng dẫn chuyển đổi số',
      unit: 'cuốn',
      least: 300,
      most: 9000,
    },
  ];

/** Promises that carry no number. */
export const qualitative: readonly { id: string; text: string }[] = [
  { id: 'tuyen-truyen', text: 'Cùng tuyên truyền chủ trương, chính sách về kinh tế tập thể đến hội viên.' },
  { id: 'gop-y', text: 'Góp ý dự thảo chính sách của tỉnh trước khi trình cấp có thẩm quyền.' },
  { id: 'trao-doi', text: 'Trao đổi thông tin về sâu bệnh, giá cả và thị trường theo từng vụ.' },
  { id: 'de-xuat', text: 'Cùng đề xuất nhiệm vụ nghiên cứu xuất phát từ yêu cầu của hợp tác xã.' },
  { id: 'ket-noi', text: 'Kết nối hợp tác xã với doanh nghiệp chế biến, tiêu thụ trong và ngoài tỉnh.' },
  { id: 'giam-sat', text: 'Phối hợp giám sát chất lượng vật tư đầu vào bán cho hội viên.' },
];

export const themes: readonly { id: string; title: string; category: string }[] = [
  { id: 'nong-nghiep-sach', title: 'phát triển nông nghiệp sạch', category: 'nong-nghiep' },
  { id: 'chuyen-doi-so', title: 'chuyển đổi số trong hợp tác xã', category: 'khoa-hoc-cong-nghe' },
  { id: 'kinh-te-tap-the', title: 'củng cố kinh tế tập thể', category: 'kinh-te-tap-the' },
  { id: 'lien-ket-tieu-thu', title: 'liên kết tiêu thụ nông sản', category: 'doanh-nghiep' },
  { id: 'ung-dung-khoa-hoc', title: 'ứng dụng khoa học vào sản xuất', category: 'khoa-hoc-cong-nghe' },
  { id: 'giam-ngheo', title: 'giảm nghèo qua hợp tác xã', category: 'kinh-te-tap-the' },
  { id: 'lam-nghiep-ben-vung', title: 'lâm nghiệp bền vững', category: 'nong-nghiep' },
  { id: 'nuoi-trong-thuy-san', title: 'nuôi trồng thủy sản an toàn', category: 'nong-nghiep' },
  { id: 'thi-dua-san-xuat', title: 'thi đua sản xuất, kinh doanh giỏi', category: 'thi-dua' },
  { id: 'dao-tao-can-bo', title: 'đào tạo cán bộ hợp tác xã', category: 'to-chuc' },
];

export const bodyKinds: readonly { id: string; title: string; short: string; kind: string }[] = [
  { id: 'lien-minh-htx', title: 'Liên minh Hợp tác xã', short: 'Liên minh HTX', kind: 'union' },
  { id: 'hoi-nong-dan', title: 'Hội Nông dân', short: 'Hội ND', kind: 'front' },
  { id: 'so-khcn', title: 'Sở Khoa học và Công nghệ', short: 'Sở KH&CN', kind: 'department' },
  {
    id: 'lien-hiep-hoi',
    title: 'Liên hiệp các Hội Khoa học và Kỹ thuật',
    short: 'Liên hiệp Hội',
    kind: 'union',
  },
  { id: 'so-nong-nghiep', title: 'Sở Nông nghiệp', short: 'Sở NN', kind: 'department' },
];

const crops = [
  'lúa',
  'chè',
  'vải',
  'cam',
  'cà phê',
  'hồ tiêu',
  'rau màu',
  'tôm',
  'cá tra',
  'quế',
  'bưởi',
  'sầu riêng',
];
const places = ['vùng ven sông', 'các xã miền núi', 'vùng chuyên canh', 'các xã bãi ngang', 'vùng trung du'];
const actors = ['Ban điều hành', 'Tổ giúp việc', 'Hai cơ quan', 'Các bên', 'Cơ quan thường trực'];
const acts = [
  'rà soát nhu cầu của hợp tác xã trước mỗi vụ',
  'phân công cán bộ bám cơ sở',
  'lồng ghép nội dung này với chương trình xây dựng nông thôn mới',
  'cử chuyên gia hướng dẫn trực tiếp tại ruộng',
  'tổng hợp khó khăn để báo cáo cấp trên',
  'công khai kết quả cho thành viên biết',
  'mời doanh nghiệp cùng khảo sát vùng nguyên liệu',
];
const aims = [
  'để thành viên chủ động được giống, vật tư và đầu ra',
  'nhằm giảm chi phí và giữ giá bán ổn định',
  'để hợp tác xã nhỏ không bị bỏ lại phía sau',
  'nhằm đưa kết quả nghiên cứu đến tận hộ sản xuất',
  'để số liệu được ghi chép thống nhất giữa các huyện',
];

/** The parts that sentences of prose are put together from. */
export const prose = { crops, places, actors, acts, aims };
