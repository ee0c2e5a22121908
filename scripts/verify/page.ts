import { tagsOf } from './html-tags.ts';
import type { Tag } from './html-tags.ts';
import { addressesIn } from './addresses.ts';
import { KeptTexts } from './kept-texts.ts';
import type { Address } from './addresses.ts';
import { policyNeedsCollector } from './policy-needs.ts';
import type { PolicyNeeds } from './policy-needs.ts';

/** What the checks need to know of one published page; its text is not kept. */
export interface Page {
  /** The file inside the published folder, with `/` on every system. */
  file: string;
  lang: string | undefined;
  title: string | undefined;
  headings: number;
  ids: ReadonlySet<string>;
  repeatedIds: readonly string[];
  /** Each once. */
  addresses: readonly Address[];
  /** JSON inside the page (JSON-LD, data for a script) that does not parse. */
  brokenJson: number;
  /** Whether the search index takes the page. */
  indexed: boolean;
  /** A page that only sends the reader on has no heading and no content of its own. */
  redirect: boolean;
  /** What the page's content security policy must allow. */
  needs: PolicyNeeds;
  /** Archipelagos that a map on the page leaves out; empty where there is no map. */
  missingIslands: readonly string[];
  /** The policy that the page carries. */
  policy: string | undefined;
}

/** Who writes to somebody leaves the site: there is nothing to find there. */
const writes = /^(?:mailto|tel|sms):/i;

/** Reads one page of the published folder. Pages that are read together share `kept`. */
export function readPage(file: string, html: string, kept = new KeptTexts()): Page {
  const ids = new Set<string>();
  const repeatedIds: string[] = [];
  const addresses = new Set<Address>();
  const collector = policyNeedsCollector();
  const page = {
    policy: undefined as string | undefined,
    lang: undefined as string | undefined,
    title: undefined as string | undefined,
    headings: 0,
    brokenJson: 0,
    indexed: false,
    redirect: false,
  };
  for (const tag of tagsOf(html)) {
    const id = tag.attributes.get('id');
    if (id !== undefined) {
      if (ids.has(id)) repeatedIds.push(kept.text(id));
      ids.add(kept.text(id));
    }
    for (const address of addressesIn(tag))
      if (address.kind === 'resource' || !writes.test(address.value)) addresses.add(kept.address(address));
    collector.add(tag);
    if (tag.attributes.has('data-pagefind-body')) page.indexed = true;
    if (tag.name === 'html') page.lang ??= tag.attributes.get('lang');
    else if (tag.name === 'title' && !tag.inSvg) page.title ??= tag.text.trim();
    else if (tag.name === 'h1') page.headings += 1;
    else if (tag.name === 'meta') {
      const effect = tag.attributes.get('http-equiv')?.toLowerCase();
      if (effect === 'refresh') page.redirect = true;
      if (effect === 'content-security-policy') page.policy ??= tag.attributes.get('content');
    } else if (tag.name === 'script' && isBrokenJson(tag)) page.brokenJson += 1;
  }
  const missingIslands = islandsMissingIn(html);
  page.title = page.title && kept.text(page.title);
  page.policy = page.policy && kept.text(page.policy);
  return {
    file,
    ids,
    repeatedIds,
    addresses: [...addresses],
    missingIslands,
    needs: collector.needs,
    ...page,
  };
}

/** The names without their marks: both languages write them alike, and a plain site may leave the marks out. */
const islands: readonly [name: string, pattern: RegExp][] = [
  ['Hoàng Sa', /Ho[àa]ng Sa/u],
  ['Trường Sa', /Tr[ưu][ờo]ng Sa/u],
];

/** A map of the country has both archipelagos as tiles of their own. */
function islandsMissingIn(html: string): string[] {
  return [...html.matchAll(/<(ol|ul|svg)\b[^>]*\bclass="(?:[^"]* )?map[" ][\s\S]*?<\/\1>/g)].flatMap(
    ([map]) => islands.filter(([, pattern]) => !pattern.test(map)).map(([name]) => name),
  );
}

function isBrokenJson(tag: Tag): boolean {
  if (!/json/i.test(tag.attributes.get('type') ?? '')) return false;
  try {
    JSON.parse(tag.text);
    return false;
  } catch {
    return true;
  }
}
