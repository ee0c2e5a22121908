import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { SiteRecord } from '../schemas/site-records.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { placePhrase } from './place-words.ts';

export interface BodyList {
  count: string;
  groups: { id: string; heading: string; bodies: { link: Phrase; place?: Phrase | undefined }[] }[];
}

const kinds = [
  'party',
  'state',
  'committee',
  'department',
  'unit',
  'union',
  'association',
  'front',
  'press',
  'enterprise',
  'school',
  'other',
] as const;

function entry(
  context: ViewContext,
  { id, data }: SiteRecord<'bodies'>,
): BodyList['groups'][number]['bodies'][number] {
  return {
    link: content(data.title, context.href({ record: 'bodies', id })),
    place: data.province === undefined ? undefined : placePhrase(context, data.province, undefined),
  };
}

/** Every body by its kind, in the order of a dictionary. */
export function bodyList(context: ViewContext): BodyList {
  const { t, register } = context;
  const sorted = register.known.bodies.toSorted((a, b) => compareVietnamese(a.data.title, b.data.title));
  const byKind = Map.groupBy(sorted, ({ data }) => data.kind);
  return {
    count: `${t('list.count', { count: sorted.length })}, ${context.asOfWords}`,
    groups: kinds
      .map((kind) => ({
        id: `loai-${kind}`,
        heading: t(`body.kind.${kind}`),
        bodies: (byKind.get(kind) ?? []).map((body) => entry(context, body)),
      }))
      .filter(({ bodies }) => bodies.length > 0),
  };
}
