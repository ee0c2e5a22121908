import { addressOf, embedKinds, type EmbedKind, type Target } from '../i18n/routes.ts';
import { citationOf, type Citation } from './citation.ts';
import type { ViewContext } from './context.ts';
import { pageSubject } from './page-index.ts';
import { newestEdit } from './record-changes.ts';

/** What a reader may do with a page besides reading it: pass it on, cite it, show it elsewhere. */
export interface PageEnd {
  /** The absolute address to copy. */
  address: string;
  title: string;
  /** Records can be cited; lists and general pages have no author and no end. */
  citation?: Citation | undefined;
  embed?: { code: string; preview: string } | undefined;
}

function isEmbeddable(target: Target): target is { record: EmbedKind; id: string } {
  return 'record' in target && (embedKinds as readonly string[]).includes(target.record);
}

/** An attribute's value inside the code that a reader copies. */
function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function embedOf(context: ViewContext, target: Target, title: string): PageEnd['embed'] {
  if (!isEmbeddable(target)) return undefined;
  const { register, href } = context;
  const preview = href({ embed: target.record, id: target.id });
  const address = new URL(preview, register.config.siteUrl).href;
  const name = attribute(`${title} – ${register.config.name}`);
  return {
    preview,
    code: `<iframe src="${address}" title="${name}" width="100%" height="520" loading="lazy"></iframe>`,
  };
}

/** The end of the page at a path. */
export function pageEnd(context: ViewContext, path: string, title: string): PageEnd {
  const { register } = context;
  const address = new URL(path, register.config.siteUrl).href;
  const { target, records = [] } = pageSubject(register, path) ?? {};
  if (!target || !('record' in target)) return { address, title };
  const key = addressOf(target, 'vi', '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
  return {
    address,
    title,
    citation: citationOf(context, { key, title, address, version: newestEdit(register, records) }),
    embed: embedOf(context, target, title),
  };
}
