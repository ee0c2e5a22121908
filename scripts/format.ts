/** `npm run format`: writes records in one canonical form; `--check` only tells which are not. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shownPath, walkContent, type FoundFile } from '../src/reader/walk.ts';
import { formatRecord } from './format/format-record.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';

const usage = 'Cách dùng: npm run format [-- [--check] [--content thư-mục] [tệp …]]';

await runCommand(() => {
  const { check, files } = chosen();
  const outcome = files.map((found) => ({ found, formatted: formatRecord(found, readFileSync(found.file)) }));
  let changed = 0;
  for (const { found, formatted } of outcome) {
    if (formatted.kind === 'left') console.log(`${found.file}: để nguyên, ${formatted.reason}.`);
    if (formatted.kind !== 'changed') continue;
    changed += 1;
    console.log(`${found.file}: ${check ? 'chưa đúng dạng chuẩn' : 'đã viết lại'}.`);
    if (!check) writeFileSync(found.file, formatted.text);
  }
  console.log(`${files.length} tệp, ${changed} tệp ${check ? 'cần viết lại' : 'được viết lại'}.`);
  if (check && changed > 0) process.exitCode = 1;
});

function chosen(): { check: boolean; files: FoundFile[] } {
  const { values, positionals } = options();
  const contentDir = path.resolve(values.content ?? path.join(projectRoot, 'src', 'content'));
  const { files } = walkContent(contentDir);
  const wanted = positionals.map((file) => shownPath(path.resolve(file)));
  const unknown = wanted.find((file) => !files.some((found) => found.file === file));
  if (unknown !== undefined)
    throw new BuildFailure(`"${unknown}" không phải là tệp bản ghi.\n${usage}`, usageExitCode);
  return {
    check: values.check ?? false,
    files: wanted.length === 0 ? files : files.filter(({ file }) => wanted.includes(file)),
  };
}

function options(): { values: { check?: boolean; content?: string }; positionals: string[] } {
  try {
    return parseArgs({
      options: { check: { type: 'boolean' }, content: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    throw new BuildFailure(usage, usageExitCode);
  }
}
