// The smallest honest project for each peer: one layout with a head, a menu and a foot, and nothing else to do. Raw HTML,
// highlighting and image work are off where that can be said, in favour of the peer.

const menu = ['Địa phương', 'Chương trình', 'Kế hoạch', 'Kết quả', 'Văn bản', 'Tin tức']
  .map((name, index) => `<li><a href="/muc-${index}/">${name}</a></li>`)
  .join('');
const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css">`;
const foot = '<footer><p>Sổ đo tốc độ. Nội dung giả định.</p></footer>';
const frame = (title: string, content: string): string =>
  `<!doctype html><html lang="vi"><head>${head}<title>${title}</title></head><body><header><nav><ul>${menu}</ul></nav></header><main><h1>${title}</h1>${content}</main>${foot}</body></html>`;

export const eleventyConfig = `export default function (config) {
  return { dir: { input: 'pages', output: 'dist', includes: '../_includes' }, markdownTemplateEngine: false };
}
`;
export const nunjucksLayout = frame('{{ title }}', '{{ content | safe }}');

export const hugoConfig = `baseURL = "https://example.invalid/"
languageCode = "vi"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.highlight]
noClasses = true
`;
export const hugoLayout = frame('{{ .Title }}', '{{ .Content }}');

export const astroConfig = (extension: 'md' | 'mdx'): string =>
  `${extension === 'mdx' ? "import mdx from '@astrojs/mdx';\n" : ''}export default {
  markdown: { syntaxHighlight: false },
  integrations: [${extension === 'mdx' ? 'mdx()' : ''}],
};
`;
export const astroContent = (
  extension: 'md' | 'mdx',
): string => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
  pages: defineCollection({
    loader: glob({ pattern: '**/*.${extension}', base: './src/content' }),
    schema: z.object({ title: z.string() }),
  }),
};
`;
export const astroLayout = `---
const { title } = Astro.props;
---
${frame('{title}', '<slot />').replace('<h1>{title}</h1>', '<h1>{title}</h1>')}
`;
export const astroPage = `---
import { getCollection, render } from 'astro:content';
import Page from '../layouts/Page.astro';
export async function getStaticPaths() {
  const pages = await getCollection('pages');
  return pages.map((page) => ({ params: { path: page.id }, props: { page } }));
}
const { page } = Astro.props;
const { Content } = await render(page);
---
<Page title={page.data.title}><Content /></Page>
`;

export const starlightConfig = `import starlight from '@astrojs/starlight';
export default {
  integrations: [
    starlight({ title: 'Sổ đo tốc độ', pagefind: false, sidebar: [{ label: 'Mục', link: '/vi/' }], expressiveCode: false }),
  ],
};
`;
export const starlightContent = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
