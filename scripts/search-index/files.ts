import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { gzipSync } from 'fflate';

const signature = Buffer.from('pagefind_dcd');

/** `vi_1a2b3c4` of `filter/vi_1a2b3c4.pf_filter`. */
export function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.pf_[a-z]+$/, '');
}

/** A name as Pagefind makes them – language, then as many hexadecimal digits as the given one has – for new content. */
export function nameFor(name: string, content: Uint8Array): string {
  const [language = '', digits = ''] = name.split('_');
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, digits.length)}`;
}

/** What a file of the index holds. Throws a RangeError on a format that this does not know. */
export function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, signature.length).equals(signature))
    throw new RangeError('The search index is not in the format of Pagefind 1.5.');
  return bytes.subarray(signature.length);
}

/**
 * A file of the index. The compressor is one in JavaScript: that of Node looks for repetitions differently on different
 * processors, and the same site must be the same bytes everywhere.
 */
export function pack(bytes: Buffer): Uint8Array {
  const packed = gzipSync(Buffer.concat([signature, bytes]), { level: 9, mtime: 0 });
  // The byte that names the operating system: unknown.
  packed[9] = 255;
  return packed;
}
