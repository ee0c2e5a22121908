import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  commitmentRowSchema,
  failureSchema,
  memberListSchema,
  memberTables,
  promiseRowSchema,
  provenanceSchema,
  publishedTableSchema,
  type CommitmentRow,
  type Member,
  type MemberContent,
  type MemberCopy,
  type MemberTable,
  type PromiseRow,
  type Provenance,
} from '../schemas/member.ts';

/** The folder of the members' copies, below the project: the hub's own, or `MEMBERS_DIR`. */
export function memberFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return environment['MEMBERS_DIR'] || path.join('data', 'members');
}

/** The files of one copy by name, still as bytes. */
export type CopyFiles = ReadonlyMap<string, Uint8Array>;

/** The names of the files that make a copy: the catalogue and the tables. */
export const copyFileNames: readonly string[] = [
  'datapackage.json',
  ...Object.keys(memberTables).map((name) => `${name}.json`),
];

/**
 * The members of the hub, from `members.json` of the folder; none where there is no such file.
 * Throws an error in Vietnamese that lists what is wrong with the list: it is the hub's own file.
 */
export function readMemberList(folder: string): Member[] {
  const file = path.join(folder, 'members.json');
  if (!existsSync(file)) return [];
  const read = memberListSchema.safeParse(parsed(readFileSync(file)) ?? null);
  if (read.success) return read.data;
  throw new Error(
    `${file} phải là danh sách các thành viên, mỗi thành viên có id, name và url:\n${z.prettifyError(read.error)}`,
  );
}

/** Every member with what is stored of it. A stored copy that does not prove true any more counts as none. */
export function readMembers(folder: string): MemberCopy[] {
  return readMemberList(folder).map((member) => {
    const own = path.join(folder, member.id);
    const copy = storedCopy(own, member);
    const failure = failureSchema.safeParse(storedJson(path.join(own, 'failure.json')));
    return {
      member,
      copy: 'content' in copy ? copy.content : undefined,
      failure: failure.success ? failure.data : undefined,
    };
  });
}

function storedCopy(own: string, member: Member): { content: MemberContent } | { reason: string } {
  const provenance = provenanceSchema.safeParse(storedJson(path.join(own, 'provenance.json')));
  if (!provenance.success) return { reason: 'chưa có bản chép' };
  const files = new Map<string, Uint8Array>();
  for (const { name, sha256 } of provenance.data.files) {
    const file = path.join(own, path.basename(name));
    const bytes = existsSync(file) ? readFileSync(file) : new Uint8Array();
    if (sha256Of(bytes) !== sha256) return { reason: `${name} không còn đúng như khi chép` };
    files.set(name, bytes);
  }
  return contentOf(member, files, provenance.data);
}

/**
 * Reads the tables of a copy, or says in Vietnamese why they cannot be shown: a form that is not theirs, a link that
 * leads away from the member.
 */
export function contentOf(
  member: Member,
  files: CopyFiles,
  provenance: Provenance,
): { content: MemberContent } | { reason: string } {
  const promises: MemberContent['promises'] = { agreements: [], plans: [], campaigns: [] };
  let commitments: CommitmentRow[] = [];
  for (const [table, kind] of Object.entries(memberTables) as [
    MemberTable,
    (typeof memberTables)[MemberTable],
  ][]) {
    const value = parsed(files.get(`${table}.json`) ?? new Uint8Array());
    const row = kind === 'commitments' ? commitmentRowSchema : promiseRowSchema;
    const read = publishedTableSchema<z.ZodType<CommitmentRow | PromiseRow>>(table, row).safeParse(value);
    if (!read.success) return { reason: `bảng ${table} sai mẫu: ${firstIssue(read.error)}` };
    if (read.data.asOf !== provenance.asOf)
      return { reason: `bảng ${table} tính đến ${read.data.asOf}, danh mục tính đến ${provenance.asOf}` };
    const stray = read.data.rows.find(({ page }) => !page.startsWith(member.url));
    if (stray) return { reason: `bảng ${table} dẫn ra ngoài trang của thành viên: ${stray.page}` };
    if (kind === 'commitments') commitments = read.data.rows as CommitmentRow[];
    else promises[kind] = read.data.rows as PromiseRow[];
  }
  return { content: { provenance, promises, commitments } };
}

/** `rows.3.title: …`: where the first mistake lies. */
function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? error.message : `${issue.path.join('.')}: ${issue.message}`;
}

/** The SHA-256 of bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function storedJson(file: string): unknown {
  return existsSync(file) ? parsed(readFileSync(file)) : undefined;
}

/** What strict UTF-8 JSON says; undefined when it is none. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
