import { adminFolder } from '../hosting/header-table.ts';
import type { Page } from './page.ts';
import type { Finding, PublishedSite } from './published-site.ts';

/**
 * Every page carries a strict content security policy, and nothing on the page is dead under it: what the policy
 * would block is found here and not by a reader.
 */
export function checkPolicies(site: PublishedSite): Finding[] {
  return site.pages.flatMap((page) => problemsOf(page).map((message) => ({ file: page.file, message })));
}

function problemsOf(page: Page): string[] {
  if (page.policy === undefined) return ['thiếu chính sách bảo mật nội dung (Content-Security-Policy)'];
  const policy = parsePolicy(page.policy);
  const own = isReadersPage(page) ? weaknesses(policy) : [];
  const refused = isReadersPage(page)
    ? page.needs.refused.map((what) => `${what}: chính sách bảo mật không cho phép mã viết trong thẻ`)
    : [];
  const blocked = [...page.needs.sources].flatMap(([directive, sources]) => {
    const allowed = policy.get(directive) ?? policy.get('default-src') ?? [];
    return [...sources]
      .filter((source) => !allowed.includes(source) && !allowed.includes("'unsafe-inline'"))
      .map((source) => `chính sách bảo mật chặn ${source} (${directive}) mà trang cần`);
  });
  return [...own, ...refused, ...blocked];
}

/** The editor's program has a policy of its own; see scripts/hosting/page-policy.ts. */
function isReadersPage(page: Page): boolean {
  return !page.file.startsWith(adminFolder);
}

function weaknesses(policy: ReadonlyMap<string, readonly string[]>): string[] {
  const wrong: string[] = [];
  if (policy.get('default-src')?.join(' ') !== "'none'")
    wrong.push("chính sách bảo mật thiếu default-src 'none'");
  for (const directive of ['base-uri', 'form-action'])
    if (!policy.has(directive)) wrong.push(`chính sách bảo mật thiếu ${directive}`);
  for (const [directive, sources] of policy)
    for (const source of sources)
      if (/^(?:'unsafe-(?:inline|eval|hashes)'|https?:.*|\*.*)$/.test(source))
        wrong.push(`chính sách bảo mật cho phép ${source} (${directive})`);
  return wrong;
}

/** The directives of a policy with their sources; of two equal directives the first counts, as in a browser. */
export function parsePolicy(text: string): Map<string, readonly string[]> {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    if (name !== undefined && name !== '' && !policy.has(name.toLowerCase()))
      policy.set(name.toLowerCase(), sources);
  }
  return policy;
}
