/** The values that a new record of each kind begins with. */
import type { CollectionName } from '../../src/schemas/references.ts';
import { schemas } from '../../src/schemas/collections.ts';
import { fieldsOf } from '../fields/field-tree.ts';
import { readQuantity } from '../import/quantity-text.ts';
import { BuildFailure, usageExitCode } from '../pipeline/failure.ts';
import { allAnswers, answer, type Answers } from './answers.ts';
import { readActor, readChoice, readDate, readReference, type KnownIds } from './read-answer.ts';
import { placeholder } from '../../src/reader/placeholder.ts';

type Values = Record<string, unknown>;

/** What a new record starts from beside the answers. */
export interface Ground {
  ids: KnownIds;
  /** The day on which the source was opened unless someone says otherwise. */
  today: string;
}

/** The front matter of a new record of any kind but a result of a commitment. Throws BuildFailure on a bad answer. */
export function starterValues(collection: CollectionName, answers: Answers, ground: Ground): Values {
  const text = (flag: string): string | undefined => answer(answers, flag);
  const date = (flag: string): string | undefined => {
    const given = text(flag);
    return given === undefined ? undefined : readDate(given, flag);
  };
  const actor = (flag: string): Values | undefined => {
    const given = text(flag);
    return given === undefined ? undefined : readActor(given, ground.ids, flag);
  };
  const provinces = allAnswers(answers, 'tinh').map((id) =>
    readReference(id, 'provinces', ground.ids, 'tinh'),
  );
  const from = date('tu');
  const to = date('den');
  const shared: Values = {
    title: text('ten') ?? placeholder,
    summary: text('tom-tat') ?? `${placeholder}: một câu cho người đọc chưa biết gì.`,
    draft: true,
    sources: [sourceOf(answers, ground)],
  };
  const promise = (): Values => ({
    ...shared,
    category: choice(collection, 'category', text('linh-vuc') ?? 'khac', 'linh-vuc'),
    ...(provinces.length > 0 && { provinces }),
    ...(from !== undefined && { period: { from, ...(to !== undefined && { to }) } }),
  });
  switch (collection) {
    case 'agreements': {
      const parties = allAnswers(answers, 'ben').map((each) => ({ who: readActor(each, ground.ids, 'ben') }));
      const on = date('ngay');
      return {
        ...promise(),
        parties: parties.length > 0 ? parties : [{ who: { described: placeholder } }],
        ...(on !== undefined && { signed: { on } }),
      };
    }
    case 'plans':
      return {
        ...promise(),
        ...optional({ number: text('so'), issuer: actor('co-quan'), issuedOn: date('ngay') }),
      };
    case 'campaigns':
      return { ...promise(), ...optional({ launchedOn: date('ngay') }) };
    case 'news':
      return {
        ...promise(),
        publisher: text('noi-dang') ?? placeholder,
        ...optional({ publishedOn: date('ngay-dang'), url: text('dia-chi') }),
      };
    case 'documents':
      return {
        ...shared,
        ...optional({ symbol: text('so'), issuedOn: date('ngay') }),
        type: text('loai') ?? placeholder,
        issuer: actor('co-quan') ?? { described: placeholder },
        subject: text('trich-yeu') ?? placeholder,
        ...(provinces.length > 0 && { provinces, level: 'province' }),
      };
    case 'bodies':
      return {
        title: shared['title'],
        draft: true,
        kind: choice(collection, 'kind', text('loai') ?? 'other', 'loai'),
        ...optional({ province: provinces[0] }),
        sources: shared['sources'],
      };
    case 'figures':
      return {
        title: shared['title'],
        draft: true,
        printed: [
          {
            label: text('noi-dung') ?? placeholder,
            value: quantityOf(text('gia-tri')),
            ...optional({ at: date('tinh-den') }),
          },
        ],
        sources: shared['sources'],
      };
    case 'questions':
      return {
        title: shared['title'],
        summary: shared['summary'],
        draft: true,
        askedOn: date('ngay') ?? ground.today,
        topic: text('chu-de') ?? placeholder,
        ...(provinces.length > 0 && { provinces }),
      };
    case 'terms':
      return { title: shared['title'], draft: true, long: text('day-du') ?? placeholder };
    default:
      throw new BuildFailure(`Không tạo được bản ghi trong ${collection}.`, usageExitCode);
  }
}

/** The source of a new record. */
export function sourceOf(answers: Answers, { today }: Ground): Values {
  const url = answer(answers, 'dia-chi');
  const published = answer(answers, 'ngay-dang');
  return {
    title: answer(answers, 'nguon') ?? answer(answers, 'bang-chung') ?? placeholder,
    publisher: answer(answers, 'noi-dang') ?? placeholder,
    ...(url !== undefined && { url }),
    ...(published !== undefined && { publishedOn: readDate(published, 'ngay-dang') }),
    accessedOn: today,
  };
}

/** A number with its unit as typed, or one to be filled in. Throws BuildFailure when it is none. */
function quantityOf(text: string | undefined): Values {
  if (text === undefined) return { value: 0, unit: placeholder, asPrinted: placeholder, modality: 'exactly' };
  const read = readQuantity(text);
  if (read) return { ...read };
  throw new BuildFailure(
    `--gia-tri: "${text}" không đọc được; hãy viết số và đơn vị như nguồn in, ví dụ "1.012 hợp tác xã".`,
    usageExitCode,
  );
}

function choice(collection: CollectionName, field: string, text: string, flag: string): string {
  const options = fieldsOf(schemas[collection]).find(({ name }) => name === field)?.options ?? [];
  return readChoice(text, options, flag);
}

/** Only the values that are there. */
function optional(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
