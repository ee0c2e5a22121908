import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { filePath } from '../../../src/i18n/file-routes.ts';
import type { BuiltSite, Kind } from './kind.ts';

/** What libxml2 says against the files as XML. One call reads them all: each call starts a program of its own. */
export async function wellFormed(files: readonly string[], site: BuiltSite): Promise<string[]> {
  const { errors } = await validateXML({
    // Its file system is flat: each file goes by its number.
    xml: files.map((file, index) => ({ fileName: `${index}.xml`, contents: site.bytes(file) })),
    normalization: 'c14n',
    maxMemoryPages: 2 * memoryPages.GiB,
  });
  return errors.map(({ rawMessage }) =>
    rawMessage.replace(/^(\d+)\.xml/, (_, at: string) => files[Number(at)] ?? at),
  );
}

/** The official schema (sitemaps.org, 2008-03-26) as the package `sitemap` brings it; it wants foreign elements declared. */
const schemas = createRequire(import.meta.url)
  .resolve('sitemap/package.json')
  .replace('package.json', 'schema/');

/** The one foreign element, as Google asks for it: the same page in another language. */
const alternateLink = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <xsd:element name="link"><xsd:complexType>
    <xsd:attribute name="rel" use="required" fixed="alternate"/>
    <xsd:attribute name="hreflang" use="required" type="xsd:language"/>
    <xsd:attribute name="href" use="required" type="xsd:anyURI"/>
  </xsd:complexType></xsd:element>
</xsd:schema>`;
const both = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
</xsd:schema>`;

const sitemap: Kind = {
  name: 'map of the site: valid by the schema of sitemaps.org; every page to be found in both languages, nothing else',
  of: /^sitemap\.xml$/,
  wrong: async (files, site) => {
    const { valid, rawOutput } = await validateXML({
      xml: files.map((fileName) => ({ fileName, contents: site.bytes(fileName) })),
      schema: [both],
      preload: [
        { fileName: 'sitemap.xsd', contents: readFileSync(`${schemas}sitemap.xsd`) },
        { fileName: 'link.xsd', contents: alternateLink },
      ],
      maxMemoryPages: 2 * memoryPages.GiB,
    });
    const text = site.text(filePath({ file: 'sitemap.xml' }));
    const addresses = [...text.matchAll(/(?:<loc>|href=")([^<"]+)/g)].map(([, address = '']) => address);
    const listed = new Set(
      [...text.matchAll(/<loc>([^<]+)</g)].map(([, address = '']) => new URL(address).pathname),
    );
    // Cards for other sites, the page of errors and pages that lead on are no pages of their own.
    const pages = [...site.files].filter(
      (file) =>
        /(?:^|\/)index\.html$/.test(file) &&
        !/^(?:en\/)?nhung\//.test(file) &&
        !/http-equiv="?refresh/.test(site.text(file)),
    );
    const base = site.register.config.basePath;
    return [
      ...(valid ? [] : [rawOutput]),
      ...addresses
        .filter((address) => !site.leadsSomewhere(address))
        .map((address) => `nothing at ${address}`),
      ...pages.filter((file) => !listed.has(encodeURI(base + file.replace(/index\.html$/, '')))),
      ...(listed.size === pages.length ? [] : [`${listed.size} addresses, ${pages.length} pages`]),
    ];
  },
};

const drawing: Kind = {
  name: 'drawing: well-formed for libxml2, without a program in it',
  of: /\.svg$/,
  wrong: async (files, site) => [
    ...(await wellFormed(files, site)),
    ...files.filter((file) => /<script|\son\w+=/i.test(site.text(file))),
  ],
};

export const xmlKinds: readonly Kind[] = [sitemap, drawing];
