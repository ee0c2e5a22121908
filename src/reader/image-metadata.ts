/**
 * Takes out of images what their makers did not mean to publish: where a photo was taken, with which camera, by whom
 * (bad-inputs A05). The pixels, the colours and which way is up stay.
 */

/** The image without its metadata; the same bytes when there is none, or when the format is not known. */
export function withoutMetadata(file: string, bytes: Buffer): Buffer {
  if (/\.jpe?g$/i.test(file)) return cleanJpeg(bytes);
  if (/\.png$/i.test(file)) return cleanPng(bytes);
  return /\.webp$/i.test(file) ? cleanWebp(bytes) : bytes;
}

/** Application segments with EXIF and XMP, with Photoshop's notes, and comments. */
const jpegNotes = new Set([0xe1, 0xed, 0xfe]);
const startOfScan = 0xda;

function cleanJpeg(bytes: Buffer): Buffer {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let dropped = false;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (jpegNotes.has(marker)) {
      dropped = true;
      if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    } else parts.push(segment);
    at = end;
  }
  if (!dropped) return bytes;
  if (orientation !== 1) parts.splice(1, 0, orientationSegment(orientation));
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

const orientationTag = 0x0112;

/** Which way is up, from the first directory of an EXIF segment. */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = 0; entry < u16(directory); entry += 1) {
      const at = directory + 2 + entry * 12;
      if (u16(at) === orientationTag) return u16(at + 8);
    }
  } catch {
    // A directory that points out of its segment says nothing.
  }
  return undefined;
}

/** An EXIF segment that says which way is up and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from('MM\0*\0\0\0\u0008\0\u0001', 'latin1');
  const entry = Buffer.alloc(16);
  entry.writeUInt16BE(orientationTag, 0);
  entry.writeUInt16BE(3, 2);
  entry.writeUInt32BE(1, 4);
  entry.writeUInt16BE(orientation, 8);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, entry]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const pngNotes = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function cleanPng(bytes: Buffer): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!pngNotes.has(bytes.toString('latin1', at + 4, at + 8))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

const webpNotes = new Set(['EXIF', 'XMP ']);
/** Bits of the header that say that EXIF and XMP follow. */
const webpNoteBits = 0x08 | 0x04;

function cleanWebp(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') return bytes;
  const parts: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const kind = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (kind === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~webpNoteBits;
    if (!webpNotes.has(kind)) parts.push(chunk);
    at = end;
  }
  const body = Buffer.concat(parts);
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
