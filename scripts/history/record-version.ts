import { decodeFile } from '../../src/reader/decode.ts';
import { readFrontMatter } from '../../src/reader/front-matter.ts';
import { collectionNames, idPattern } from '../../src/schemas/references.ts';
import type { CollectionName } from '../../src/schemas/references.ts';
import type { Data } from './words.ts';

/** A record as one commit held it; its front matter is not validated: rules have changed since. */
export interface Version {
  data: Data;
  body: string;
}

/** The record that a file holds; undefined for what is no record of `folder`. */
export function recordOf(
  file: string,
  folder: string,
): { collection: CollectionName; id: string } | undefined {
  const [name = '', base = '', ...deeper] = file.slice(folder.length + 1).split('/');
  const [, id = ''] = /^(.+)\.(?:mdx|md|yaml)$/.exec(base) ?? [];
  const collection = collectionNames.find((each) => each === name);
  if (!file.startsWith(`${folder}/`) || deeper.length > 0 || !idPattern.test(id)) return undefined;
  return collection === undefined ? undefined : { collection, id };
}

/** What readers saw of a version: undefined for a draft. */
export function readVersion(bytes: Buffer, file: string): Version | 'unreadable' | undefined {
  const { text } = decodeFile(bytes, file);
  if (text === undefined) return 'unreadable';
  const format = file.endsWith('.yaml') ? '.yaml' : file.endsWith('.md') ? '.md' : '.mdx';
  const { data, body } = readFrontMatter(text, file, format);
  if (data === undefined) return 'unreadable';
  return data['draft'] === true ? undefined : { data, body: body.trim() };
}
