import { contentOf, copyFileNames, parsed, sha256Of, type CopyFiles } from '../../src/reader/members.ts';
import {
  memberCatalogueSchema,
  memberTables,
  type Member,
  type Provenance,
} from '../../src/schemas/member.ts';
import { fetchFile, Unreadable, type FetchLimits } from './fetch-file.ts';

/** A copy that proved true: its files and where they came from. */
export interface PulledCopy {
  files: CopyFiles;
  provenance: Provenance;
}

type Catalogue = ReturnType<typeof memberCatalogueSchema.parse>;

/**
 * Takes the catalogue and the tables of a member, holds every table to the checksum in the catalogue and to its form.
 * Throws `Unreadable` at the first thing that is wrong: a copy is good as a whole or not at all.
 */
export async function pullMember(member: Member, takenOn: string, limits: FetchLimits): Promise<PulledCopy> {
  const files = new Map<string, Uint8Array>();
  const [catalogueName = ''] = copyFileNames;
  const address = (name: string): string => new URL(`du-lieu/${name}`, member.url).href;
  const bytes = await fetchFile(address(catalogueName), limits);
  files.set(catalogueName, bytes);
  const catalogue = readCatalogue(parsed(bytes), address(catalogueName));
  for (const table of Object.keys(memberTables)) {
    const listed = listedFile(catalogue, table);
    const content = await fetchFile(address(listed.path), limits);
    if (`sha256:${sha256Of(content)}` !== listed.hash)
      throw new Unreadable(`${address(listed.path)} không khớp mã kiểm tra trong danh mục`);
    files.set(listed.path, content);
  }
  const provenance = provenanceOf(member, takenOn, catalogue, files);
  const read = contentOf(member, files, provenance);
  if ('reason' in read) throw new Unreadable(read.reason);
  return { files, provenance };
}

function readCatalogue(value: unknown, url: string): Catalogue {
  const read = memberCatalogueSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Unreadable(
    `${url} không phải là danh mục dữ liệu của Sổ cam kết (${issue?.path.join('.') ?? ''})`,
  );
}

/** The JSON form of a table in the catalogue. */
function listedFile({ resources }: Catalogue, table: string): { path: string; hash: string } {
  const listed = resources
    .find(({ name }) => name === table)
    ?.alternates?.find(({ path }) => path === `${table}.json`);
  if (!listed) throw new Unreadable(`danh mục không có bảng ${table}.json kèm mã kiểm tra`);
  return listed;
}

function provenanceOf(
  member: Member,
  takenOn: string,
  { version, licenses: [licence] }: Catalogue,
  files: CopyFiles,
): Provenance {
  return {
    url: member.url,
    takenOn,
    asOf: version,
    licence: { name: licence?.title ?? '', url: licence?.path ?? '' },
    files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) })),
  };
}
