/**
 * `npm run pack`: the published folder as one zip file for hosts that take uploads, with its checksum beside it.
 * The files lie in the root of the archive, so that unpacking it in the host's folder is all there is to do.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { zip } from '../src/outputs/zip.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { checksumFile, checksumsOf, sha256 } from './pipeline/checksums.ts';
import { sizeText } from './pipeline/progress.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { requirePublished } from './pipeline/published-folder.ts';
import { listFiles } from './verify/published-site.ts';

await runCommand(() => {
  const { folder, to } = readOptions();
  requirePublished(folder);
  const list = path.join(folder, checksumFile);
  if (!existsSync(list) || readFileSync(list, 'utf8') !== checksumsOf(folder))
    throw new BuildFailure(`Thư mục đã bị sửa sau khi dựng (không khớp ${checksumFile}); hãy dựng lại.`);
  const archive = zip(
    listFiles(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) })),
  );
  writeFileSync(to, archive);
  writeFileSync(`${to}.sha256`, `${sha256(archive)}  ${path.basename(to)}\n`);
  console.log(`✓ ${path.basename(to)}: ${sizeText(archive.length)}`);
});

function readOptions(): { folder: string; to: string } {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string' }, to: { type: 'string' } } });
    const folder = path.resolve(values.out ?? path.join(projectRoot, 'dist'));
    return { folder, to: path.resolve(values.to ?? `${folder}.zip`) };
  } catch {
    throw new BuildFailure('Cách dùng: npm run pack [-- --out thư-mục] [--to tệp.zip]', usageExitCode);
  }
}
