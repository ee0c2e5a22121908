import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { inlineJsonOf } from '../../src/outputs/json.ts';
import { viewContext } from '../../src/views/context.ts';
import type { Register } from '../../src/views/register.ts';
import { structuredData } from '../../src/views/structured/page.ts';
import { registerOf } from '../views/register-of.ts';
import { sampleRegister } from './sample-register.ts';

/** The words of schema.org without asking the network for them. */
const documentLoader = () =>
  Promise.resolve({
    documentUrl: 'https://schema.org/',
    document: { '@context': { '@vocab': 'https://schema.org/' } },
  });

async function typesOf(register: Register, path: string): Promise<string[]> {
  const breadcrumb = [{ text: 'Trang chủ', href: '/' }];
  const data = structuredData(viewContext(register, 'vi'), path, 'Trang', path === '/' ? [] : breadcrumb);
  const expanded = await jsonld.expand(JSON.parse(inlineJsonOf(data ?? {})) as object, { documentLoader });
  return expanded
    .flatMap((node) => (node['@type'] as string[] | undefined) ?? [])
    .map((type) => type.replace('https://schema.org/', ''));
}

describe('the description of a page for search engines', () => {
  test.each([
    ['/', ['WebSite']],
    ['/du-lieu/', ['DataCatalog', 'BreadcrumbList']],
    ['/chuong-trinh/', ['BreadcrumbList']],
    ['/chuong-trinh/a-b-2022/', ['CreativeWork', 'BreadcrumbList']],
    ['/ket-qua/bao-cao-2023/', ['Report', 'BreadcrumbList']],
    ['/tin-tuc/tin-ky-ket/', ['NewsArticle', 'BreadcrumbList']],
    ['/van-ban/nghi-quyet-thu/', ['Legislation', 'BreadcrumbList']],
    ['/to-chuc/so-b/', ['GovernmentOrganization', 'BreadcrumbList']],
    ['/to-chuc/hoi-a/', ['Organization', 'BreadcrumbList']],
    ['/dia-phuong/tinh-a/', ['AdministrativeArea', 'BreadcrumbList']],
    ['/so-lieu/so-to/', ['Dataset', 'BreadcrumbList']],
    ['/en/van-ban/nghi-quyet-thu/', ['Legislation', 'BreadcrumbList']],
  ])('%s is %j', async (path, types) => {
    expect(await typesOf(sampleRegister(), path)).toEqual(types);
  });

  test('a campaign is an event with its days', async () => {
    expect(await typesOf(await registerOf(), '/thi-dua/binh-phuoc-2021-thi-dua-kinh-te-tap-the/')).toContain(
      'Event',
    );
  });

  test('a record not yet known on the as-of day is not described', async () => {
    expect(await typesOf(sampleRegister('2022-01-01'), '/chuong-trinh/a-b-2022/')).toEqual([
      'BreadcrumbList',
    ]);
  });
});

test('a title cannot close the script element, and reads back as it was (O03)', () => {
  const data = { name: '</script><script>alert(1)</script><!-- \u2028' };
  expect(inlineJsonOf(data)).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(inlineJsonOf(data))).toEqual(data);
});
