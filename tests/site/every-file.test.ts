import { beforeAll, describe, expect, inject, test } from 'vitest';
import { allKinds } from './kinds/all-kinds.ts';
import { readBuiltSite } from './kinds/built-site.ts';
import type { BuiltSite } from './kinds/kind.ts';

let site: BuiltSite;

beforeAll(async () => {
  site = await readBuiltSite(inject('builtSite'));
});

describe('every built file', () => {
  test('is of one kind, and each kind has a validator', () => {
    const without = [...site.files].filter((file) => allKinds.filter(({ of }) => of.test(file)).length !== 1);
    expect(without).toEqual([]);
  });

  test.each(allKinds.map((kind) => [kind.name, kind] as const))('%s', async (_name, { of, wrong }) => {
    const files = [...site.files].filter((file) => of.test(file));
    expect(files.length).toBeGreaterThan(0);
    expect((await wrong(files, site)).slice(0, 20)).toEqual([]);
  });
});
