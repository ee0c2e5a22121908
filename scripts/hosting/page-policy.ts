import { addressOf } from '../../src/i18n/routes.ts';
import { directives } from '../verify/policy-needs.ts';
import type { PolicyNeeds } from '../verify/policy-needs.ts';
import { adminFolder } from './header-table.ts';

/** Pages whose script loads and runs the search index, which is WebAssembly. No other page may compile code. */
const searchPages: ReadonlySet<string> = new Set(
  (['vi', 'en'] as const).map((locale) => `${addressOf({ page: 'search' }, locale, '')}index.html`),
);

/**
 * The editor's program writes its own styles and shows files that were never uploaded, so it cannot live under
 * the readers' policy. Still: no other host, no evaluated code, no frame of others.
 */
const adminPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  'frame-src blob:',
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/**
 * The content security policy of one page: nothing is allowed but what the page really holds. Inline styles and
 * scripts are named by their hash. The same page gives the same policy, letter for letter.
 */
export function pagePolicy(file: string, { sources }: PolicyNeeds): string {
  if (file.startsWith(adminFolder)) return adminPolicy;
  const parts = directives.flatMap((directive) => {
    const needed = sources.get(directive);
    if (!needed) return [];
    if (directive === 'script-src' && searchPages.has(file))
      return [`${directive} ${[...new Set([...needed, "'self'"])].sort().join(' ')} 'wasm-unsafe-eval'`];
    return [`${directive} ${[...needed].sort().join(' ')}`];
  });
  return ["default-src 'none'", ...parts, "base-uri 'none'", "form-action 'self'"].join('; ');
}

const charset = /<meta\s+charset=[^>]*>/i;
const headStart = /<head\b[^>]*>/i;

/**
 * The page with its policy as the first thing after the character set, so that it governs all that follows. Undefined when
 * the page has no head to carry one.
 */
export function withPolicy(html: string, policy: string): string | undefined {
  const head = headStart.exec(html);
  if (!head) return undefined;
  const start = head.index + head[0].length;
  const declared = charset.exec(html.slice(start, start + 256));
  const at = declared ? start + declared.index + declared[0].length : start;
  return `${html.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(at)}`;
}
