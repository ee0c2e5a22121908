import { expect, inject, test } from 'vitest';
import { readPublishedSite } from '../../scripts/verify/published-site.ts';
import { verify } from '../../scripts/verify/verify.ts';
import site from '../../site.config.ts';

const built = readPublishedSite(inject('builtSite'), site);

test('the published site passes every rule of publishing', () => {
  expect(verify(built)).toEqual([]);
});
