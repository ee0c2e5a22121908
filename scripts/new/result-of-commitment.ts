/** `new ket-qua` for an existing commitment: three answers make a report, the rest follows from the commitment. */
import type { SiteRecord } from '../../src/schemas/site-records.ts';
import { commitmentAnchor } from '../../src/i18n/routes.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { sameText, slugOf } from '../../src/domain/vietnamese-text.ts';
import { readQuantity } from '../import/quantity-text.ts';
import { BuildFailure, usageExitCode } from '../pipeline/failure.ts';
import { answer, type Answers } from './answers.ts';
import { readDate } from './read-answer.ts';
import { placeholder } from '../../src/reader/placeholder.ts';
import { sourceOf, type Ground } from './starter.ts';

/** A record that makes promises. */
export type PromiseRecord = SiteRecord<'agreements'> | SiteRecord<'plans'> | SiteRecord<'campaigns'>;

const subjects = { agreements: 'agreement', plans: 'plan', campaigns: 'campaign' } as const;

/** `agreements/ma-ban-ghi#ma-cam-ket`, as the question and the flag take it. */
export interface CommitmentTarget {
  record: PromiseRecord;
  commitment: PromiseRecord['data']['commitments'][number];
}

/** Finds the commitment that an address names. Throws BuildFailure with the nearest one. */
export function findCommitment(address: string, records: readonly PromiseRecord[]): CommitmentTarget {
  const all = records.flatMap((record) =>
    record.data.commitments.map((commitment) => ({
      record,
      commitment,
      name: `${record.collection}/${record.id}#${commitment.id}`,
    })),
  );
  // The address of a page and the list of what falls due name the anchor: "#cam-ket-x" is the commitment "x".
  const plain = address.replace(`#${commitmentAnchor('')}`, '#');
  const found = all.find(({ name }) => name === address) ?? all.find(({ name }) => name === plain);
  if (found) return found;
  const near = nearest(
    address,
    all.map(({ name }) => name),
  );
  throw new BuildFailure(
    `--cam-ket: không có cam kết "${address}".${near === undefined ? ' Hãy viết như agreements/ma-ban-ghi#ma-cam-ket.' : ` Ý bạn là "${near}"?`}`,
    usageExitCode,
  );
}

/** The values of the report, and the id to give it. Throws BuildFailure on a value that is no number with its unit. */
export function resultValues(
  { record, commitment }: CommitmentTarget,
  answers: Answers,
  ground: Ground & { bodyNames(id: string): readonly string[] },
): { id: string; values: Record<string, unknown> } {
  const measured = answer(answers, 'tinh-den');
  const measuredAt = measured === undefined ? undefined : readDate(measured, 'tinh-den');
  const evidence = sourceOf(answers, ground);
  const year = (measuredAt ?? ground.today).slice(0, 4);
  const said = answer(answers, 'gia-tri');
  const outcome = said === undefined ? {} : readOutcome(said, commitment);
  const { provinces } = record.data;
  return {
    id: slugOf(`${record.id}-${commitment.id}-${measuredAt ?? year}`)
      .slice(0, 95)
      .replace(/-$/, ''),
    values: {
      title: `Kết quả “${shortened(commitment.text)}”, ${measuredAt === undefined ? `năm ${year}` : `tính đến ${shownDay(measuredAt)}`}`,
      summary: summaryOf(String(evidence['title']), answer(answers, 'gia-tri'), measuredAt),
      draft: true,
      about: { [subjects[record.collection]]: record.id },
      kind: 'partial',
      publisherKind: publisherKind(String(evidence['publisher']), record, ground.bodyNames),
      ...(provinces.length > 0 && { provinces }),
      entries: [
        {
          commitment: commitment.id,
          label: commitment.text.slice(0, 400),
          ...outcome,
          ...(measuredAt !== undefined && { measuredAt }),
        },
      ],
      sources: [evidence],
    },
  };
}

/** What the source says, in a sentence of our own. */
function summaryOf(source: string, value: string | undefined, measuredAt: string | undefined): string {
  const day = measuredAt === undefined ? '' : `, tính đến ${shownDay(measuredAt)}`;
  return `Nguồn “${shortened(source)}” nêu ${value === undefined ? placeholder : `“${value}”`} cho cam kết này${day}.`;
}

/** A number for a commitment with a target; for one without, what the report says of it. Throws BuildFailure otherwise. */
export function readOutcome(
  text: string,
  { target }: CommitmentTarget['commitment'],
): Record<string, unknown> {
  const outcomes: Readonly<Record<string, string>> = {
    'đã xong': 'done',
    'chưa xong': 'not-done',
    'một phần': 'partly',
  };
  const said = Object.keys(outcomes).find((words) => sameText(words, text));
  if (said !== undefined) return { outcome: outcomes[said] };
  const read = readQuantity(text, target?.unit);
  if (read && target && read.unit !== target.unit && target.unit.startsWith(read.unit))
    read.unit = target.unit;
  if (read) return { value: { ...read } };
  throw new BuildFailure(
    `--gia-tri: "${text}" không đọc được; hãy viết con số như nguồn in (ví dụ "02 ${target?.unit ?? 'lớp'}"), hoặc "đã xong", "chưa xong", "một phần".`,
    usageExitCode,
  );
}

/** Only the body that owes the commitment is the responsible one; a newspaper says so in its name. */
function publisherKind(
  publisher: string,
  { data }: PromiseRecord,
  bodyNames: (id: string) => readonly string[],
): 'responsible-body' | 'press' | 'other-body' {
  if (/^(?:báo|đài|tạp chí|thông tấn)(?=\s)/iu.test(publisher.normalize('NFC'))) return 'press';
  const owing = [
    ...data.commitments.flatMap(({ lead }) => lead),
    ...('issuer' in data && data.issuer ? [data.issuer] : []),
    ...('parties' in data ? data.parties.map((party) => ('who' in party ? party.who : party)) : []),
  ];
  const names = owing.flatMap((actor) => ('body' in actor ? bodyNames(actor.body) : [actor.described]));
  return names.some((name) => sameText(name, publisher)) ? 'responsible-body' : 'other-body';
}

function shortened(text: string): string {
  const plain = text.replace(/[.\s]+$/u, '');
  return plain.length <= 120 ? plain : `${plain.slice(0, 119).replace(/\s+\S*$/u, '')}…`;
}

function shownDay(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return [day, month, year]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/^0/, ''))
    .join('/');
}
