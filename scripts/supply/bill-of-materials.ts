import type { LockedPackage } from './lock-file.ts';

/** What the bill is of. */
export interface Product {
  name: string;
  version: string;
}

/**
 * A software bill of materials in CycloneDX 1.6: every package with version, licence and checksum. No serial number
 * and no time, so that one lock file gives one bill.
 */
export function billOfMaterials(product: Product, packages: readonly LockedPackage[]): string {
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${product.name}@${product.version}`,
        name: product.name,
        version: product.version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: packages.map(component),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component({ name, version, licence, integrity, development, optional }: LockedPackage): object {
  const address = packageAddress(name, version);
  const [scope, plain] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const hash = hashOf(integrity);
  return {
    type: 'library',
    'bom-ref': address,
    ...(scope === undefined ? {} : { group: scope }),
    name: plain,
    version,
    scope: development ? 'excluded' : optional ? 'optional' : 'required',
    ...(hash === undefined ? {} : { hashes: [hash] }),
    licenses: [/[ (]/.test(licence) ? { expression: licence } : { license: licenceOf(licence) }],
    purl: address,
  };
}

/** Licences that are no SPDX identifiers are named, not identified. */
function licenceOf(licence: string): { id: string } | { name: string } {
  return licence === '' || licence === 'BSD'
    ? { name: licence === '' ? 'unknown' : licence }
    : { id: licence };
}

/** The package URL: `pkg:npm/%40astrojs/mdx@8.0.2`. */
function packageAddress(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function hashOf(integrity: string | undefined): { alg: string; content: string } | undefined {
  const [algorithm = '', digest = ''] = (integrity ?? '').split('-');
  const names: Readonly<Record<string, string>> = {
    sha512: 'SHA-512',
    sha384: 'SHA-384',
    sha256: 'SHA-256',
    sha1: 'SHA-1',
  };
  const alg = names[algorithm];
  return alg === undefined ? undefined : { alg, content: Buffer.from(digest, 'base64').toString('hex') };
}
