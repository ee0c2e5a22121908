import { checkFiles } from './file-rules.ts';
import { checkLinks } from './link-rules.ts';
import { checkPages } from './page-rules.ts';
import { checkPolicies } from './policy-rules.ts';
import { checkResources } from './resource-rules.ts';
import { checkSecrets } from './secret-rules.ts';
import type { Finding, PublishedSite } from './published-site.ts';

/** Everything that forbids publishing this folder; empty when it may be published. */
export function verify(site: PublishedSite): Finding[] {
  return [checkFiles, checkPages, checkLinks, checkResources, checkPolicies, checkSecrets].flatMap((rule) =>
    rule(site),
  );
}

const shown = 40;

/** The findings as text: file, what is wrong; the first forty, for one mistake in a layout is on every page. */
export function findingsText(findings: readonly Finding[]): string {
  const lines = findings.slice(0, shown).map(({ file, message }) => `  ${file}: ${message}`);
  if (findings.length > shown) lines.push(`  … và ${findings.length - shown} lỗi nữa`);
  return lines.join('\n');
}
