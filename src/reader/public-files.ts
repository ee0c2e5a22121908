/** The files of the public folder, which are published as they are (bad-inputs F17, A01–A10). */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isScan, pixelsOf, unsafeContent } from './attachment-safety.ts';
import { endingOf, wrongType } from './attachment-type.ts';
import { isLitter } from './file-name.ts';
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

/** The addresses of the public files, such as "/tep/ke-hoach.pdf", and what else a check may ask about one. */
export class PublicFiles extends Set<string> {
  readonly #paths: ReadonlyMap<string, string>;

  constructor(paths: ReadonlyMap<string, string>) {
    super(paths.keys());
    this.#paths = paths;
  }

  /** The SHA-256 of a file, in hexadecimal; undefined for an address that is none. */
  sha256(address: string): string | undefined {
    const path = this.#paths.get(address);
    return path && createHash('sha256').update(readFileSync(path)).digest('hex');
  }

  /** Whether a file is a PDF of pictures, in which nobody can search or listen. */
  isScan(address: string): boolean {
    const path = this.#paths.get(address);
    return path !== undefined && endingOf(address) === 'pdf' && isScan(readFileSync(path));
  }

  /** Where an address lies on the disk, as messages show it. */
  shown(address: string): string {
    return shownPath(this.#paths.get(address) ?? address);
  }
}

/** Every file of the public folder; links out of it are refused, because a build would copy their target. */
export function readPublicFiles(publicDir: string): { files: PublicFiles; problems: Problem[] } {
  const paths = new Map<string, string>();
  const problems: Problem[] = [];
  const visit = (folder: string, address: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      const entry = lstatSync(path);
      if (entry.isSymbolicLink() || !(entry.isFile() || entry.isDirectory())) {
        problems.push(
          problem(
            'file-kind',
            shownPath(path),
            fileStart,
            'không cho phép liên kết tượng trưng hay tệp đặc biệt trong thư mục public',
            { fix: 'Chép tệp thật vào thay cho liên kết.' },
          ),
        );
      } else if (entry.isDirectory()) visit(path, `${address}/${name}`);
      else if (!isLitter(name)) {
        paths.set(`${address}/${name}`.normalize('NFC'), path);
        problems.push(...fileProblems(path, `${address}/${name}`, entry.size));
      }
    }
  };
  if (existsSync(publicDir)) visit(publicDir, '');
  return { files: new PublicFiles(paths), problems };
}

function fileProblems(path: string, address: string, size: number): Problem[] {
  const told = (
    rule: 'attachment-size' | 'attachment-large' | 'attachment-type' | 'attachment-unsafe',
    message: string,
    fix: string,
  ): Problem => problem(rule, shownPath(path), fileStart, message, { fix });
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
