import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import { startPreview, type PreviewServer } from '../../scripts/preview/static-server.ts';
import { runBuild } from '../site/build-command.ts';

/** A due commitment of the small site: its id and the day it falls due. */
export interface SmallPromise {
  id: string;
  due: string;
}

/**
 * Builds the small made-up register of the fixtures as a site of today, not as a snapshot of a chosen day, with the page
 * of living examples, and serves it. `promises` stand in one more agreement, `nui-mau`.
 */
export async function smallSite(promises: readonly SmallPromise[]): Promise<PreviewServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trang-nhỏ-'));
  const content = path.join(folder, 'content');
  // The examples lie on top of the small register: more kinds of parts than most tests want to know of.
  for (const register of ['valid', 'examples'])
    cpSync(path.join(projectRoot, 'tests', 'fixtures', 'content', register), content, { recursive: true });
  // The map has its two permanent tiles, so the real provinces must be there too.
  const provinces = path.join(projectRoot, 'src', 'content', 'provinces');
  cpSync(provinces, path.join(content, 'provinces'), { recursive: true });
  writeFileSync(path.join(content, 'agreements', 'nui-mau.mdx'), agreement(promises));
  const out = path.join(folder, 'dist');
  const run = await runBuild({ content, out, environment: { AS_OF: '', EXAMPLES: '1' } });
  if (run.code !== 0) throw new Error(run.output);
  const server = await startPreview({ folder: out, base: '/', port: 0 });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function agreement(promises: readonly SmallPromise[]): string {
  const commitments = promises.map(
    ({ id, due }) =>
      `  - id: ${id}\n    text: Việc ${id} của bản mẫu.\n    kind: measurable\n    due: '${due}'\n`,
  );
  return `---
title: Phối hợp Núi Mẫu và Sông Mẫu
summary: Hai bên hứa vài việc có hạn gần.
parties:
  - who:
      body: lien-minh-song-mau
  - who:
      body: hoi-nong-dan-song-mau
signed:
  on: '2022-08-22'
provinces: [song-mau-63]
category: kinh-te-tap-the
commitments:
${commitments.join('')}sources:
  - title: Bài báo thử
    publisher: Báo thử
    accessedOn: '2026-01-02'
---
`;
}
