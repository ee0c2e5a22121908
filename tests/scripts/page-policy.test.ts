import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagePolicy, withPolicy } from '../../scripts/hosting/page-policy.ts';
import { writePolicies } from '../../scripts/pipeline/policy-stage.ts';
import { readPage } from '../../scripts/verify/page.ts';
import { hashSource } from '../../scripts/verify/policy-needs.ts';
import { checkPolicies, parsePolicy } from '../../scripts/verify/policy-rules.ts';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const address = { siteUrl: 'https://so.example', basePath: '/' };

function html(body: string, head = ''): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>T</title>${head}</head><body><h1>T</h1>${body}</body></html>`;
}

function policyOf(body: string, head = '', file = 'a/index.html'): string {
  return pagePolicy(file, readPage(file, html(body, head)).needs);
}

/** What is found on a page that carries a policy of its own. */
function findings(policy: string | undefined, body: string, file = 'a/index.html'): string[] {
  const folder = temporaryFolder();
  const meta = policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  writeFiles(folder, { [file]: html(body, meta) });
  return checkPolicies(readPublishedSite(folder, address)).map(({ message }) => message);
}

const plain = "default-src 'none'; base-uri 'none'; form-action 'self'";

describe('the policy of a page', () => {
  test('a page of text alone may load nothing', () => {
    expect(policyOf('<p>chữ</p>')).toBe(plain);
  });

  test('the hash of a style is the one of the CSP specification', () => {
    // The example of the specification, https://www.w3.org/TR/CSP3/#example-ef2bbc50
    expect(hashSource("alert('Hello, world.');")).toBe(
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
    expect(hashSource('a\r\nb\rc')).toBe(hashSource('a\nb\nc'));
  });

  test('each thing on a page opens exactly its own door', () => {
    const css = '@font-face{src:url(/a.woff2)}p{background:url(data:image/gif;base64,x)}';
    expect(policyOf('', `<style>${css}</style>`)).toBe(
      `default-src 'none'; style-src ${hashSource(css)}; img-src data:; font-src 'self'; base-uri 'none'; form-action 'self'`,
    );
    expect(policyOf('<script type="module" src="/a.js"></script>')).toContain(
      "script-src 'self'; connect-src 'self';",
    );
    expect(policyOf('<script>1</script>')).toContain(`script-src ${hashSource('1')};`);
    expect(policyOf('<script type="application/ld+json">{}</script>')).toBe(plain);
    expect(policyOf('<iframe src="/nhung/a/"></iframe>')).toContain("frame-src 'self'");
    expect(policyOf('', '<link rel="manifest" href="/a.webmanifest">')).toContain("manifest-src 'self'");
    expect(policyOf('', '<link rel="alternate" href="/a.xml">')).toBe(plain);
  });

  test('only the search page may run WebAssembly', () => {
    const script = '<script type="module" src="/a.js"></script>';
    expect(policyOf(script, '', 'tim-kiem/index.html')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policyOf(script, '', 'en/tim-kiem/index.html')).toContain('wasm-unsafe-eval');
    // Its script stands in the page and loads the program of the index from this site.
    expect(policyOf('<script>1</script>', '', 'tim-kiem/index.html')).toMatch(
      /script-src 'self' 'sha256-[^']+' 'wasm-unsafe-eval';/,
    );
    expect(policyOf(script, '', 'chuong-trinh/index.html')).not.toContain('wasm');
  });

  test('a reader never gets an unsafe word, whatever stands on the page', () => {
    const body = '<p style="a" onclick="b">x</p><script>1</script><img src="data:x" alt="">';
    expect(policyOf(body, '<style>p{}</style>')).not.toMatch(/unsafe|https?:|\*/);
  });

  test('the order of things on a page does not matter', () => {
    const [a, b] = ['<style>a{}</style>', '<style>b{}</style>'];
    expect(policyOf('', a + b)).toBe(policyOf('', b + a));
  });
});

describe('writing it into the page', () => {
  test('after the character set and before all else', () => {
    const written = withPolicy(html('x', '<style>a{}</style>'), 'P') ?? '';
    expect(written).toContain(
      '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="P"><title>',
    );
    expect(withPolicy('<p>no head</p>', 'P')).toBeUndefined();
  });

  test('every page of a folder gets one, twice gives the same bytes, one that has its own keeps it', () => {
    const folder = temporaryFolder();
    const own = html('x', `<meta http-equiv="content-security-policy" content="${plain}">`);
    writeFiles(folder, { 'index.html': html('x', '<style>a{}</style>'), 'b/index.html': own });
    const site = writePolicies(readPublishedSite(folder, address));
    expect(checkPolicies(site)).toEqual([]);
    const once = readFileSync(path.join(folder, 'index.html'), 'utf8');
    expect(readFileSync(path.join(folder, 'b/index.html'), 'utf8')).toBe(own);
    const again = writePolicies(readPublishedSite(folder, address));
    expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toBe(once);
    expect(again.pages.map(({ policy }) => policy)).toEqual(site.pages.map(({ policy }) => policy));
  });
});

describe('before publishing', () => {
  test('a page without a policy, or with a weak one, is refused', () => {
    expect(findings(undefined, '')).toEqual([expect.stringContaining('thiếu chính sách')]);
    expect(findings("default-src 'self'", '')).toHaveLength(3);
    for (const weak of ["'unsafe-inline'", "'unsafe-eval'", 'https:', '*', 'https://khac.example'])
      expect(findings(`${plain}; script-src ${weak}`, '')).toEqual([expect.stringContaining(weak)]);
  });

  test('what the policy would block is told', () => {
    expect(findings(plain, '<script src="/a.js"></script>')).toContainEqual(
      expect.stringContaining("chặn 'self' (script-src)"),
    );
    expect(findings(plain, '<p onclick="a()">x</p>')).toEqual([expect.stringContaining('onclick')]);
    expect(findings(plain, '<svg><path style="fill:red"/></svg>')).toEqual([
      expect.stringContaining('style='),
    ]);
  });

  test('the program of the editor has a policy of its own, without other hosts', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'quan-tri/index.html': html('<p style="a">x</p><script src="/quan-tri/cms.js"></script>'),
    });
    const site = writePolicies(readPublishedSite(folder, address));
    expect(checkPolicies(site)).toEqual([]);
    expect(site.pages[0]?.policy).not.toMatch(/https?:|unsafe-eval/);
  });

  test('of two equal directives the first counts', () => {
    expect(parsePolicy("img-src 'self'; IMG-SRC *; ").get('img-src')).toEqual(["'self'"]);
  });
});
