/**
 * The fonts of the site, 55 kB, would hold up the answer on a slow line, and come too late to be shown there. So whoever
 * comes to an answer from elsewhere reads it in the device's own fonts, and the site's are fetched after it, for the next page.
 * Who comes from a page of the site has them already.
 */

/** Leaves the site's fonts away (tokens.css) for a reader who comes from elsewhere. */
export function holdFonts(): void {
  const isFromHere = document.referrer.startsWith(`${location.origin}/`);
  if (!isFromHere) document.documentElement.dataset['fonts'] = 'later';
}

/** Fetches the fonts that were held, for the pages to come; this one keeps its looks. */
export function fetchHeldFonts(): void {
  if (document.documentElement.dataset['fonts'] !== 'later') return;
  for (const face of document.fonts) face.load().catch(() => undefined);
}
