/** Writes a zip archive without compression: checked parts are handed on in an archive of our own making. */
import { crc32 } from 'node:zlib';

/** An archive of the parts in their order; no times, so that the same parts give the same bytes. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const encoded = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    // 1980-01-01, the first day that the format knows.
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(data), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(data.length, 18);
    shared.writeUInt16LE(encoded.length, 22);
    locals.push(signature(0x04034b50), shared, encoded, Buffer.from(data));
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    central.push(signature(0x02014b50), Buffer.from([20, 0]), shared, place.subarray(2), encoded);
    offset += 30 + encoded.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
