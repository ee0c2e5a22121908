import { z } from 'zod';
import { described } from './field.ts';
import { line } from './values.ts';

const basePath = z
  .string()
  .regex(
    /^\/(?:(?!\.{1,2}\/)[a-z0-9._~-]+\/)*$/i,
    'bắt đầu và kết thúc bằng "/", ví dụ "/" hoặc "/so-cam-ket/"',
  );

/** The settings of one site. Everything a province changes to make the register its own stands here. */
const siteConfigSchema = z.strictObject({
  name: described(line(80), 'Tên trang', 'Tên hiện ở đầu mọi trang.'),
  tagline: described(
    z.strictObject({ vi: line(160), en: line(160) }),
    'Dòng giới thiệu',
    'Một dòng dưới tên, hai thứ tiếng.',
  ),
  register: described(
    z.enum(['official', 'observer']),
    'Ai lập sổ',
    'official: trang của cơ quan nhà nước; observer: trang quan sát độc lập.',
  ),
  operator: described(line(160), 'Đơn vị vận hành', 'Ai lập và giữ trang.'),
  managingBody: described(line(160).optional(), 'Cơ quan chủ quản', 'Với trang chính thức.'),
  responsibleEditor: described(
    line(160),
    'Chịu trách nhiệm nội dung',
    'Người hoặc nhóm chịu trách nhiệm nội dung.',
  ),
  contact: described(
    z.strictObject({
      email: described(z.email(), 'Thư điện tử', 'Nhận báo lỗi và góp ý.'),
      address: described(line(200).optional(), 'Địa chỉ', 'Địa chỉ liên hệ.'),
      phone: described(line(60).optional(), 'Điện thoại', 'Điện thoại liên hệ.'),
    }),
    'Liên hệ',
    'Nơi người đọc liên hệ.',
  ),
  askAt: described(
    z.union([z.email(), z.url({ protocol: /^https$/ })]).optional(),
    'Nơi nhận câu hỏi',
    'Thư điện tử, hoặc địa chỉ https của một mẫu hỏi; để trống thì là thư liên hệ.',
  ),
  licence: described(
    z.strictObject({ name: line(80), url: z.url() }),
    'Giấy phép nội dung',
    'Điều kiện dùng lại nội dung do trang viết.',
  ),
  siteUrl: described(
    z.url({ protocol: /^https?$/ }),
    'Địa chỉ trang',
    'Địa chỉ gốc, có thể thay bằng biến SITE_URL.',
  ),
  basePath: described(basePath, 'Thư mục gốc', 'Thư mục trên máy chủ, có thể thay bằng biến BASE_PATH.'),
  locales: described(
    z.tuple([z.literal('vi'), z.literal('en')]),
    'Ngôn ngữ',
    'Tiếng Việt trước, tiếng Anh kèm theo.',
  ),
  scope: described(
    z.union([
      z.strictObject({ kind: z.literal('nation') }),
      z.strictObject({ kind: z.literal('province'), province: z.string() }),
    ]),
    'Phạm vi',
    'Cả nước hay một địa phương.',
  ),
  aboutTolerance: described(
    z.number().min(0).max(0.5),
    'Dung sai của "khoảng"',
    'Phần được phép lệch khi nguồn viết "khoảng", 0.1 là 10%.',
  ),
  awaitingDays: described(
    z.int().min(0).max(365),
    'Số ngày chờ báo cáo',
    'Sau hạn bao nhiêu ngày thì vẫn coi là đang chờ báo cáo.',
  ),
  soonDays: described(z.int().min(0).max(365), 'Sắp đến hạn', 'Còn bao nhiêu ngày thì báo "sắp đến hạn".'),
});
export type SiteConfig = z.output<typeof siteConfigSchema>;

/**
 * Checks a site's settings and lets the environment choose where the site will stand:
 * `SITE_URL` and `BASE_PATH` override the file, so that one commit serves several hosts.
 * Throws an error in Vietnamese that lists every wrong setting.
 */
export function defineSite(
  settings: z.input<typeof siteConfigSchema>,
  environment: Readonly<Record<string, string | undefined>>,
): SiteConfig {
  const asked = environment['BASE_PATH'];
  const base = asked === undefined || asked === '' ? settings.basePath : `/${asked}/`.replace(/\/+/g, '/');
  const read = siteConfigSchema.safeParse({
    ...settings,
    siteUrl: environment['SITE_URL'] || settings.siteUrl,
    basePath: base,
  });
  if (read.success) return read.data;
  throw new Error(`site.config.ts có ${read.error.issues.length} chỗ sai:\n${z.prettifyError(read.error)}`);
}
