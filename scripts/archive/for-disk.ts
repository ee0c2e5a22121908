import path from 'node:path';

/** What a copy on disk has no use for: the search index and code need a server, the rest speaks to hosts. */
const leftOut = /^pagefind\/|\.js$|^(?:\.htaccess|\.nojekyll|_headers|_redirects|web\.config|SHA256SUMS)$/;

/** Whether a published file belongs into a copy that is opened from a disk. */
export function belongsOnDisk(file: string): boolean {
  return !leftOut.test(file);
}

/** A copy may run nothing and ask nobody; styles stand in the page, fonts and images beside it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file: data:; font-src 'self' file: data:; frame-src 'self' file:; base-uri 'none'; form-action 'self' file:";

const code = /<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>/gi;
const tag = /<[a-z][^<>]*>/gi;
const address = /(\s(?:href|src|action|poster)=")(\/(?!\/)[^"]*)"/gi;
const styleAddress = /url\((["']?)(\/(?!\/)[^)"']*)\1\)/g;
const policyTag = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*"/i;
const refresh = /(http-equiv="refresh" content="0;url=)(\/[^"]*)"/i;

/**
 * A published page as it can be opened from a disk: its addresses below the site's base lead to the files beside it.
 * Scripts are left out: a dated copy must not change its mind with the day on which it is opened, and what they offer
 * (search, filters) stands on the page without them too. What is for readers without scripts is shown.
 */
export function forDisk(html: string, file: string, base: string): string {
  const local = (target: string): string => localAddress(target, file, base);
  return html
    .replace(code, '')
    .replace(/<\/?noscript>/gi, '')
    .replace(styleAddress, (_, quote: string, target: string) => `url(${quote}${local(target)}${quote})`)
    .replace(tag, (each) =>
      each
        .replace(address, (_, before: string, target: string) => `${before}${local(target)}"`)
        .replace(refresh, (_, before: string, target: string) => `${before}${local(target)}"`),
    )
    .replace(policyTag, (_, before: string) => `${before}${policy}"`);
}

/** `/chuong-trinh/x/#a` seen from `en/index.html`: `../chuong-trinh/x/index.html#a`. */
function localAddress(target: string, file: string, base: string): string {
  if (!target.startsWith(base)) return target;
  const [whole, place, rest = ''] = /^([^?#]*)(.*)$/.exec(target.slice(base.length)) ?? [];
  if (whole === undefined || place === undefined) return target;
  const found = place === '' || place.endsWith('/') ? `${place}index.html` : place;
  return path.posix.relative(path.posix.dirname(file), found) + rest;
}
