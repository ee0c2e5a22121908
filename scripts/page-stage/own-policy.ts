import { pagePolicy, withPolicy } from '../hosting/page-policy.ts';
import { loadingTagsOf } from '../verify/html-tags.ts';
import { policyNeedsCollector } from '../verify/policy-needs.ts';

/**
 * The page with the policy that fits exactly this page; see scripts/hosting/page-policy.ts. Only tags that load or run
 * something are looked at; the verification reads every page anew and in full. Throws for a page without a head.
 */
export function withOwnPolicy(file: string, html: string): string {
  const collector = policyNeedsCollector();
  for (const tag of loadingTagsOf(html)) collector.add(tag);
  const page = withPolicy(html, pagePolicy(file, collector.needs));
  if (page === undefined)
    throw new Error(`${file}: trang không có <head> nên không mang được chính sách bảo mật.`);
  return page;
}
