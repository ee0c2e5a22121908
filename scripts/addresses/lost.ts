/** Addresses that were published once and must lead somewhere for ever (bad-inputs I10, I11). */

/** `redirects.json`: old address → address that took its place, both below the base path: `/chuong-trinh/x/`. */
export type Redirects = Readonly<Record<string, string>>;

/** Something that would break an address readers already have; told in words that name the remedy. */
export interface LostAddress {
  address: string;
  message: string;
}

const english = '/en';
const ownAddress = /^\/(?:[a-z0-9]+(?:[-.][a-z0-9]+)*\/)*(?:#[a-z0-9-]+)?$/;

/**
 * What is wrong with the addresses of a built site: a published address that is neither a page nor sent on, and
 * each entry of `redirects` that is malformed, foreign, circular, without a page at its end, or hides a page.
 * `built` holds the addresses of pages with content of their own; pages that only send on are not among them.
 */
export function lostAddresses(
  published: readonly string[],
  built: ReadonlySet<string>,
  redirects: Redirects,
): LostAddress[] {
  const every = withEnglish(redirects, built);
  const wrong = [...every].flatMap(([from]) => {
    const message = redirectFault(from, every, built);
    return message === undefined ? [] : [{ address: from, message }];
  });
  const lost = published
    .filter((address) => !built.has(address) && !every.has(address))
    .map((address) => ({
      address,
      message: `địa chỉ đã công bố biến mất: thêm vào redirects.json dòng "${address}": "/địa-chỉ-mới/"`,
    }));
  return [...wrong, ...lost];
}

/**
 * Where each old address leads in the end, so that a chain costs the reader one step. Entries that
 * `lostAddresses` refuses are left out.
 */
export function finalTargets(redirects: Redirects, built: ReadonlySet<string>): Map<string, string> {
  const every = withEnglish(redirects, built);
  return new Map(
    [...every.keys()]
      .filter((from) => redirectFault(from, every, built) === undefined)
      .map((from) => [from, endOf(from, every) ?? '/']),
  );
}

/** One entry serves both languages where the new address has an English page and no entry of its own says otherwise. */
function withEnglish(redirects: Redirects, built: ReadonlySet<string>): Map<string, string> {
  const every = new Map(Object.entries(redirects));
  for (const [from, to] of Object.entries(redirects)) {
    if (from.startsWith(`${english}/`) || every.has(english + from) || !ownAddress.test(to)) continue;
    const target = english + to;
    if (built.has(pageOf(target)) || pageOf(to) in redirects) every.set(english + from, target);
  }
  return every;
}

function redirectFault(
  from: string,
  redirects: ReadonlyMap<string, string>,
  built: ReadonlySet<string>,
): string | undefined {
  const to = redirects.get(from) ?? '';
  if (!ownAddress.test(from) || from.includes('#'))
    return 'địa chỉ cũ trong redirects.json phải có dạng "/chuong-trinh/x/"';
  if (!ownAddress.test(to))
    return `"${to}" không phải địa chỉ của trang này; chuyển hướng chỉ dẫn tới dạng "/chuong-trinh/x/"`;
  if (built.has(from))
    return 'địa chỉ này vẫn có trang, chuyển hướng sẽ che mất trang; xóa dòng trong redirects.json';
  const end = endOf(from, redirects);
  if (end === undefined) return 'chuyển hướng đi vòng tròn; sửa redirects.json để dẫn tới một trang có thật';
  if (!built.has(pageOf(end))) return `chuyển hướng dẫn tới "${end}", nơi không có trang; sửa redirects.json`;
  return undefined;
}

/** The last address of a chain; undefined when it goes round in a circle. */
function endOf(from: string, redirects: ReadonlyMap<string, string>): string | undefined {
  const seen = new Set<string>();
  let at = from;
  for (let next = redirects.get(pageOf(at)); next !== undefined; next = redirects.get(pageOf(at))) {
    if (seen.has(pageOf(at))) return undefined;
    seen.add(pageOf(at));
    at = next;
  }
  return at;
}

/** An address without its place in the page. */
function pageOf(address: string): string {
  return address.replace(/#.*$/, '');
}
