import path from 'node:path';
import site from '../../site.config.ts';
import type { BuildOptions } from './options.ts';
import { projectRoot } from './project-root.ts';

/** Adds the editors' form to the site in `folder`. Its bundler is read only now: no other build needs it. */
export async function addForm({ contentDir }: BuildOptions, folder: string): Promise<void> {
  const { writeForm } = await import('../admin/write-form.ts');
  await writeForm({
    site: folder,
    siteName: site.name,
    contentDir: contentDir ?? path.join(projectRoot, 'src', 'content'),
  });
}
