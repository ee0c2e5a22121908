/**
 * `npm run bench:content -- --n 2000 --out folder`: a content folder of synthetic records, always the same for a number.
 * `--drafts 4` adds four declared drafts of each kind.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeContent } from './content/write.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '500' },
    out: { type: 'string' },
    drafts: { type: 'string', default: '0' },
  },
});
const count = Number(values.n);
if (!Number.isInteger(count) || count < 20) throw new RangeError('--n: a whole number of at least 20');
const unpublished = Number(values.drafts);
if (!Number.isInteger(unpublished) || unpublished < 0) throw new RangeError('--drafts: a whole number');
const folder = values.out ?? path.join('.build', 'bench', 'content', String(count));
const drafts = writeContent(
  count,
  folder,
  path.join(import.meta.dirname, '..', 'src', 'content'),
  unpublished,
);
console.log(`${drafts.length} records in ${folder}`);
