import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cleanImages } from '../../scripts/pipeline/image-stage.ts';
import { withoutMetadata } from '../../src/reader/image-metadata.ts';
import { temporaryFolder } from '../scripts/temporary-folder.ts';

const secret = 'GPS 20.4388 106.1621 Nguyễn Văn A';

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** EXIF with an orientation and a text, in the byte order of Intel or of Motorola. */
function exif(orientation: number, little: boolean): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  const u16 = (value: number, at: number): unknown =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const u32 = (value: number, at: number): unknown =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  u16(42, 2);
  u32(8, 4);
  u16(1, 8);
  u16(0x0112, 10);
  u16(3, 12);
  u32(1, 14);
  u16(orientation, 18);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(secret)]));
}

const frame = segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]));
const colours = segment(0xe2, Buffer.from('ICC_PROFILE\0x', 'latin1'));
const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 3, 0xff, 0xd9]),
]);
const jpeg = (...segments: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame, scan]);

test('a photo loses where and by whom it was taken, and keeps its colours and pixels', () => {
  const photo = jpeg(
    exif(1, false),
    colours,
    segment(0xed, Buffer.from(secret)),
    segment(0xfe, Buffer.from(secret)),
  );
  expect(withoutMetadata('a.JPG', photo).equals(jpeg(colours))).toBe(true);
});

test.each([true, false])('a photo taken sideways stays upright (little-endian: %s)', (little) => {
  const clean = withoutMetadata('a.jpeg', jpeg(exif(6, little), colours));
  expect(clean.includes('Nguyễn')).toBe(false);
  expect(withoutMetadata('a.jpeg', clean).equals(clean)).toBe(true);
  expect(clean.readUInt16BE(clean.indexOf(Buffer.from([0x01, 0x12])) + 8)).toBe(6);
});

test('a photo without metadata keeps its bytes, a broken file is left to the checks', () => {
  expect(withoutMetadata('a.jpg', jpeg(colours)).equals(jpeg(colours))).toBe(true);
  expect(withoutMetadata('a.jpg', Buffer.from('x')).toString()).toBe('x');
  expect(withoutMetadata('a.gif', Buffer.from(secret)).toString()).toBe(secret);
});

function chunk(kind: string, body: Buffer): Buffer {
  const bytes = Buffer.alloc(12 + body.length);
  bytes.writeUInt32BE(body.length, 0);
  bytes.write(kind, 4, 'latin1');
  body.copy(bytes, 8);
  return bytes;
}

test('a PNG image keeps what is drawn', () => {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const drawn = [
    chunk('IHDR', Buffer.alloc(13)),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  const notes = ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'].map((kind) => chunk(kind, Buffer.from(secret)));
  const [first = signature, ...rest] = drawn;
  expect(withoutMetadata('a.png', Buffer.concat([signature, first, ...notes, ...rest]))).toEqual(
    Buffer.concat([signature, ...drawn]),
  );
});

function webp(flags: number, ...chunks: [string, Buffer][]): Buffer {
  const body = [['VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])] as [string, Buffer], ...chunks].map(
    ([kind, bytes]) => {
      const head = Buffer.alloc(8);
      head.write(kind, 0, 'latin1');
      head.writeUInt32LE(bytes.length, 4);
      return Buffer.concat([head, bytes, Buffer.alloc(bytes.length % 2)]);
    },
  );
  const inside = Buffer.concat([Buffer.from('WEBP'), ...body]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(inside.length, 4);
  return Buffer.concat([head, inside]);
}

test('a WebP image says no longer that metadata follow, and none do', () => {
  const picture: [string, Buffer] = ['VP8 ', Buffer.from([1, 2, 3])];
  const noted = webp(0x1c, picture, ['EXIF', Buffer.from(secret)], ['XMP ', Buffer.from(secret)]);
  expect(withoutMetadata('a.webp', noted)).toEqual(webp(0x10, picture));
});

test('all images of a site, and nothing else', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.jpg'), jpeg(exif(1, true)));
  writeFileSync(path.join(folder, 'b.jpg'), jpeg());
  writeFileSync(path.join(folder, 'c.txt'), secret);
  expect(cleanImages(folder)).toBe(1);
  expect(cleanImages(folder)).toBe(0);
});
