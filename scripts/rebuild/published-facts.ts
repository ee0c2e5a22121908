import { tagsOf } from '../verify/html-tags.ts';
import { BuildFailure } from '../pipeline/failure.ts';

/** What decides the bytes of a site besides its sources. */
export interface PublishedFacts {
  siteUrl: string;
  basePath: string;
  /** The day for which the site speaks, and whether someone chose it (a snapshot). */
  day: string;
  snapshot: boolean;
  commit: string | undefined;
  /** How much of the version history there was: `complete`, `shallow` or `none`. */
  history: string | undefined;
}

/**
 * Reads from a published site where it stands and for which day it was built: from the address in its home page and
 * from `phien-ban.json`. What is given replaces what the site says. Throws a BuildFailure when something is missing.
 */
export function publishedFacts(
  files: ReadonlyMap<string, Uint8Array>,
  given: { day?: string | undefined; snapshot?: boolean | undefined },
): PublishedFacts {
  const home = files.get('index.html');
  if (!home) throw new BuildFailure('Không thấy index.html: đây không phải trang đã công bố.');
  const address = canonical(new TextDecoder().decode(home));
  if (!address) throw new BuildFailure('Trang chủ không ghi địa chỉ của nó (link rel="canonical").');
  const version = versionOf(files.get('phien-ban.json'));
  const known = given.day ?? version.asOf;
  if (known === undefined) throw new BuildFailure('Trang không ghi ngày dựng; hãy thêm --day 2026-11-21.');
  return {
    siteUrl: address.origin,
    basePath: address.pathname,
    day: known,
    snapshot: given.snapshot ?? version.snapshot ?? false,
    commit: version.commit,
    history: version.history,
  };
}

/** Why a rebuilt site could not be the same as the published one, for each reason what to do; empty when none is known. */
export function reasonsToDiffer(published: PublishedFacts, rebuilt: PublishedFacts): string[] {
  const reasons: string[] = [];
  if (published.commit !== rebuilt.commit)
    reasons.push(
      `Bản đã công bố ghi mã nguồn ${published.commit ?? '(không ghi)'}, thư mục này là ${rebuilt.commit ?? '(không có git)'}: lấy đúng bản ấy (git checkout) rồi chạy lại.`,
    );
  if (published.history !== rebuilt.history)
    reasons.push(
      `Lịch sử sửa đổi lúc công bố là "${published.history ?? '?'}", ở đây là "${rebuilt.history ?? '?'}": cần cùng một phần lịch sử (git fetch --unshallow lấy đủ).`,
    );
  return reasons;
}

function canonical(html: string): URL | undefined {
  for (const tag of tagsOf(html)) {
    if (tag.name !== 'link' || tag.attributes.get('rel') !== 'canonical') continue;
    const href = tag.attributes.get('href');
    return href === undefined || !URL.canParse(href) ? undefined : new URL(href);
  }
  return undefined;
}

function versionOf(bytes: Uint8Array | undefined): {
  asOf?: string | undefined;
  snapshot?: boolean | undefined;
  commit?: string | undefined;
  history?: string | undefined;
} {
  if (!bytes) return {};
  const { asOf, snapshot, commit, history } = JSON.parse(new TextDecoder().decode(bytes)) as Record<
    string,
    unknown
  >;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return {
    asOf: text(asOf),
    snapshot: typeof snapshot === 'boolean' ? snapshot : undefined,
    commit: text(commit),
    history: text(history),
  };
}
