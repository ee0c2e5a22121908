import jsonld from 'jsonld';
import type { Kind } from './kind.ts';

/** The words of schema.org without asking the network for them. */
const documentLoader = () =>
  Promise.resolve({
    documentUrl: 'https://schema.org/',
    document: { '@context': { '@vocab': 'https://schema.org/' } },
  });

const block = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

/** What the page of one record, by its section, says that it is about; the rest only says where it stands. */
const subjects: Readonly<Record<string, RegExp>> = {
  'chuong-trinh': /^CreativeWork$/,
  'ke-hoach': /^CreativeWork$/,
  'thi-dua': /^Event$/,
  'ket-qua': /^Report$/,
  'tin-tuc': /^NewsArticle$/,
  'van-ban': /^Legislation$/,
  'to-chuc': /^(?:Government|Educational|NewsMedia)?Organization$/,
  'so-lieu': /^Dataset$/,
  'so-lieu/nguon': /^Dataset$/,
  'dia-phuong': /^AdministrativeArea$/,
};
const onePage = /^(?:en\/)?([a-z-]+(?:\/nguon)?)\/(?!nguon\/index)[^/]+\/index\.html$/;

/** Which types a page must name: what it is about, then the way to it from the home page. */
function expected(file: string): RegExp[] {
  if (file === '404.html' || /^(?:en\/)?nhung\//.test(file)) return [];
  if (/^(?:en\/)?index\.html$/.test(file)) return [/^WebSite$/];
  const subject =
    subjects[onePage.exec(file)?.[1] ?? ''] ?? (/^(?:en\/)?du-lieu\//.test(file) && /^DataCatalog$/);
  return [...(subject ? [subject] : []), /^BreadcrumbList$/];
}

/** Pages: what they say to search engines expands to the types of schema.org. Their HTML is held in html.test.ts. */
export const pages: Kind = {
  name: 'page: JSON-LD expands to the type of what it is about',
  of: /\.html$/,
  wrong: async (files, site) => {
    const problems: string[] = [];
    for (const file of files.filter((each) => !/http-equiv="?refresh/.test(site.text(each)))) {
      const blocks = [...site.text(file).matchAll(block)].map(([, text = '']) => JSON.parse(text) as object);
      const nodes = (await Promise.all(blocks.map((data) => jsonld.expand(data, { documentLoader })))).flat();
      const types = nodes.map((node) => String(node['@type']).replace('https://schema.org/', ''));
      const wanted = expected(file);
      if (types.length !== wanted.length || wanted.some((type, index) => !type.test(types[index] ?? '')))
        problems.push(`${file}: ${types.join(', ')} where ${wanted.join(', ')} should be`);
    }
    return problems;
  },
};
