import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/pipeline/project-root.ts';
import {
  fontFaces,
  socialColours,
  socialRenderer,
  socialSize,
  socialTree,
} from '../../src/outputs/social-image.ts';
import { socialImageOf, socialImages } from '../../src/views/social-image.ts';
import { contextOf } from '../views/register-of.ts';

const read = (...parts: string[]): string => readFileSync(path.join(projectRoot, 'src', ...parts), 'utf8');
const colours = socialColours(read('styles', 'tokens.css'));
const fonts = fontFaces(read('styles', 'fonts.css')).map(({ file, ...face }) => ({
  ...face,
  data: readFileSync(path.join(projectRoot, 'src', 'assets', 'fonts', file)),
}));
const image = { id: 'x', kicker: 'Sổ thử', name: 'Tỉnh Bắc Giang', line: 'Hứa gì?', site: 'Sổ thử' };
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a picture for social networks', () => {
  test('is a PNG of the size that networks show whole, in few bytes', async () => {
    const bytes = Buffer.from(await (await socialRenderer(fonts))(socialTree(image, colours)));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([socialSize.width, socialSize.height]);
    expect(bytes.length).toBeLessThan(60_000);
  });

  test('has the same bytes whoever draws it', async () => {
    const draw = async () => digest(await (await socialRenderer(fonts))(socialTree(image, colours)));
    expect(await draw()).toBe(await draw());
  });

  test('has every Vietnamese letter: none is drawn as the box of a missing one', async () => {
    const draw = await socialRenderer(fonts);
    const letter = async (name: string) => digest(await draw(socialTree({ ...image, name }, colours)));
    const missing = await letter('\u4E00');
    const letters = [...'ỮẶỖỴẨỂỢĐăâêôơưđửữựặẵỗộỡợỹỵỉĩ'];
    const drawn = await Promise.all(letters.map(letter));
    expect(drawn).not.toContain(missing);
    expect(new Set(drawn).size).toBe(letters.length);
  });

  test('takes its colours from the tokens of the site', () => {
    for (const colour of Object.values(colours)) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('the pictures of a site', () => {
  test('are one for each kind and each of the 63 names, each address once, and every page leads to one', async () => {
    const [vi, en] = await Promise.all([contextOf(), contextOf(undefined, 'en')]);
    const ids = [...socialImages(vi), ...socialImages(en)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith('dia-phuong/'))).toHaveLength(63);
    const address = (id: string): string => `/anh/${id}.png`;
    const all = new Set(ids.map(address));
    for (const page of [
      '',
      'chuong-trinh/',
      'chuong-trinh/noi/bac-giang/',
      'dia-phuong/bac-giang/',
      'vi-du/',
    ])
      for (const [context, base] of [
        [vi, '/'],
        [en, '/en/'],
      ] as const)
        expect(all).toContain(socialImageOf(context, base + page).href);
    expect(socialImageOf(vi, '/dia-phuong/bac-giang/')).toEqual({
      href: '/anh/dia-phuong/bac-giang.png',
      alt: 'Tỉnh Bắc Giang',
    });
  });
});
