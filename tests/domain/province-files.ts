import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ProvinceUnit } from '../../src/domain/succession.ts';

/** A province file as it lies in the content folder, before any schema. */
export interface ProvinceFile extends Omit<ProvinceUnit, 'id' | 'name' | 'aliases'> {
  title: string;
  aliases?: string[];
  region: string;
  nameEn: string;
  tile?: { row: number; col: number };
  areaKm2?: number;
  seatInFormer?: string;
  mergedOn?: string;
  basis?: string;
  islands?: { name: string; unit: string; code: string }[];
  sources: { title: string; publisher: string; accessedOn: string }[];
  notes?: { kind: string; where: string; text: string }[];
}

const folder = new URL('../../src/content/provinces/', import.meta.url);

/** The shipped province files by id, in the order of their names. */
export const provinceFiles: ReadonlyMap<string, ProvinceFile> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => [
      file.replace(/\.yaml$/u, ''),
      parse(readFileSync(new URL(file, folder), 'utf8')) as ProvinceFile,
    ]),
);

/** The same as the domain sees them. */
export const provinceUnits: readonly ProvinceUnit[] = [...provinceFiles].map(([id, file]) => ({
  id,
  edition: file.edition,
  name: file.title,
  slug: file.slug,
  types: file.types,
  code: file.code,
  valid: file.valid,
  successor: file.successor,
  aliases: file.aliases ?? [],
}));

/** The unit with this id; fails the test that asks for one that is not shipped. */
export function unitOf(id: string): ProvinceUnit {
  const unit = provinceUnits.find((each) => each.id === id);
  if (unit === undefined) throw new Error(`No province ${id}`);
  return unit;
}
