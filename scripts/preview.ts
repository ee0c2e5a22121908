/** `npm run preview`: shows the published folder at its base path, on this machine only. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import site from '../site.config.ts';
import { runCommand } from './pipeline/command.ts';
import { BuildFailure, usageExitCode } from './pipeline/failure.ts';
import { projectRoot } from './pipeline/project-root.ts';
import { requirePublished } from './pipeline/published-folder.ts';
import { startPreview } from './preview/static-server.ts';

const defaultPort = 4321;

await runCommand(async () => {
  const { folder, port } = readOptions();
  requirePublished(folder);
  const server = await startPreview({ folder, base: site.basePath, port }).catch((error: unknown) => {
    const used = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw used
      ? new BuildFailure(`Cổng ${port} đang bận; chọn cổng khác: npm run preview -- --port ${port + 1}`)
      : error;
  });
  console.log(`Xem tại ${server.url} (Ctrl+C để dừng)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
});

function readOptions(): { folder: string; port: number } {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, out: { type: 'string' } } });
    const port = Number(values.port ?? defaultPort);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError('port');
    return { folder: path.resolve(values.out ?? path.join(projectRoot, 'dist')), port };
  } catch {
    throw new BuildFailure('Cách dùng: npm run preview [-- --port 4321] [--out thư-mục]', usageExitCode);
  }
}
