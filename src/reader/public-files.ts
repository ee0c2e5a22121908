/** The files of the public folder, which are published as they are (bad-inputs F17, A01–A10). */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { isScan, pixelsOf, unsafeContent } from './attachment-safety.ts';
import { endingOf, wrongType } from './attachment-type.ts';
import { lookIntoOffice, pdfAuthor } from './attachment-office.ts';
import { isLitter } from './file-name.ts';
import { withoutMetadata } from './image-metadata.ts';
import type { RuleId } from '../i18n/rule-table.ts';
import { fileStart, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { shownPath } from './walk.ts';

/** GitHub and others refuse a larger file. */
const largest = 100_000_000;
/** Cloudflare Pages refuses a larger file, and a phone takes minutes for it. */
const large = 25_000_000;
/** An image this large fills 200 MB of memory when it is shown. */
const mostPixels = 50_000_000;

/** Attachments stand here; their kinds are limited. */
export const attachmentFolder = '/tep/';

/** What a reader may want to know of a file before loading it. */
export interface PublicFileFacts {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** The addresses of the public files, such as "/tep/ke-hoach.pdf", and what else a check may ask about one. */
export class PublicFiles extends Set<string> {
  readonly #paths: ReadonlyMap<string, string>;

  constructor(paths: ReadonlyMap<string, string>) {
    super(paths.keys());
    this.#paths = paths;
  }

  /** The facts of a file as it will be published, which is without the notes that a camera left in it. */
  facts(address: string): PublicFileFacts | undefined {
    const path = this.#paths.get(address);
    if (path === undefined) return undefined;
    const bytes = withoutMetadata(path, readFileSync(path));
    return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  /** Whether a file is a picture, or a PDF of pictures, in which nobody can search or listen. */
  isPicture(address: string): boolean {
    const path = this.#paths.get(address);
    if (path === undefined) return false;
    const ending = endingOf(address);
    return ending === 'pdf' ? isScan(readFileSync(path)) : /^(?:png|jpe?g|webp)$/.test(ending);
  }

  /** Where an address lies on the disk, as messages show it. */
  shown(address: string): string {
    return shownPath(this.#paths.get(address) ?? address);
  }
}

/** Every file of the public folder, and what is wrong with each; for those who read the whole register. */
export function readPublicFiles(publicDir: string): { files: PublicFiles; problems: Problem[] } {
  const problems: Problem[] = [];
  const files = listPublicFiles(publicDir, (path, address, entry) => {
    if (entry.isFile()) problems.push(...fileProblems(path, address, entry.size));
    else
      problems.push(
        problem(
          'file-kind',
          shownPath(path),
          fileStart,
          'không cho phép liên kết tượng trưng hay tệp đặc biệt trong thư mục public',
          { fix: 'Chép tệp thật vào thay cho liên kết.' },
        ),
      );
  });
  return { files, problems };
}

/** The same files without looking into them. Links are left out: a build would copy what they lead to. */
export function listPublicFiles(
  publicDir: string,
  look: (path: string, address: string, entry: Stats) => void = () => undefined,
): PublicFiles {
  const paths = new Map<string, string>();
  const visit = (folder: string, above: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const [path, address] = [join(folder, name), `${above}/${name}`];
      const entry = lstatSync(path);
      if (entry.isDirectory()) visit(path, address);
      else if (!entry.isFile() || !isLitter(name)) {
        if (entry.isFile()) paths.set(address.normalize('NFC'), path);
        look(path, address, entry);
      }
    }
  };
  if (existsSync(publicDir)) visit(publicDir, '');
  return new PublicFiles(paths);
}

function fileProblems(path: string, address: string, size: number): Problem[] {
  const told = (rule: RuleId, message: string, fix: string): Problem =>
    problem(rule, shownPath(path), fileStart, message, { fix });
  const megabytes = `${Math.ceil(size / 1_000_000)} MB`;
  if (size > largest)
    return [
      told(
        'attachment-size',
        `tệp có ${megabytes}, quá 100 MB`,
        'Nén tệp, hoặc chỉ dẫn tới nơi công bố gốc.',
      ),
    ];
  const bytes = readFileSync(path);
  const wrong = wrongType(address, bytes, address.startsWith(attachmentFolder));
  if (wrong !== undefined)
    return [told('attachment-type', wrong, 'Lưu tệp đúng loại, hoặc đổi đuôi theo nội dung thật.')];
  const ending = endingOf(address);
  const problems: Problem[] = [];
  const unsafe = unsafeContent(ending, bytes);
  if (unsafe !== undefined)
    problems.push(told('attachment-unsafe', unsafe, 'Lưu lại tệp không có mã lệnh, không khóa.'));
  problems.push(...ownersProblems(ending, bytes, told));
  const pixels = pixelsOf(ending, bytes) ?? 0;
  if (pixels > mostPixels)
    problems.push(
      told(
        'attachment-size',
        `ảnh có ${Math.round(pixels / 1_000_000)} triệu điểm ảnh, quá 50 triệu`,
        'Thu nhỏ ảnh.',
      ),
    );
  if (size > large)
    problems.push(
      told('attachment-large', `tệp có ${megabytes}; một số máy chủ chỉ nhận tới 25 MB`, 'Nén tệp nếu được.'),
    );
  return problems;
}

/** What the maker of a file left in it for himself and his office. */
function ownersProblems(
  ending: string,
  bytes: Buffer,
  told: (rule: RuleId, message: string, fix: string) => Problem,
): Problem[] {
  const office = ending === 'docx' || ending === 'xlsx' ? lookIntoOffice(bytes) : {};
  const author = ending === 'pdf' ? pdfAuthor(bytes) : office.author;
  return [
    ...(office.refusal === undefined
      ? []
      : [told('attachment-unsafe', office.refusal, 'Mở tệp và lưu lại bằng Word hoặc Excel.')]),
    ...(office.hidden === undefined
      ? []
      : [
          told(
            'attachment-hidden',
            `tệp còn ${office.hidden}; ai tải về cũng đọc được`,
            'Xóa nhận xét, chấp nhận mọi sửa đổi, bỏ ẩn hoặc xóa trang tính, rồi lưu lại.',
          ),
        ]),
    ...(author === undefined
      ? []
      : [
          told(
            'attachment-author',
            'tệp ghi tên người soạn trong thuộc tính',
            'Trong Word hoặc Excel: Tệp → Thông tin → Kiểm tra tài liệu → xóa thông tin cá nhân, rồi lưu lại.',
          ),
        ]),
  ];
}
