import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { viewContext } from '../../../src/views/context.ts';
import { namedPages } from '../../../src/views/search-catalogue.ts';
import {
  searchNames,
  searchWords,
  type SearchNames,
  type SearchWords,
} from '../../../src/views/search-names.ts';
import { listNames } from './forms.ts';
import { eachFile, type Kind } from './kind.ts';

const signature = 'pagefind_dcd';

/** A packed piece of the index without its signature. Throws when it has none. */
function unpacked(bytes: Buffer): Buffer {
  const content = gunzipSync(bytes);
  if (content.toString('latin1', 0, signature.length) !== signature)
    throw new Error(`no ${signature} at the start`);
  return content.subarray(signature.length);
}

interface Names {
  links?: [string, string][];
  rows: [text: string, href: string, values?: unknown, slots?: unknown[]][];
}

const names: Kind = {
  name: 'names of pages for filters: rows of name and address, each leading to a page or a place on it',
  of: /(?:^|\/)danh-muc\.json$/,
  wrong: eachFile((file, site) => {
    const ajv = new Ajv2020({ strict: false });
    if (!ajv.validate(listNames, site.json(file))) return [ajv.errorsText()];
    const { rows, links = [] } = site.json(file) as Names;
    const { siteUrl } = site.register.config;
    // What begins with "#" lies on the page of the first link of its row.
    const addresses = rows.map(([, href, , slots]) => {
      const [, page = ''] = links[Number(slots?.[0])] ?? [];
      return href.startsWith('#') ? page + href : href;
    });
    return addresses.filter((href) => {
      const { hash, href: address } = new URL(href, siteUrl);
      const page = decodeURI(new URL(address).pathname).slice(site.register.config.basePath.length);
      if (!site.leadsSomewhere(address)) return true;
      return hash !== '' && !site.text(`${page}index.html`).includes(`id="${hash.slice(1)}"`);
    });
  }),
};

const firstNames: Kind = {
  name: 'names for the first answer of the search: as the view says, each leading to a page',
  of: /^(?:en\/)?tim-kiem\/ten\/\d+\.json$/,
  wrong: eachFile((file, site) => {
    const given = site.json(file) as SearchNames;
    const context = viewContext(site.register, file.startsWith('en/') ? 'en' : 'vi');
    const view = searchNames(context, { file: numberOf(file) });
    if (JSON.stringify(given) !== JSON.stringify(view)) return ['differs from its view'];
    const { siteUrl } = site.register.config;
    return given.rows
      .map(([, href]) => href)
      .filter((href) => !site.leadsSomewhere(new URL(href, siteUrl).href));
  }),
};

const firstWords: Kind = {
  name: 'words of those names: as the view says, each with places in the list of names, in order',
  of: /^(?:en\/)?tim-kiem\/tu\/\d+\.json$/,
  wrong: eachFile((file, site) => {
    const given = site.json(file) as SearchWords;
    const context = viewContext(site.register, file.startsWith('en/') ? 'en' : 'vi');
    if (JSON.stringify(given) !== JSON.stringify(searchWords(context, { file: numberOf(file) })))
      return ['differs from its view'];
    const count = namedPages(context).length;
    return Object.entries(given).flatMap(([word, lists]) =>
      lists.flatMap((steps) => {
        const last = steps.reduce((sum, step) => sum + step, 0);
        const inOrder = steps.every((step, index) => (index === 0 ? step >= 0 : step > 0));
        return inOrder && last < count ? [] : [`${word}: ${steps.join(' ')}`];
      }),
    );
  }),
};

/** `tim-kiem/ten/3.json`: 3. */
function numberOf(file: string): number {
  return Number(/(\d+)\.json$/.exec(file)?.[1]);
}

/** Words that stand on every page and are no answer to anything. */
const frame = [
  'Đến nội dung chính',
  'Skip to',
  'Tải về, theo dõi',
  'BibTeX',
  'Chia sẻ, trích dẫn',
  'localStorage',
];

const fragments: Kind = {
  name: 'page in the search index: its own words and title, none of the frame around them (O09), leads to a page',
  of: /^pagefind\/fragment\/[a-z]{2}(?:[0-9a-z]{5}|[0-9a-z]{20})\.pf_fragment$/,
  wrong: eachFile((file, site) => {
    const { url, content, meta } = JSON.parse(unpacked(site.bytes(file)).toString('utf8')) as {
      url: string;
      content: string;
      meta: { title?: string };
    };
    const { basePath, siteUrl } = site.register.config;
    const leads = site.leadsSomewhere(new URL(url.replace(/^\//, basePath), siteUrl).href);
    return [
      ...(leads ? [] : [`nothing at ${url}`]),
      ...(content && meta.title ? [] : [`${url} has no words or title`]),
      ...frame.filter((words) => content.includes(words)).map((words) => `${url} is found by "${words}"`),
    ];
  }),
};

const parts: Kind = {
  name: 'part of the search index: packed as Pagefind reads it',
  of: /^pagefind\/.*\.(?:pf_index|pf_meta|pf_filter)$/,
  wrong: eachFile((file, site) => (unpacked(site.bytes(file)).length > 0 ? [] : ['empty'])),
};

const engine: Kind = {
  name: 'program of the search: WebAssembly that this machine can compile',
  of: /^pagefind\/wasm\.[a-z]+\.pagefind$/,
  wrong: eachFile((file, site) =>
    WebAssembly.validate(new Uint8Array(unpacked(site.bytes(file)))) ? [] : ['no WebAssembly'],
  ),
};

const entry: Kind = {
  name: 'entry of the search: as many pages in each language as the index has',
  of: /^pagefind\/pagefind-entry\.json$/,
  wrong: eachFile((file, site) => {
    const { languages } = site.json(file) as { languages: Record<string, { page_count: number }> };
    return Object.entries(languages).flatMap(([language, { page_count: count }]) => {
      const found = [...site.files].filter((each) => each.startsWith(`pagefind/fragment/${language}`)).length;
      return found === count ? [] : [`${language}: ${count} said, ${found} there`];
    });
  }),
};

export const searchKinds: readonly Kind[] = [names, firstNames, firstWords, fragments, parts, engine, entry];
