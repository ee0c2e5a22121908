import path from 'node:path';
import { dataTypes, knownTypes, otherTypes } from '../hosting/header-table.ts';

const types: Readonly<Record<string, string>> = { ...knownTypes, ...dataTypes, ...otherTypes };

/** The content type of a published file by its name, as the files for hosts give it; plain bytes when unknown. */
export function contentType(file: string): string {
  const type = types[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream';
  return /^text\/|xml$|json$/.test(type) && type !== 'image/svg+xml' ? `${type}; charset=utf-8` : type;
}
