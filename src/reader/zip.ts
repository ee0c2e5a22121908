/** Opens a zip archive that a stranger made: every limit is checked on the directory before anything is expanded. */
import { crc32, inflateRawSync } from 'node:zlib';
import { FileRefusal } from './refusal.ts';

/** Limits of what an office file may hold; far above any plan or table of a register. */
const zipLimits = { entries: 10_000, bytes: 200_000_000, ratio: 100, ratioFrom: 1_000_000 } as const;

interface Entry {
  name: string;
  method: number;
  packed: number;
  size: number;
  crc: number;
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The files of an archive by name. Throws FileRefusal for a bomb, for names that leave the archive, for links,
 * duplicates, encryption and damage.
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(buffer);
  refuseBombs(entries, buffer.length);
  const parts = new Map<string, Uint8Array>();
  let previousEnd = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const start = dataStart(buffer, entry);
    // Entries that share their bytes make a bomb out of a small file.
    if (entry.offset < previousEnd) throw damaged('các mục chồng lên nhau');
    previousEnd = start + entry.packed;
    if (!entry.name.endsWith('/')) parts.set(entry.name, expand(buffer.subarray(start, previousEnd), entry));
  }
  return parts;
}

function directoryOf(buffer: Buffer): Entry[] {
  const lowest = Math.max(0, buffer.length - 65_557);
  let end = buffer.length - 22;
  while (end >= lowest && buffer.readUInt32LE(Math.max(0, end)) !== END) end -= 1;
  if (end < lowest || end < 0) throw damaged('không phải tệp nén hợp lệ');
  const count = buffer.readUInt16LE(end + 10);
  if (count > zipLimits.entries || count === 0xffff)
    throw new FileRefusal(`Tệp nén có quá ${zipLimits.entries} mục.`);
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== CENTRAL) throw damaged('mục lục bị hỏng');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => buffer.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    if ((buffer.readUInt16LE(at + 8) & 1) === 1)
      throw new FileRefusal('Tệp có mật khẩu; hãy lưu lại không mật khẩu.');
    refuseName(name, buffer.readUInt32LE(at + 38) >>> 16);
    const key = name.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw new FileRefusal(`Tệp nén có hai mục cùng tên "${name}".`);
    seen.add(key);
    entries.push({
      name,
      method: buffer.readUInt16LE(at + 10),
      crc: buffer.readUInt32LE(at + 16),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function refuseName(name: string, mode: number): void {
  const climbs = name.split(/[/\\]/).includes('..');
  if (climbs || name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || name.includes('\0'))
    throw new FileRefusal(`Tệp nén có đường dẫn không an toàn ${JSON.stringify(name)}.`);
  if ((mode & 0o170000) === 0o120000) throw new FileRefusal(`Tệp nén có liên kết tượng trưng "${name}".`);
}

function refuseBombs(entries: readonly Entry[], fileSize: number): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > zipLimits.bytes)
    throw new FileRefusal(`Tệp nén bung ra quá ${zipLimits.bytes / 1_000_000} MB.`);
  const bomb = entries.find(
    ({ size, packed }) => size > zipLimits.ratioFrom && size > packed * zipLimits.ratio,
  );
  if (bomb || (total > zipLimits.ratioFrom && total > fileSize * zipLimits.ratio))
    throw new FileRefusal(`Tệp nén bung ra hơn ${zipLimits.ratio} lần; có thể là bom nén.`);
}

function dataStart(buffer: Buffer, { name, offset, packed }: Entry): number {
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== LOCAL)
    throw damaged(`mục "${name}" bị hỏng`);
  const nameEnd = offset + 30 + buffer.readUInt16LE(offset + 26);
  if (buffer.toString('utf8', offset + 30, nameEnd) !== name) throw damaged(`mục "${name}" mang hai tên`);
  const start = nameEnd + buffer.readUInt16LE(offset + 28);
  if (start + packed > buffer.length) throw damaged(`mục "${name}" bị cắt cụt`);
  return start;
}

/** The declared size is a promise that the data must keep: nothing expands beyond it. */
function expand(packed: Buffer, { name, method, size, crc }: Entry): Uint8Array {
  let data: Buffer;
  try {
    if (method !== 0 && method !== 8) throw new Error('method');
    data = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged(`mục "${name}" không bung được`);
  }
  if (data.length !== size || crc32(data) !== crc) throw damaged(`mục "${name}" không khớp mục lục`);
  return data;
}

function damaged(what: string): FileRefusal {
  return new FileRefusal(`Tệp nén bị hỏng: ${what}.`);
}
