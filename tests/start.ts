import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../scripts/pipeline/project-root.ts';
import { startPreview } from '../scripts/preview/static-server.ts';
import site from '../site.config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    builtSite: string;
    /** Where the built site is served, with its base path at the end. */
    siteAddress: string;
  }
}

/** The day for which the tests build: a fixed one, so that no test changes its mind overnight. */
const testDay = '2026-11-21';

/**
 * Builds the real content once, through the same pipeline as `npm run build`, and serves it for the browser.
 * The tests of a run share it; Vitest's watch mode keeps it until the next start.
 */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const folder = path.join(projectRoot, '.build', 'test', 'site');
  process.env['AS_OF'] = testDay;
  // The pipeline reads the settings when it is loaded, so it is loaded after they are set.
  const { buildSite } = await import('../scripts/pipeline/run.ts');
  const { textProgress } = await import('../scripts/pipeline/progress.ts');
  await buildSite({ out: folder, fewerPages: true }, textProgress());
  const server = await startPreview({ folder, base: site.basePath, port: 0 });
  project.provide('builtSite', folder);
  project.provide('siteAddress', server.url);
  return () => server.close();
}
