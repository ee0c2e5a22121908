import { z } from 'zod';

/** Text of another site: bounded, so that a broken member cannot swell the hub. */
const text = z.string().max(4000);
const optional = text.nullable();
const count = z.int().min(0);
const day = z.iso.date();
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/);

/** A site whose register the hub shows beside its own: its short name in addresses, its name, its home page. */
const memberSchema = z.strictObject({
  id,
  name: z.string().min(1).max(120),
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.endsWith('/'), 'địa chỉ kết thúc bằng "/", ví dụ "https://bac-ninh.example/"'),
});
export type Member = z.output<typeof memberSchema>;

/** The list of members, `members.json`: each with an id of its own. */
export const memberListSchema = z.array(memberSchema).superRefine((members, context) => {
  const seen = new Set<string>();
  for (const [index, member] of members.entries()) {
    if (seen.has(member.id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `mã "${member.id}" đã dùng ở trên` });
    seen.add(member.id);
  }
});

/** What the hub needs of a published row of agreements, plans or campaigns; further columns are left unread. */
export const promiseRowSchema = z.object({
  id,
  title: text.min(1),
  form: optional,
  symbol: optional.optional(),
  parties: optional.optional(),
  issuer: optional.optional(),
  dated: optional,
  period_from: optional,
  period_to: optional,
  commitments: count,
  commitments_due: count,
  commitments_with_result: count,
  summary: optional,
  page: z.url(),
});
export type PromiseRow = z.output<typeof promiseRowSchema>;

/** What the hub needs of a published row of commitments. */
export const commitmentRowSchema = z.object({
  commitment: text.min(1),
  record: text.min(1),
  number: count,
  text: text.min(1),
  lead: optional,
  due: optional,
  state: z.string().max(60),
  state_words: text.min(1),
  page: z.url(),
});
export type CommitmentRow = z.output<typeof commitmentRowSchema>;

/** A table as members publish it (`/du-lieu/<name>.json`): version 1 of the form. */
export const publishedTableSchema = <Row extends z.ZodType>(name: string, row: Row) =>
  z.object({ version: z.literal(1), name: z.literal(name), asOf: day, rows: z.array(row).max(200_000) });

/** The tables that the hub takes from a member, by their published names, with the collection that each holds. */
export const memberTables = {
  'chuong-trinh': 'agreements',
  'ke-hoach': 'plans',
  'thi-dua': 'campaigns',
  'cam-ket': 'commitments',
} as const;
export type MemberTable = keyof typeof memberTables;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The part of a member's catalogue (`/du-lieu/datapackage.json`) that says where tables are and what they must hash to. */
export const memberCatalogueSchema = z.object({
  title: text,
  version: day,
  homepage: z.url(),
  licenses: z.array(z.object({ title: text, path: z.url() })).min(1),
  resources: z.array(
    z.object({
      name: text,
      alternates: z
        .array(z.object({ path: z.string().regex(/^[a-z0-9-]+\.json$/), bytes: count, hash: text }))
        .optional(),
    }),
  ),
});

/** Where a stored copy came from: kept beside its files, in `provenance.json`. */
export const provenanceSchema = z.strictObject({
  url: z.url(),
  /** The day of Viet Nam on which the hub took the copy. */
  takenOn: day,
  /** The day for which the member counted. */
  asOf: day,
  licence: z.strictObject({ name: text, url: z.url() }),
  files: z.array(z.strictObject({ name: text, bytes: count, sha256 })),
});
export type Provenance = z.output<typeof provenanceSchema>;

/** The last time that a member could not be read, in `failure.json`; taken away by the next success. */
export const failureSchema = z.strictObject({ on: day, reason: text });
export type PullFailureNote = z.output<typeof failureSchema>;

/** What a good copy holds, as its publisher wrote it. */
export interface MemberContent {
  provenance: Provenance;
  promises: Record<'agreements' | 'plans' | 'campaigns', PromiseRow[]>;
  commitments: CommitmentRow[];
}

/** A member with its last good copy, if there ever was one, and the reason why the newest try brought none. */
export interface MemberCopy {
  member: Member;
  copy?: MemberContent | undefined;
  failure?: PullFailureNote | undefined;
}
