import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../verify/published-site.ts';
import { withoutMetadata } from '../../src/reader/image-metadata.ts';

/** Takes the metadata out of every image of the new site; the originals in the sources stay. Returns how many had some. */
export function cleanImages(site: string): number {
  return listFiles(site)
    .filter((file) => /\.(?:jpe?g|png|webp)$/i.test(file))
    .filter((file) => {
      const place = path.join(site, file);
      const bytes = readFileSync(place);
      const clean = withoutMetadata(file, bytes);
      if (clean.equals(bytes)) return false;
      writeFileSync(place, clean);
      return true;
    }).length;
}
