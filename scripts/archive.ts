/** `node scripts/archive.ts [folder]`: a dated, self-contained copy of the published site in archive/, with checksums. */
import { statSync } from 'node:fs';
import path from 'node:path';
import site from '../site.config.ts';
import { archiveSite } from './archive/archive-site.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { sizeText } from './pipeline/progress.ts';
import { projectRoot } from './pipeline/project-root.ts';

await runCommand(() => {
  const [folder = path.join(projectRoot, 'dist'), ...more] = process.argv.slice(2);
  if (more.length > 0 || folder.startsWith('-'))
    throw new BuildFailure('Cách dùng: npm run archive [-- thư-mục-đã-dựng]', usageExitCode);
  const file = archiveSite(path.resolve(folder), path.join(projectRoot, 'archive'), {
    siteName: site.name,
    siteUrl: site.siteUrl,
    basePath: site.basePath,
    licence: `${site.licence.name} (${site.licence.url})`,
  });
  console.log(
    `✓ ${path.relative(projectRoot, file)}, ${sizeText(statSync(file).size)}; mã kiểm tra trong archive/SHA256SUMS`,
  );
});
