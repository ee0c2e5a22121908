import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fontFaces, socialColours, socialRenderer, socialTree } from '../outputs/social-image.ts';
import { viewContext } from '../views/context.ts';
import { socialImages, type SocialImage } from '../views/social-image.ts';
import { loadRegister } from './_page-data.ts';

// Pictures for social networks: drawn once for the same words, fonts, colours and program, then taken from a cache.

const source = path.join(process.cwd(), 'src');
const cache = path.join(process.cwd(), 'node_modules', '.cache', 'so-cam-ket', 'anh');

function prepare() {
  const styles = (name: string): string => readFileSync(path.join(source, 'styles', name), 'utf8');
  const fonts = fontFaces(styles('fonts.css')).map(({ file, ...face }) => ({
    ...face,
    data: readFileSync(path.join(source, 'assets', 'fonts', file)),
  }));
  const lock = readFileSync(path.join(process.cwd(), 'package-lock.json'), 'utf8');
  const program = /"node_modules\/@takumi-rs\/core": \{\s*"version": "([^"]+)"/.exec(lock)?.[1] ?? '';
  const key = createHash('sha256').update(program);
  for (const { name, data, unicodeRange } of fonts)
    key.update(name + JSON.stringify(unicodeRange)).update(data);
  return {
    colours: socialColours(styles('tokens.css')),
    basis: key.digest('hex'),
    draw: socialRenderer(fonts),
  };
}

let prepared: ReturnType<typeof prepare> | undefined;

/** Every picture of the site in both languages, by its path. */
export async function allSocialImages(): Promise<SocialImage[]> {
  const register = await loadRegister();
  return (['vi', 'en'] as const).flatMap((locale) => socialImages(viewContext(register, locale)));
}

/** The bytes of a picture (PNG). */
export async function socialImageBytes(image: SocialImage): Promise<Uint8Array> {
  const { colours, basis, draw } = (prepared ??= prepare());
  const tree = socialTree(image, colours);
  const key = createHash('sha256')
    .update(basis + JSON.stringify(tree))
    .digest('hex');
  const file = path.join(cache, `${key}.png`);
  try {
    return readFileSync(file);
  } catch {
    const bytes = await (await draw)(tree);
    keep(file, bytes);
    return bytes;
  }
}

/** Keeps a picture for the next build; a folder that cannot be written to only costs time. */
function keep(file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(cache, { recursive: true });
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, bytes);
    renameSync(aside, file);
  } catch {
    // Drawn again next time.
  }
}
