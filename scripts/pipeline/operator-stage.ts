import type { SiteConfig } from '../../src/schemas/site-config.ts';
import { placeholder } from '../../src/reader/placeholder.ts';
import { BuildFailure } from './failure.ts';

/** Names that never lead to a real host (RFC 2606, 6761, 6762), and this machine itself. */
const reserved = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local|internal)\.?$/;
const ownMachine = /^(?:127\.|\[::1\]$|0\.0\.0\.0$)/;

/** Whether a site at this address can be met by readers; a trial under a reserved name cannot. */
export function isPublicAddress(siteUrl: string): boolean {
  const { hostname } = new URL(siteUrl);
  return !reserved.test(hostname) && !ownMachine.test(hostname);
}

/**
 * A site that readers can meet says who runs it and how to reach them: no sample addresses, no open places, and for an
 * official site the managing body, an address and a telephone. Throws a BuildFailure that names every missing setting.
 */
export function refuseUnknownOperator(site: SiteConfig): void {
  if (!isPublicAddress(site.siteUrl)) return;
  const missing = missingSettings(site);
  if (missing.length === 0) return;
  throw new BuildFailure(
    `Trang công bố ở ${site.siteUrl} phải nói rõ ai vận hành; site.config.ts còn thiếu:\n${missing.map((each) => `  ${each}`).join('\n')}\nDựng thử thì bỏ biến SITE_URL, hoặc dùng một địa chỉ mẫu như https://so.example.`,
  );
}

function missingSettings(site: SiteConfig): string[] {
  const { contact, managingBody, operator, responsibleEditor, register, askAt } = site;
  const texts = {
    name: site.name,
    operator,
    responsibleEditor,
    managingBody,
    'contact.address': contact.address,
  };
  return [
    ...Object.entries(texts)
      .filter(([, text]) => text?.includes(placeholder))
      .map(([name]) => `${name}: còn chỗ "${placeholder}"`),
    ...Object.entries({ 'contact.email': contact.email, askAt })
      .filter(([, address]) => address !== undefined && isSample(address))
      .map(([name, address]) => `${name}: "${address ?? ''}" là địa chỉ mẫu, hãy ghi nơi có người đọc`),
    ...(register === 'official'
      ? Object.entries({ managingBody, 'contact.address': contact.address, 'contact.phone': contact.phone })
          .filter(([, text]) => text === undefined)
          .map(([name]) => `${name}: trang chính thức (register: 'official') phải có`)
      : []),
  ];
}

function isSample(address: string): boolean {
  const host = address.startsWith('https:') ? new URL(address).hostname : (address.split('@').at(-1) ?? '');
  return reserved.test(host.toLowerCase());
}
