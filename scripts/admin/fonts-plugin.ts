import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Where Sveltia's style sheet fetches its letters. */
const elsewhere = /url\(https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z-]+?)(?:-3)?(?::vf)?@[^)]+\)/g;

/** The letters for text lack most of Vietnamese; the register's own take their place (form.css). */
const replaced = 'source-sans';

/**
 * Lets the letters and signs of Sveltia's style sheet come from the package instead of its makers' host. The sheet
 * is a template literal in the program, so that the address of the file can be worked out where it runs. Stops when
 * a new version names fonts that the package does not hold.
 */
export const fromThisHost: Plugin = {
  name: 'from-this-host',
  enforce: 'pre',
  transform(code, id) {
    const folder = path.dirname(id);
    if (!id.endsWith('/@sveltia/cms/npm/index.js')) return undefined;
    const assets = readdirSync(path.join(folder, 'assets'));
    return code.replace(elsewhere, (_, font: string) => {
      if (font === replaced) return "local('')";
      const file = assets.find((name) => name.startsWith(font) && name.endsWith('.woff2'));
      if (file === undefined) throw new Error(`Sveltia CMS không kèm phông "${font}".`);
      return `url(\${new URL('assets/${file}', import.meta.url).href})`;
    });
  },
};
