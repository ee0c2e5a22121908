import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checksumFile, checksumsOf, sha256 } from '../pipeline/checksums.ts';
import type { ZipEntry } from '../../src/outputs/packed-file.ts';
import { zip } from '../../src/outputs/zip.ts';
import { BuildFailure } from '../pipeline/failure.ts';
import { listFiles } from '../verify/published-site.ts';
import { belongsOnDisk, forDisk } from './for-disk.ts';

/** What a reader of the copy must know; from the site settings. */
export interface ArchiveFacts {
  siteName: string;
  siteUrl: string;
  basePath: string;
  licence: string;
}

const readme = 'DOC-TRUOC.txt';
const pagesFolder = 'trang';

/**
 * Packs a published folder into `<target>/so-cam-ket-<as-of day>[-<commit>].zip` and names it in
 * `<target>/SHA256SUMS`. The same folder gives the same bytes. Returns the file. Throws a BuildFailure when the
 * folder is not a complete build or another copy already has the name: a citable copy never changes.
 */
export function archiveSite(folder: string, target: string, facts: ArchiveFacts): string {
  refuseAltered(folder);
  const { asOf, commit } = versionOf(folder);
  const name = `so-cam-ket-${asOf}${commit === null ? '' : `-${shortCommit(commit)}`}`;
  const files = filesFor(folder, facts);
  const sums = files.map(({ name: file, bytes }) => `${sha256(bytes)}  ${file}\n`).join('');
  const texts = { [readme]: readmeText(facts, asOf, commit), [`${pagesFolder}/${checksumFile}`]: sums };
  const packed = zip([
    ...Object.entries(texts).map(([file, text]) => ({ name: `${name}/${file}`, bytes: Buffer.from(text) })),
    ...files.map(({ name: file, bytes }) => ({ name: `${name}/${pagesFolder}/${file}`, bytes })),
  ]);
  const file = path.join(target, `${name}.zip`);
  if (existsSync(file) && !readFileSync(file).equals(packed))
    throw new BuildFailure(
      `Đã có ${file} với nội dung khác. Bản lưu không thay đổi; hãy chuyển tệp cũ đi nơi khác.`,
    );
  mkdirSync(target, { recursive: true });
  writeWhole(file, packed);
  const archives = listFiles(target)
    .filter((each) => each.endsWith('.zip'))
    .map((each) => `${sha256(readFileSync(path.join(target, each)))}  ${each}\n`);
  writeWhole(path.join(target, checksumFile), archives.join(''));
  return file;
}

/** The pages with addresses that work from a disk; everything else byte for byte as it was published. */
function filesFor(folder: string, { basePath }: ArchiveFacts): ZipEntry[] {
  return listFiles(folder)
    .filter(belongsOnDisk)
    .map((file) => {
      const bytes = readFileSync(path.join(folder, file));
      const isPage = file.endsWith('.html');
      return {
        name: file,
        bytes: isPage ? Buffer.from(forDisk(bytes.toString('utf8'), file, basePath)) : bytes,
      };
    });
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

Để xem, mở tệp trang/index.html bằng trình duyệt; không cần mạng, không cần máy chủ.
Mỗi trang đã đăng đều có ở đây, với đường dẫn trỏ sang tệp bên cạnh và không có kịch bản nào, để bản lưu không đổi theo
ngày mở; phần tìm kiếm cần máy chủ nên không có, danh mục xếp theo chữ cái thì có. Tệp dữ liệu (CSV, JSON, XML, ICS) và
tệp đính kèm giữ nguyên từng byte như đã đăng.
Để kiểm tra, chạy "sha256sum -c ${checksumFile}" trong thư mục "trang".
`;
}

/** A stopped run leaves the file as it was. */
function writeWhole(file: string, content: Uint8Array | string): void {
  const part = `${file}.part`;
  writeFileSync(part, content);
  renameSync(part, file);
}
