/** `npm run import -- tệp`: makes a draft record of a Word, Excel, CSV, HTML or text file. Nothing is published by it. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asOfDay } from '../src/clock.ts';
import { slugOf } from '../src/domain/vietnamese-text.ts';
import { readSite } from '../src/reader/site.ts';
import { isDraftCollection, type DraftCollection } from './import/draft.ts';
import { importFile } from './import/import-file.ts';
import { importLog, logText } from './import/import-log.ts';
import { isKind, kinds } from './new/kinds.ts';
import { writeNewRecord } from './new/write-record.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';

const usage =
  'Cách dùng: npm run import -- tệp [--loai ke-hoach] [--ma mã-bản-ghi] [--dia-chi https://…] [--noi-dang tên] [--in] [--content thư-mục]';

await runCommand(async () => {
  const { file, kind, id, url, publisher, printOnly, content } = options();
  const site = await readSite({ contentDir: content });
  const log = importLog();
  const request = {
    fileName: path.basename(file),
    bytes: read(file),
    kind,
    url,
    publisher,
    today: asOfDay().day,
  };
  const { collection, values, text } = await importFile(request, site, log);
  console.log(logText(log));
  if (printOnly) {
    process.stdout.write(text);
    return;
  }
  const format = text.startsWith('---\n') ? '.mdx' : '.yaml';
  const name = id ?? proposedId(values, path.parse(file).name);
  console.log(
    `Đã tạo bản nháp ${writeNewRecord({ contentDir: content, collection, id: name, text, format }, site.ids)}.`,
  );
  console.log(
    'Tiếp theo: đọc lại từng chỗ "CẦN GHI", bỏ phần thừa, chạy npm run check, rồi xóa dòng "draft: true".',
  );
});

/** From the number of the document and its place, else from the name of the file. */
function proposedId(values: Record<string, unknown>, stem: string): string {
  const province = (values['provinces'] as string[] | undefined)?.[0]?.replace(/-\d+$/, '');
  const year = String(values['issuedOn'] ?? values['publishedOn'] ?? '').slice(0, 4);
  const number = values['number'] ?? values['symbol'];
  const parts = number === undefined ? [stem] : [province, year, String(number)];
  return slugOf(parts.filter(Boolean).join(' ')).slice(0, 80).replace(/-$/, '');
}

function read(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new BuildFailure(`Không có tệp "${file}".`, usageExitCode);
  return readFileSync(file);
}

interface Options {
  file: string;
  kind: DraftCollection | undefined;
  id: string | undefined;
  url: string | undefined;
  publisher: string | undefined;
  printOnly: boolean;
  content: string;
}

function options(): Options {
  const text = { type: 'string' } as const;
  let parsed;
  try {
    parsed = parseArgs({
      options: {
        loai: text,
        ma: text,
        'dia-chi': text,
        'noi-dang': text,
        content: text,
        in: { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch {
    throw new BuildFailure(usage, usageExitCode);
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new BuildFailure(usage, usageExitCode);
  return {
    file,
    kind: kindOf(values.loai),
    id: values.ma,
    url: values['dia-chi'],
    publisher: values['noi-dang'],
    printOnly: values.in ?? false,
    content: path.resolve(values.content ?? path.join(projectRoot, 'src', 'content')),
  };
}

function kindOf(name: string | undefined): DraftCollection | undefined {
  if (name === undefined) return undefined;
  const collection = isKind(name) ? kinds[name].collection : undefined;
  if (collection !== undefined && isDraftCollection(collection)) return collection;
  throw new BuildFailure(`--loai: không nhập được loại "${name}".\n${usage}`, usageExitCode);
}
