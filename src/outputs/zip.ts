import { crc32, inflateRawSync } from 'node:zlib';
import { pack, type PackedFile, type ZipEntry } from './packed-file.ts';

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
/** 1 January 1980, the first day that the format knows: an archive says nothing about when it was made. */
const fixedDate = 0x0021;
const utf8Name = 0x0800;
const deflated = 8;
const stored = 0;
const regularFile = 0o100644;

/**
 * A zip archive with the entries in the order of their names. The same entries give the same bytes, with the same
 * Node. Throws a RangeError beyond the limits of the plain format (65,535 files, 4 GB).
 */
export function zip(entries: readonly (ZipEntry | PackedFile)[]): NonSharedBuffer {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (sorted.length > 0xffff) throw new RangeError('Quá 65.535 tệp, không đóng được vào một tệp zip.');
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const entry of sorted) {
    const file = 'bytes' in entry ? pack(entry) : entry;
    const { data } = file;
    const nameBytes = Buffer.from(file.name, 'utf8');
    const facts = factsOf(file, nameBytes.length);
    parts.push(u32(localSignature), facts, nameBytes, data);
    directory.push(
      u32(centralSignature),
      u16(0x0314),
      facts,
      u16(0),
      u16(0),
      u16(0),
      u32(regularFile * 0x10000),
      u32(offset),
      nameBytes,
    );
    offset += 4 + facts.length + nameBytes.length + data.length;
    if (offset > 0xffff_ffff) throw new RangeError('Quá 4 GB, không đóng được vào một tệp zip.');
  }
  const central = Buffer.concat(directory);
  const end = [
    u32(endSignature),
    u16(0),
    u16(0),
    u16(sorted.length),
    u16(sorted.length),
    u32(central.length),
    u32(offset),
    u16(0),
  ];
  return Buffer.concat([...parts, central, ...end]);
}

/** What the local header and the directory both say. */
function factsOf({ data, isDeflated, crc, size }: PackedFile, nameLength: number): Buffer {
  return Buffer.concat([
    u16(20),
    u16(utf8Name),
    u16(isDeflated ? deflated : stored),
    u16(0),
    u16(fixedDate),
    u32(crc),
    u32(data.length),
    u32(size),
    u16(nameLength),
    u16(0),
  ]);
}

/**
 * The files of an archive. Throws a RangeError for what a site's archive never is: encrypted, with names that
 * climb out of the folder, with more in it than `largest` bytes, or damaged.
 */
export function unzip(archive: Buffer, largest = 4_000_000_000): ZipEntry[] {
  const end = archive.lastIndexOf(u32(endSignature));
  if (end < 0) throw new RangeError('Không phải tệp zip.');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  let total = 0;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== centralSignature) throw new RangeError('Tệp zip bị hỏng.');
    const [method, packedSize, size] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 20),
      archive.readUInt32LE(at + 24),
    ];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    total += size;
    if (total > largest) throw new RangeError('Tệp zip mở ra quá lớn.');
    if (name.startsWith('/') || /^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(name))
      throw new RangeError(`Tên "${name}" trong tệp zip dẫn ra ngoài thư mục.`);
    if (!name.endsWith('/')) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const data = archive.subarray(start, start + packedSize);
      const bytes = method === deflated ? inflateRawSync(data, { maxOutputLength: Math.max(size, 1) }) : data;
      if (crc32(bytes) !== archive.readUInt32LE(at + 16))
        throw new RangeError(`"${name}" trong tệp zip bị hỏng.`);
      entries.push({ name, bytes });
    }
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
