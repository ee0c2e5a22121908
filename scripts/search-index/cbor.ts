/**
 * As much of CBOR (RFC 8949) as putting lists in order needs: where an item ends, and the items of a list.
 * Nothing is decoded but texts; an item moves as the bytes that it is.
 */
export interface CborList {
  /** The bytes before the first item, which say how many follow. */
  head: Buffer;
  items: Buffer[];
}

/** The items of the list at the beginning of `bytes`. Throws a RangeError when there is none. */
export function listItems(bytes: Buffer): CborList {
  const { major, value, next } = headAt(bytes, 0);
  if (major !== 4) throw new RangeError(`CBOR: list expected, found type ${major}`);
  const items: Buffer[] = [];
  let at = next;
  for (let count = 0; count < value; count += 1) {
    const end = endOf(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return { head: bytes.subarray(0, next), items };
}

/** A list with these items; it must have as many as before, for the head is kept. */
export function joinList({ head, items }: CborList): Buffer {
  return Buffer.concat([head, ...items]);
}

/** A new list of these items. */
export function listOf(items: readonly Buffer[]): Buffer {
  return Buffer.concat([head(4, items.length), ...items]);
}

/** A new text. */
export function textItem(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(3, bytes.length), bytes]);
}

/** The type of an item and how long it is, in as few bytes as the format allows. */
function head(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.from([type | value]);
  if (value < 0x100) return Buffer.from([type | 24, value]);
  if (value < 0x1_0000) return Buffer.from([type | 25, value >> 8, value & 0xff]);
  const long = Buffer.alloc(5, type | 26);
  long.writeUInt32BE(value, 1);
  return long;
}

/** The text that an item is. */
export function textOf(item: Buffer): string {
  const { major, value, next } = headAt(item, 0);
  if (major !== 3) throw new RangeError(`CBOR: text expected, found type ${major}`);
  return item.subarray(next, next + value).toString('utf8');
}

function endOf(bytes: Buffer, at: number): number {
  const { major, value, next } = headAt(bytes, at);
  if (major === 2 || major === 3) return next + value;
  // A map holds two items for each entry.
  if (major === 4 || major === 5) {
    let end = next;
    for (let count = 0; count < (major === 4 ? value : 2 * value); count += 1) end = endOf(bytes, end);
    return end;
  }
  if (major === 6) return endOf(bytes, next);
  return next;
}

function headAt(bytes: Buffer, at: number): { major: number; value: number; next: number } {
  const first = bytes[at];
  if (first === undefined) throw new RangeError('CBOR: unexpected end');
  const major = first >> 5;
  const short = first & 31;
  if (short < 24) return { major, value: short, next: at + 1 };
  if (short === 24) return { major, value: bytes.readUInt8(at + 1), next: at + 2 };
  if (short === 25) return { major, value: bytes.readUInt16BE(at + 1), next: at + 3 };
  if (short === 26) return { major, value: bytes.readUInt32BE(at + 1), next: at + 5 };
  if (short === 27) return { major, value: Number(bytes.readBigUInt64BE(at + 1)), next: at + 9 };
  throw new RangeError('CBOR: lists without a stated length are not used by Pagefind');
}
