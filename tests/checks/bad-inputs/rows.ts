import { attachmentRows } from './attachments.ts';
import { fileRows } from './files.ts';
import { frontMatterRows } from './front-matter.ts';
import { identityRows } from './identity.ts';
import { markdownRows, mdxRows } from './prose.ts';
import type { Row } from './row.ts';
import { personalRows, unicodeRows } from './text.ts';
import { valueRows } from './values.ts';

/** Every kind of bad input that the check meets. The groups O, B and S are of outputs, builds and supply; N is the importer's. */
export const rows: readonly Row[] = [
  ...fileRows,
  ...identityRows,
  ...frontMatterRows,
  ...valueRows,
  ...markdownRows,
  ...mdxRows,
  ...attachmentRows,
  ...unicodeRows,
  ...personalRows,
];

const numbered = (group: string, last: number): string[] =>
  Array.from({ length: last }, (_, index) => `${group}${String(index + 1).padStart(2, '0')}`);

/** The rows of the list of bad inputs that the check answers for. */
export const rowIds: readonly string[] = [
  ...numbered('F', 21),
  ...numbered('I', 14),
  ...numbered('Y', 22),
  ...numbered('D', 20),
  ...numbered('M', 20),
  ...numbered('X', 10),
  ...numbered('A', 10),
  ...numbered('U', 10),
  ...numbered('P', 6),
];

/** Rows about addresses that were published before: the build answers for them (tests/scripts/addresses.test.ts). */
export const answeredByAddresses: readonly string[] = ['I10', 'I11'];
