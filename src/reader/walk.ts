/** Finds the files of a content folder without trusting any of them (bad-inputs F01–F21). */
import { lstatSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { collectionFormats } from '../schemas/collections.ts';
import { collectionNames } from '../schemas/references.ts';
import type { CollectionName } from '../schemas/references.ts';
import { nearest } from '../domain/nearest.ts';
import { badFileName, isLitter } from './file-name.ts';
import { versionFile, versionProblems } from './content-version.ts';
import { fileStart, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { sameNames, type NamedFile } from './same-names.ts';

/** Stands in a folder of records that has none and is meant to have none. */
export const emptyMark = '.gitkeep';

/** A file that holds a record. */
export interface FoundFile {
  collection: CollectionName;
  id: string;
  /** From the project's root, with forward slashes. */
  file: string;
  format: '.mdx' | '.md' | '.yaml';
}

/** The path of a file as messages show it, the same on every system. */
export function shownPath(path: string, root: string = process.cwd()): string {
  return relative(root, path).split(sep).join('/') || '.';
}

/** Every record file below `contentDir`, sorted by collection and id, and what is wrong with the rest. */
export function walkContent(contentDir: string): { files: FoundFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const shown = shownPath(contentDir);
  const refuse = (
    rule: 'content-missing' | 'unknown-folder' | 'file-kind' | 'collection-empty',
    file: string,
    message: string,
    fix?: string,
  ): void => void problems.push(problem(rule, file, fileStart, message, { fix }));
  const kind = kindOf(contentDir);
  if (kind !== 'folder') {
    refuse(
      'content-missing',
      shown,
      kind === 'link' ? 'thư mục nội dung là liên kết tượng trưng' : 'không có thư mục nội dung',
    );
    return { files: [], problems };
  }
  problems.push(...versionProblems(contentDir, shown));
  const files: FoundFile[] = [];
  const names: NamedFile[] = [];
  for (const name of sortedNames(contentDir)) {
    const path = join(contentDir, name);
    if (isLitter(name) || name === versionFile) continue;
    const entry = kindOf(path);
    if (entry === 'link')
      refuse(
        'file-kind',
        `${shown}/${name}`,
        'không cho phép liên kết tượng trưng',
        'Chép tệp thật vào thay cho liên kết.',
      );
    else if (entry !== 'folder' || !isCollection(name)) {
      const meant = nearest(name, collectionNames);
      const fix = `${meant === undefined ? '' : `Ý bạn là "${meant}"? `}Các thư mục: ${collectionNames.join(', ')}.`;
      refuse('unknown-folder', `${shown}/${name}`, `không có loại bản ghi "${name}"`, fix);
    } else files.push(...walkCollection(path, name, problems, names));
  }
  if (files.length === 0 && problems.length === 0)
    refuse('content-missing', shown, 'thư mục nội dung không có bản ghi nào');
  if (files.length > 0) {
    for (const name of collectionNames) {
      if (names.some(({ collection }) => collection === name) || isMeantEmpty(contentDir, name)) continue;
      refuse(
        'collection-empty',
        `${shown}/${name}`,
        `thư mục ${name} không có bản ghi nào, hoặc không có thư mục này`,
        `Lấy lại tệp đã mất. Nếu sổ đúng là chưa có mục nào, đặt một tệp trống tên .gitkeep vào ${shown}/${name}.`,
      );
    }
  }
  problems.push(...sameNames(names));
  return { files, problems };
}

function walkCollection(
  folder: string,
  collection: CollectionName,
  problems: Problem[],
  names: NamedFile[],
): FoundFile[] {
  return sortedNames(folder).flatMap((name) => {
    if (isLitter(name)) return [];
    const path = join(folder, name);
    const file = shownPath(path);
    const refuse = (
      rule: 'file-kind' | 'file-name' | 'file-extension',
      message: string,
      fix?: string,
    ): [] => {
      problems.push(problem(rule, file, fileStart, message, { fix }));
      return [];
    };
    const kind = kindOf(path);
    if (kind === 'link')
      return refuse(
        'file-kind',
        'không cho phép liên kết tượng trưng',
        'Chép tệp thật vào thay cho liên kết.',
      );
    if (kind === 'folder')
      return refuse(
        'file-kind',
        `"${name}" là thư mục; bản ghi nằm ngay trong thư mục ${collection}`,
        'Chuyển các tệp lên một cấp.',
      );
    if (kind !== 'file') return refuse('file-kind', `"${name}" không phải là tệp thường`, 'Xóa mục này.');
    const formats = collectionFormats[collection];
    const dot = name.lastIndexOf('.');
    const stem = dot > 0 ? name.slice(0, dot) : name;
    names.push({ collection, stem, file });
    const format = formats.find((each) => each === name.slice(stem.length));
    const hidden = formats.find((each) => stem.endsWith(each));
    if (hidden !== undefined)
      return refuse(
        'file-extension',
        `"${name}": có hai đuôi; đuôi "${name.slice(stem.length)}" do chương trình soạn thảo thêm vào`,
        `Đổi tên thành "${stem}". Trên Windows bật "File name extensions" để thấy đuôi.`,
      );
    const badName = badFileName(stem);
    if (badName) return refuse('file-name', `${JSON.stringify(name)}: ${badName.message}`, badName.fix);
    if (format === undefined)
      return refuse(
        'file-extension',
        `"${name}": thư mục ${collection} chỉ nhận tệp ${formats.join(', ')} viết thường`,
        /\.(?:docx?|xlsx?|csv|html?|txt)$/i.test(name)
          ? 'Chuyển tệp đi nơi khác rồi chạy "npm run import -- tệp" để làm bản ghi từ tệp ấy.'
          : 'Đổi đuôi tệp hoặc chuyển tệp đi nơi khác.',
      );
    return [{ collection, id: stem, file, format }];
  });
}

/** A file that git keeps a folder by says that the folder is empty on purpose, not for a record that was lost. */
function isMeantEmpty(contentDir: string, collection: CollectionName): boolean {
  return kindOf(join(contentDir, collection, emptyMark)) === 'file';
}

function isCollection(name: string): name is CollectionName {
  return (collectionNames as readonly string[]).includes(name);
}

function kindOf(path: string): 'file' | 'folder' | 'link' | 'other' | 'none' {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'none';
  if (found.isSymbolicLink()) return 'link';
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
}

/** Sorted by code unit: the order of a directory differs between machines. */
function sortedNames(folder: string): string[] {
  return readdirSync(folder).sort((a, b) => (a < b ? -1 : 1));
}
