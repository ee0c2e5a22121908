import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** One file of an archive; the name with `/` on every system. */
export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

/** A file as an archive holds it. Tables are a twentieth of their size this way, and are asked for several times. */
export interface PackedFile {
  name: string;
  /** Deflated, unless that would be no shorter. */
  data: NonSharedBuffer;
  isDeflated: boolean;
  crc: number;
  /** Bytes of the file itself. */
  size: number;
}

/** Packs a file; the same bytes pack to the same, with the same Node. */
export function pack({ name, bytes }: ZipEntry): PackedFile {
  const deflated = deflateRawSync(bytes);
  const isDeflated = deflated.length < bytes.length;
  const data = isDeflated ? deflated : Buffer.from(bytes);
  return { name, data, isDeflated, crc: crc32(bytes), size: bytes.length };
}

/** The bytes of a file that was packed. */
export function unpack({ data, isDeflated }: PackedFile): NonSharedBuffer {
  return isDeflated ? inflateRawSync(data) : data;
}
