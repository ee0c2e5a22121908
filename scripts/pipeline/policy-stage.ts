import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pagePolicy, withPolicy } from '../hosting/page-policy.ts';
import type { PublishedSite } from '../verify/published-site.ts';
import { BuildFailure } from './failure.ts';

/**
 * Writes into every page the content security policy that fits exactly this page, and returns the site with its
 * pages knowing their policy. A page that has one already (a host's own page) keeps it.
 */
export function writePolicies(site: PublishedSite): PublishedSite {
  const pages = site.pages.map((page) => {
    if (page.policy !== undefined) return page;
    const file = path.join(site.folder, page.file);
    const policy = pagePolicy(page.file, page.needs);
    const html = withPolicy(readFileSync(file, 'utf8'), policy);
    if (html === undefined)
      throw new BuildFailure(`${page.file}: trang không có <head> nên không mang được chính sách bảo mật.`);
    writeFileSync(file, html);
    return { ...page, policy };
  });
  return { ...site, pages };
}
