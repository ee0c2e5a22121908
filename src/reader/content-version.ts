/**
 * The version of the form in which content is written. It grows by 1 whenever a field changes its name or meaning
 * or goes, never for a new field; scripts/migrate/ then holds the step that carries content over.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileStart, problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** The version that this program reads and writes. */
export const contentVersion = 1;

/** The only file beside the folders of a content root; committed with the content. */
export const versionFile = 'content-version.yaml';

const FORM = /^contentVersion: ([1-9]\d{0,4})$/m;

/** What a file of the version says; 1 where there is none, undefined where it cannot be read. */
export function readContentVersion(contentDir: string): number | undefined {
  const path = join(contentDir, versionFile);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 1;
  if (!entry.isFile() || entry.size > 10_000) return undefined;
  const found = FORM.exec(readFileSync(path, 'utf8'));
  return found ? Number(found[1]) : undefined;
}

/** The text of the file, with a word to whoever opens it. */
export function versionText(version: number): string {
  return `# Phiên bản của cách ghi nội dung. Không sửa tay: lệnh "npm run migrate" sửa khi chương trình đổi cách ghi.\ncontentVersion: ${version}\n`;
}

/** Content of another version than the program's: every record of it could be misread. `shown` is the folder in messages. */
export function versionProblems(contentDir: string, shown: string): Problem[] {
  const version = readContentVersion(contentDir);
  if (version === contentVersion) return [];
  const [message, fix] =
    version === undefined
      ? ['không đọc được phiên bản nội dung', `Tệp chỉ có một dòng "contentVersion: ${contentVersion}".`]
      : version < contentVersion
        ? [
            `nội dung ghi theo phiên bản ${version}, chương trình dùng phiên bản ${contentVersion}`,
            'Chạy "npm run migrate" để xem trước, rồi "npm run migrate -- --yes".',
          ]
        : [
            `nội dung ghi theo phiên bản ${version}, mới hơn phiên bản ${contentVersion} của chương trình`,
            'Cập nhật chương trình rồi kiểm lại; không hạ phiên bản của nội dung.',
          ];
  return [problem('content-version', `${shown}/${versionFile}`, fileStart, message, { fix })];
}
