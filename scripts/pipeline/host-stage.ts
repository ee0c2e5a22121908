import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostFacts } from '../hosting/host-facts.ts';
import { hostFiles } from '../hosting/host-files.ts';
import { limits } from '../hosting/netlify.ts';
import type { PublishedSite } from '../verify/published-site.ts';
import { BuildFailure } from './failure.ts';

/** Writes the files for hosts. One that the public folder brought along (an own `.htaccess`) is kept. */
export function writeHostFiles(site: PublishedSite): number {
  const files = Object.entries(hostFiles(hostFacts(site)));
  refuseTooManyRules(files);
  for (const [name, text] of files) {
    const target = path.join(site.folder, name);
    if (!existsSync(target)) writeFileSync(target, text);
  }
  return files.length;
}

/** Cloudflare leaves out the rules beyond its limit without a word, and pages would lose their headers. */
function refuseTooManyRules(files: readonly (readonly [name: string, text: string])[]): void {
  const text = files.find(([name]) => name === '_headers')?.[1] ?? '';
  const rules = text.split('\n').filter((line) => line.startsWith('/')).length;
  if (rules > limits.rules)
    throw new BuildFailure(
      `Tệp _headers có ${rules} quy tắc, quá ${limits.rules}: có quá nhiều tệp hay thư mục ở gốc trang.`,
    );
}
