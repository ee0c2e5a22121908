/** The work of `npm run new`, with everything it needs handed in. */
import { readFileSync, writeFileSync } from 'node:fs';
import { commitmentAnchor } from '../../src/i18n/routes.ts';
import type { ReadSite } from '../../src/reader/site.ts';
import { readRecord } from '../../src/reader/record.ts';
import type { SiteRecord } from '../../src/schemas/site-records.ts';
import { collectionFormats } from '../../src/schemas/collections.ts';
import { slugOf } from '../../src/domain/vietnamese-text.ts';
import { BuildFailure, usageExitCode } from '../pipeline/failure.ts';
import { addLookup, type Lookup } from './add-lookup.ts';
import { allAnswers, answer, type Answers } from './answers.ts';
import { kinds, type KindName } from './kinds.ts';
import { readDate } from './read-answer.ts';
import { findCommitment, resultValues } from './result-of-commitment.ts';
import { placeholder } from '../../src/reader/placeholder.ts';
import { skeleton } from './skeleton.ts';
import { sourceOf, starterValues, type Ground } from './starter.ts';
import { writeNewRecord } from './write-record.ts';

/** Where records go and what is there. */
export interface Register {
  contentDir: string;
  site: ReadSite;
  today: string;
}

/** Makes a record and gives its path and how many fields still wait for words. */
export function createRecord(
  kind: KindName,
  answers: Answers,
  register: Register,
): { file: string; open: number } {
  const { collection } = kinds[kind];
  const { ids } = register.site;
  const ground: Ground = { ids, today: register.today };
  const { id, values } =
    kind === 'ket-qua'
      ? reportOf(answers, register, ground)
      : { id: undefined, values: starterValues(collection, answers, ground) };
  if (answers['cong-bo'] !== undefined) delete values['draft'];
  const yaml = skeleton(collection, values);
  const prose = collectionFormats[collection][0] !== '.yaml';
  const text = prose ? `---\n${yaml}---\n${bodyOf(kind)}` : yaml;
  const open = text.split(placeholder).length - 1;
  if (open > 0 && values['draft'] === undefined)
    throw new BuildFailure(
      `Còn ${open} chỗ "${placeholder}" nên chưa công bố được; bỏ --cong-bo, hoặc trả lời đủ.`,
    );
  const name = answer(answers, 'ma') ?? id ?? proposedId(answers);
  return { file: writeNewRecord({ contentDir: register.contentDir, collection, id: name, text }, ids), open };
}

function reportOf(
  answers: Answers,
  { site }: Register,
  ground: Ground,
): { id: string; values: Record<string, unknown> } {
  const address = answer(answers, 'cam-ket');
  if (address === undefined)
    throw new BuildFailure(
      'ket-qua cần --cam-ket, ví dụ --cam-ket plans/ma-ke-hoach#ma-cam-ket.',
      usageExitCode,
    );
  const { agreements, plans, campaigns, bodies } = site.records;
  const bodyNames = (id: string): string[] =>
    bodies.flatMap((body) =>
      body.id === id ? [body.data.title, ...body.data.shortNames, ...body.data.aliases] : [],
    );
  const target = findCommitment(address, [...agreements, ...plans, ...campaigns]);
  const { id, values } = resultValues(target, answers, { ...ground, bodyNames });
  const summary = answer(answers, 'tom-tat');
  const title = answer(answers, 'ten');
  return {
    id,
    values: {
      ...values,
      ...(title && { title }),
      ...(summary && { summary }),
      sources: [sourceOf(answers, ground)],
    },
  };
}

/** From the name, the number and the year of what is made; a person can always choose with --ma. */
function proposedId(answers: Answers): string {
  const name = slugOf([answer(answers, 'so'), answer(answers, 'ten')].filter(Boolean).join(' '));
  if (name === '') throw new BuildFailure('Cần --ten hoặc --ma để đặt tên tệp.', usageExitCode);
  return name.slice(0, 80).replace(/-[^-]*$/, (end) => (name.length > 80 ? '' : end));
}

function bodyOf(kind: KindName): string {
  return kind === 'hoi-dap' ? `\n## Câu hỏi\n\n${placeholder}\n` : '';
}

/** Adds a search to a record and gives the record's path. Throws BuildFailure when there is no such record. */
export function recordLookup(answers: Answers, { site, today }: Register): string {
  const { agreements, plans, campaigns } = site.records;
  const records: SiteRecord[] = [...agreements, ...plans, ...campaigns];
  const address = answer(answers, 'ban-ghi') ?? '';
  const record = records.find(({ collection, id }) => `${collection}/${id}` === address);
  if (record === undefined)
    throw new BuildFailure(
      `--ban-ghi: không có "${address}"; hãy viết như plans/ma-ke-hoach.`,
      usageExitCode,
    );
  const where = answer(answers, 'o-dau');
  if (where === undefined) throw new BuildFailure('--o-dau: cần ghi đã tìm ở đâu.', usageExitCode);
  const known = (record as SiteRecord<'plans'>).data.commitments.map(({ id }) => id);
  const commitments = allAnswers(answers, 'cam-ket').map((given) => {
    const id = given.replace(/^.*#/, '');
    return known.includes(id) ? id : id.replace(commitmentAnchor(''), '');
  });
  const wrong = commitments.find((id) => !known.includes(id));
  if (wrong !== undefined)
    throw new BuildFailure(
      `--cam-ket: ${address} không có cam kết "${wrong}"; có ${known.join(', ')}.`,
      usageExitCode,
    );
  const day = answer(answers, 'ngay');
  const lookup: Lookup = {
    on: day === undefined ? today : readDate(day, 'ngay'),
    where,
    ...(commitments.length > 0 && { commitments: [...new Set(commitments)] }),
  };
  writeChecked(record, addLookup(readFileSync(record.file, 'utf8'), lookup), site);
  return record.file;
}

/** Never leaves a record worse than it was. */
function writeChecked({ collection, id, file }: SiteRecord, text: string, { ids }: ReadSite): void {
  const format = collectionFormats[collection].find((each) => file.endsWith(each)) ?? '.mdx';
  const bytes = new TextEncoder().encode(text);
  const { problems } = readRecord({ collection, id, file, format }, bytes, ids);
  const [error] = problems.filter(({ severity }) => severity === 'error');
  if (error) throw new BuildFailure(`Chưa ghi ${file}: ${error.message}.`);
  writeFileSync(file, bytes);
}
