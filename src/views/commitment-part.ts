import { listPath, type CommitmentFilterKind } from '../i18n/routes.ts';
import { breadcrumbHome } from './breadcrumb.ts';
import type { CommitmentItem } from './commitment.ts';
import { commitmentsByFilter, filterKinds, filterName } from './commitment-filter.ts';
import { byDeadline, commitmentItems } from './commitment-order.ts';
import { commitmentAt, commitmentKey } from './commitment-register.ts';
import type { ViewContext } from './context.ts';
import { headlineOf, type Headline } from './headline.ts';
import { partView } from './once.ts';
import { pageOfList, pagerOf, partNumbers, partOf, partSize, type Pager } from './pager.ts';
import type { Phrase } from './phrase.ts';
import { sentence } from './sentence.ts';

/** One page of a list of commitments. */
export interface CommitmentPart {
  title: string;
  heading: Phrase[];
  /** The last step of the breadcrumb. */
  step: Phrase;
  lede: string;
  count: string;
  headline?: Headline | undefined;
  breadcrumb: Phrase[];
  /** The page of the place or body itself. */
  record?: Phrase[] | undefined;
  items: CommitmentItem[];
  /** Number of the first item, from 1. */
  from: number;
  pager?: Pager | undefined;
}

/** Where a page of a list stands, and what it shows. */
export interface CommitmentPartPath {
  path: string;
  kind: CommitmentFilterKind;
  value: string;
  part: number;
}

/** Every page of every single filter. */
export function commitmentPartPaths({ register }: ViewContext): CommitmentPartPath[] {
  const values = commitmentsByFilter(register);
  return filterKinds.flatMap((kind) =>
    [...values[kind]].flatMap(([value, items]) =>
      partNumbers(items.length).map((part) => ({
        path: listPath({ kind, value }, part),
        ...{ kind, value, part },
      })),
    ),
  );
}

/** What a page of a filter shows beside its items, and which those are. */
type PartFrame = Omit<CommitmentPart, 'items' | 'headline'> & { listed: { key: string; twin: boolean }[] };

/** The headline over all pages of one filter. */
const filterHeadline = partView(
  'filterHeadline',
  (context, { kind, value }: Pick<CommitmentPartPath, 'kind' | 'value'>): Headline | undefined => {
    const judged = commitmentsByFilter(context.register)[kind].get(value) ?? [];
    return kind === 'state' || judged.length === 0 ? undefined : headlineOf(context, judged);
  },
);

const partFrame = partView('commitmentPart', (context, where: CommitmentPartPath): PartFrame => {
  const { t, register } = context;
  const { kind, value, part } = where;
  const judged = commitmentsByFilter(register)[kind].get(value) ?? [];
  const name = filterName(context, kind, value);
  const title = t(`filter.title.${kind}`, { name: name.text });
  const page = kind === 'place' ? ('provinces' as const) : ('bodies' as const);
  return {
    title: part > 1 ? t('filter.part', { title, part }) : title,
    heading: sentence(context, `filter.title.${kind}`, { name }),
    step: name,
    lede: t(`filter.lede.${kind}`),
    count: `${t('list.commitmentCount', { count: judged.length })}, ${context.asOfWords}`,
    breadcrumb: [
      ...breadcrumbHome(context),
      { text: t('list.commitments.title'), href: context.href({ page: 'commitments' }) },
    ],
    record:
      kind === 'place' || kind === 'body'
        ? sentence(context, 'filter.record', {
            name: { ...name, href: context.href({ record: page, id: value }) },
          })
        : undefined,
    listed: partOf(byDeadline(register, judged), part).map((each) => ({
      key: commitmentKey(each.judged),
      twin: each.twin,
    })),
    from: (part - 1) * partSize + 1,
    pager: pagerOf(context, pageOfList(part, judged.length), (number) =>
      context.href({ commitments: kind, value, part: number }),
    ),
  };
});

/** One page of the commitments of a single filter. Which they are is one look, and each of them is another. */
export function commitmentPart(context: ViewContext, where: CommitmentPartPath): CommitmentPart {
  const { listed, ...frame } = partFrame(context, where);
  const { kind, value } = where;
  const items = listed.map(({ key, twin }) => ({ judged: commitmentAt(context.register, key), twin }));
  return {
    ...frame,
    headline: filterHeadline(context, { kind, value }),
    items: commitmentItems(context, items),
  };
}
