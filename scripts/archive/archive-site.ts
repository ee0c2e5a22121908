import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checksumFile, checksumsOf, sha256 } from '../pipeline/checksums.ts';
import { zip } from '../../src/outputs/zip.ts';
import { BuildFailure } from '../pipeline/failure.ts';
import { listFiles } from '../verify/published-site.ts';

/** What a reader of the copy must know; from the site settings. */
export interface ArchiveFacts {
  siteName: string;
  siteUrl: string;
  basePath: string;
  licence: string;
}

const readme = 'DOC-TRUOC.txt';

/**
 * Packs a published folder into `<target>/so-cam-ket-<as-of day>[-<commit>].zip` and names it in
 * `<target>/SHA256SUMS`. The same folder gives the same bytes. Returns the file. Throws a BuildFailure when the
 * folder is not a complete build or another copy already has the name: a citable copy never changes.
 */
export function archiveSite(folder: string, target: string, facts: ArchiveFacts): string {
  refuseAltered(folder);
  const { asOf, commit } = versionOf(folder);
  const name = `so-cam-ket-${asOf}${commit === null ? '' : `-${shortCommit(commit)}`}`;
  const files = listFiles(folder).map((file) => ({
    name: `${name}/trang/${file}`,
    bytes: readFileSync(path.join(folder, file)),
  }));
  const about = Buffer.from(readmeText(facts, asOf, commit), 'utf8');
  const packed = zip([{ name: `${name}/${readme}`, bytes: about }, ...files]);
  const file = path.join(target, `${name}.zip`);
  if (existsSync(file) && !readFileSync(file).equals(packed))
    throw new BuildFailure(
      `Đã có ${file} với nội dung khác. Bản lưu không thay đổi; hãy chuyển tệp cũ đi nơi khác.`,
    );
  mkdirSync(target, { recursive: true });
  writeWhole(file, packed);
  const sums = listFiles(target)
    .filter((each) => each.endsWith('.zip'))
    .map((each) => `${sha256(readFileSync(path.join(target, each)))}  ${each}\n`);
  writeWhole(path.join(target, checksumFile), sums.join(''));
  return file;
}

/** A file that was changed after the build would be archived as if it had been published. */
function refuseAltered(folder: string): void {
  const list = path.join(folder, checksumFile);
  if (!existsSync(list))
    throw new BuildFailure(`${folder} không phải một bản dựng hoàn chỉnh. Hãy chạy: npm run build`);
  if (readFileSync(list, 'utf8') !== checksumsOf(folder))
    throw new BuildFailure(
      `${folder} đã bị sửa sau khi dựng (khác ${checksumFile}). Hãy chạy lại: npm run build`,
    );
}

function versionOf(folder: string): { asOf: string; commit: string | null } {
  try {
    const text = readFileSync(path.join(folder, 'phien-ban.json'), 'utf8');
    const { asOf, commit } = JSON.parse(text) as { asOf: unknown; commit: unknown };
    // Both become part of a file name.
    if (typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf))
      return { asOf, commit: typeof commit === 'string' && /^[\w.-]+$/.test(commit) ? commit : null };
  } catch {
    // Told below, as for a file that holds something else.
  }
  throw new BuildFailure(`Không đọc được ngày của bản dựng trong ${path.join(folder, 'phien-ban.json')}.`);
}

function shortCommit(commit: string): string {
  return commit.slice(0, 12) + (commit.endsWith('-dirty') ? '-dirty' : '');
}

function readmeText(facts: ArchiveFacts, asOf: string, commit: string | null): string {
  return `${facts.siteName}: bản lưu tính đến ngày ${asOf}

Nơi đăng: ${facts.siteUrl}${facts.basePath}
Phiên bản: ${commit ?? 'không rõ (bản dựng không có lịch sử phiên bản)'}
Giấy phép: ${facts.licence}. Tài liệu của từng nguồn giữ quyền của nguồn đó; xem trang/nguon/.

Thư mục "trang" chứa nguyên vẹn mọi trang và tệp dữ liệu đã đăng, kể cả tìm kiếm; không cần gì từ mạng.
Để xem, cho một máy chủ web tĩnh bất kỳ phục vụ thư mục đó tại đường dẫn ${facts.basePath}, ví dụ
"python3 -m http.server" trong thư mục "trang" khi đường dẫn là "/".
Để kiểm tra, chạy "sha256sum -c ${checksumFile}" trong thư mục "trang".
`;
}

/** A stopped run leaves the file as it was. */
function writeWhole(file: string, content: Uint8Array | string): void {
  const part = `${file}.part`;
  writeFileSync(part, content);
  renameSync(part, file);
}
