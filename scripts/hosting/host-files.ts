import { apacheFile } from './apache.ts';
import type { HostFacts } from './host-facts.ts';
import { iisFile } from './iis.ts';
import { headersFile, redirectsFile } from './netlify.ts';

/**
 * The files that hosts read from the published folder, by name. Each host passes over those of the others.
 * nginx and Caddy read no file there; theirs are in docs/deploy/.
 */
export function hostFiles(facts: HostFacts): Readonly<Record<string, string>> {
  return {
    '.htaccess': apacheFile(facts),
    // GitHub Pages leaves out folders that begin with "_" unless this file is there.
    '.nojekyll': '',
    _headers: headersFile(facts),
    _redirects: redirectsFile(facts),
    'web.config': iisFile(facts),
  };
}
