import { nearest } from '../../domain/nearest.ts';
import { recordOfPath } from '../../i18n/routes.ts';
import { quoted } from '../../reader/problem.ts';
import { collectionNames, type CollectionName } from '../../schemas/references.ts';
import { commitmentAnchor } from '../../i18n/routes.ts';
import { addressOf, allRecords, byAddress } from '../records.ts';
import type { RegisterCheck, Spot } from '../rule.ts';

/** Any base: only path and anchor of a link within the site are read from it. */
const HERE = 'https://trang-nay.invalid';
const COMMITMENT = commitmentAnchor('');
/** Hosts on which only the maker of a site can be looking at it. */
const ownMachine = /^(?:localhost|.*\.local|.*\.localhost)$/;

/**
 * Links in prose: one to a record of the register leads to a record and a commitment that exist (broken-link), and
 * none names the site's own host, which is another one where the site is tried out (own-site-link).
 */
export const checkLinks: RegisterCheck = (site, { checked, found }) => {
  const records = byAddress(allRecords(site.records));
  const drafts = new Set(site.drafts.map(addressOf));
  const known = new Map(collectionNames.map((name) => [name, new Set(site.ids[name])]));
  const lookAtCommitment = (spot: Spot, href: string, address: string, anchor: string): void => {
    const data = records.get(address)?.data;
    if (!anchor.startsWith(COMMITMENT) || !data || !('commitments' in data)) return;
    const ids = data.commitments.map(({ id }) => id);
    const id = anchor.slice(COMMITMENT.length);
    if (!ids.includes(id))
      found('broken-link', spot, `${quoted(href)}: ${address} không có cam kết "${id}"`, meant(id, ids));
  };
  const lookAtRecord = (
    spot: Spot,
    href: string,
    { collection, id }: { collection: CollectionName; id: string },
  ): void => {
    if (known.get(collection)?.has(id) !== true) {
      const fix = meant(id, site.ids[collection]);
      found('broken-link', spot, `${quoted(href)}: không có "${id}" trong ${collection}`, fix);
    } else if (drafts.has(`${collection}/${id}`)) {
      found(
        'broken-link',
        spot,
        `${quoted(href)}: "${id}" còn là bản nháp trong ${collection}, chưa công bố`,
        'Công bố bản ghi đó (xóa draft: true), hoặc bỏ liên kết.',
      );
    }
  };
  for (const mention of site.mentions) {
    if (mention.kind !== 'link' || !URL.canParse(mention.href, HERE)) continue;
    const { href } = mention;
    const url = new URL(href, HERE);
    checked('own-site-link');
    if (site.ownHosts.has(url.host) || ownMachine.test(url.hostname)) {
      found(
        'own-site-link',
        mention,
        `${quoted(href)} nêu tên máy chủ của chính trang này; ở nơi chạy thử liên kết sẽ dẫn đi chỗ khác`,
        `Viết "${url.pathname}${url.hash}".`,
      );
    }
    const target = url.origin === HERE && href.startsWith('/') ? recordOfPath(url.pathname) : undefined;
    if (!target) continue;
    checked('broken-link');
    lookAtRecord(mention, href, target);
    lookAtCommitment(mention, href, addressOf(target), decodeURIComponent(url.hash.slice(1)));
  }
};

function meant(id: string, ids: readonly string[]): string {
  const near = nearest(id, ids);
  return near === undefined ? 'Sửa địa chỉ, hoặc thêm bản ghi còn thiếu.' : `Ý bạn là "${near}"?`;
}
