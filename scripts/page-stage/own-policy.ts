import { pagePolicy, policyElement, policyPlace } from '../hosting/page-policy.ts';
import { loadingTagsOf } from '../verify/html-tags.ts';
import { policyNeedsCollector } from '../verify/policy-needs.ts';

/**
 * The page with the policy that fits exactly this page; see scripts/hosting/page-policy.ts. Works on the bytes, read one
 * letter a byte: all that a policy rests on are names and addresses of ASCII letters, and the text of scripts and styles,
 * which is hashed as the bytes it is. The verification reads every page anew and in full. Throws for a page without a head.
 */
export function withOwnPolicy(file: string, page: Buffer): Buffer {
  const html = page.toString('latin1');
  const collector = policyNeedsCollector('latin1');
  for (const tag of loadingTagsOf(html)) collector.add(tag);
  const place = policyPlace(html);
  if (place === undefined)
    throw new Error(`${file}: trang không có <head> nên không mang được chính sách bảo mật.`);
  return Buffer.concat([
    page.subarray(0, place),
    Buffer.from(policyElement(pagePolicy(file, collector.needs))),
    page.subarray(place),
  ]);
}
