import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { adminFolder } from '../hosting/header-table.ts';
import { bundleForm } from './bundle.ts';
import { formConfig } from './form-config.ts';
import { formFolder, formPage, guidePage } from './pages.ts';
import { recordFiles } from './record-files.ts';

/** What the form is made for. */
export interface FormOptions {
  /** The folder of the site that is being built. */
  site: string;
  siteName: string;
  contentDir: string;
}

/** Writes the editors' form into a site's folder: guide, form page, configuration and programs. */
export async function writeForm({ site, siteName, contentDir }: FormOptions): Promise<void> {
  const folder = path.join(site, ...adminFolder.split('/'));
  await bundleForm(folder);
  mkdirSync(path.join(folder, formFolder), { recursive: true });
  const config = formConfig(siteName, recordFiles(contentDir));
  writeFileSync(path.join(folder, 'cau-hinh.json'), `${JSON.stringify({ config })}\n`);
  writeFileSync(path.join(folder, 'index.html'), guidePage(siteName));
  writeFileSync(path.join(folder, formFolder, 'index.html'), formPage(siteName));
}
