import type { LockedPackage } from './lock-file.ts';

/** Licences under which a package may be used here: all let anyone build and publish a site with it. */
const acceptedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
]);

/** Whether an SPDX expression can be met with accepted licences alone. */
export function isAccepted(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => acceptedLicences.has(each.trim())));
}

/** The list of all packages by licence, in Markdown. */
export function licenceList(packages: readonly LockedPackage[]): string {
  const groups = Map.groupBy(packages, ({ licence }) => licence || 'không ghi');
  const parts = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, members]) => {
      const lines = members.map(
        ({ name, version, development }) => `- ${name} ${version}${development ? ' (khi viết mã)' : ''}`,
      );
      return `## ${licence}\n\n${lines.join('\n')}\n`;
    });
  return [
    '# Giấy phép của các gói\n',
    `Sinh từ package-lock.json bằng \`npm run licences\`: ${packages.length} gói. Gói ghi "khi viết mã" không cần để dựng trang. Trang đã công bố chỉ mang theo Pagefind (MIT) và hai bộ chữ (OFL-1.1).\n`,
    ...parts,
  ].join('\n');
}
