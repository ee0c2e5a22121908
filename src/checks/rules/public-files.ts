import { nearest } from '../../domain/nearest.ts';
import { publicAddress } from '../../domain/public-address.ts';
import { ownFirstParts } from '../../i18n/routes.ts';
import { PublicFiles } from '../../reader/public-files.ts';
import { quoted } from '../../reader/problem.ts';
import { allRecords, visitObjects } from '../records.ts';
import type { RegisterCheck, Spot } from '../rule.ts';

/** Images and attachments stand in the public folder (missing-file). */
export const checkPublicFiles: RegisterCheck = (site, { checked, found }) => {
  const look = (spot: Spot, address: string): void => {
    checked('missing-file');
    if (site.publicFiles.has(address)) return;
    const near = nearest(address, site.publicFiles);
    found(
      'missing-file',
      spot,
      `không có tệp ${quoted(`public${address}`)}`,
      near === undefined ? 'Đặt tệp vào thư mục public/ hoặc sửa đường dẫn.' : `Ý bạn là "${near}"?`,
    );
  };
  for (const mention of site.mentions) if (mention.kind === 'file') look(mention, mention.address);
  for (const record of allRecords(site.records)) {
    visitObjects(record.data, (value, path) => {
      const key =
        path.at(-2) === 'attachments'
          ? 'file'
          : record.collection === 'news' && path.length === 1 && path[0] === 'image'
            ? 'src'
            : undefined;
      const file = key === undefined ? undefined : value[key];
      if (key !== undefined && typeof file === 'string')
        look({ file: record.file, path: [...path, key] }, publicAddress(file));
    });
  }
};

/** Files that the site writes at its root. */
const ownFiles: ReadonlySet<string> = new Set(
  '404.html atom.xml feed.json index.html lich.ics llms.txt phien-ban.json robots.txt rss.xml sitemap.xml'.split(
    ' ',
  ),
);

/** No published file takes the address of a page or a file of the site: it would hide it in silence (address-taken). */
export const checkPublicAddresses: RegisterCheck = (site, { checked, found }) => {
  const files = site.publicFiles;
  for (const address of files) {
    checked('address-taken');
    const [, first = '', ...rest] = address.split('/');
    if (rest.length > 0 ? !ownFirstParts.has(first) : !ownFiles.has(first)) continue;
    found(
      'address-taken',
      { file: files instanceof PublicFiles ? files.shown(address) : `public${address}` },
      `địa chỉ "${address}" là của chính trang, tệp này sẽ che mất`,
      'Đặt tệp vào public/tep/ hoặc đổi tên.',
    );
  }
};
