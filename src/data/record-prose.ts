import { readBody, renderBody } from '../reader/site.ts';
import { addressOf } from '../i18n/routes.ts';
import type { ViewContext } from '../views/context.ts';

/** The prose of a record as HTML for one page; undefined when the file has none. */
export async function recordProse(file: string, context: ViewContext): Promise<string> {
  const { register, locale } = context;
  const { tree } = await readBody(file);
  const base = register.config.basePath;
  return renderBody(tree, {
    // Authors write addresses of the site from its root; base and language are ours to add.
    href: (path) => addressOf({ page: 'home' }, locale, base) + path.replace(/^\//, ''),
    asset: (path) => base + path.replace(/^\//, ''),
    component: (name, attributes) => {
      if (name !== 'Indicator') return undefined;
      const indicator = register.get('indicators', attributes['id'] ?? '');
      return indicator && { href: context.href({ record: 'indicators', id: indicator.id }), label: indicator.data.title };
    },
  });
}
