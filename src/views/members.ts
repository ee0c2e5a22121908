import type { Target } from '../i18n/routes.ts';
import { formatDate, formatNumber } from '../i18n/format.ts';
import type { MemberContent, MemberCopy, PromiseRow } from '../schemas/member.ts';
import { breadcrumbHome } from './breadcrumb.ts';
import { pageOfList, pagerOf, partNumbers, partOf, type Pager } from './pager.ts';
import type { ViewContext } from './context.ts';
import { content, type Phrase } from './phrase.ts';
import { promiseCollections, type Register } from './register.ts';

/** What the hub says of a member, in its list and at the head of the member's page. */
export interface MemberSummary {
  name: Phrase;
  /** The member's own site. */
  home: Phrase;
  /** How much the last good copy holds. */
  counts: string[];
  /** The day for which the member counted and the day of the copy; or that there is none yet. */
  state: string;
  licence?: Phrase | undefined;
  /** Why the newest try brought nothing. */
  failure?: string | undefined;
}

/** One page of the records of a member. */
export interface MemberPart {
  summary: MemberSummary;
  title: string;
  breadcrumb: Phrase[];
  records: { kind: string; when?: string | undefined; link: Phrase; summary?: string; counts: string }[];
  pager?: Pager | undefined;
}

/** A row of a member with the collection that it is of. */
export type MemberPromise = PromiseRow & { collection: (typeof promiseCollections)[number] };

/** The promises of a copy: agreements, plans, campaigns, as the member orders them. */
export function promisesOf(copy: MemberContent | undefined): MemberPromise[] {
  return promiseCollections.flatMap((collection) =>
    (copy?.promises[collection] ?? []).map((row) => ({ ...row, collection })),
  );
}

/** Every page that a hub has about its members; none on the site of one register. */
export function memberTargets({ members }: Register): Target[] {
  if (members.length === 0) return [];
  return [
    { members: 'all' },
    ...members.flatMap(({ member: { id }, copy }) => [
      ...partNumbers(promisesOf(copy).length).map((part) => ({ member: id, part })),
      ...promisesOf(copy).map((row) => ({ member: id, collection: row.collection, id: row.id })),
    ]),
  ];
}

/** The address of the member's own site without its protocol, as readers know addresses. */
function homeLink(url: string): Phrase {
  return { text: url.replace(/^https?:\/\//, '').replace(/\/$/, ''), href: url };
}

function summaryOf(context: ViewContext, { member, copy, failure }: MemberCopy): MemberSummary {
  const { t, locale } = context;
  const day = (value: string): string => formatDate(value, locale);
  return {
    name: content(member.name, context.href({ member: member.id })),
    home: homeLink(member.url),
    counts: copy
      ? [
          t('members.records', { count: formatNumber(promisesOf(copy).length, locale) }),
          t('list.commitmentCount', { count: formatNumber(copy.commitments.length, locale) }),
        ]
      : [],
    state: copy
      ? t('members.copied', { asOf: day(copy.provenance.asOf), day: day(copy.provenance.takenOn) })
      : t('members.none'),
    licence: copy && {
      text: t('members.licence', { name: copy.provenance.licence.name }),
      href: copy.provenance.licence.url,
    },
    failure: failure && t('members.failed', { day: day(failure.on), reason: failure.reason }),
  };
}

/** All members of the hub. */
export function memberList(context: ViewContext): MemberSummary[] {
  return context.register.members.map((member) => summaryOf(context, member));
}

/** The steps to a member's pages. */
export function memberBreadcrumb(context: ViewContext, { member }: MemberCopy, own: boolean): Phrase[] {
  return [
    ...breadcrumbHome(context),
    { text: context.t('members.title'), href: context.href({ members: 'all' }) },
    ...(own ? [content(member.name, context.href({ member: member.id }))] : []),
  ];
}

/** One page of the records of a member, from its last good copy. */
export function memberPart(context: ViewContext, of: MemberCopy, part: number): MemberPart {
  const { t, locale } = context;
  const { id, name } = of.member;
  const rows = promisesOf(of.copy);
  return {
    summary: summaryOf(context, of),
    title: part > 1 ? t('filter.part', { title: name, part }) : name,
    breadcrumb: memberBreadcrumb(context, of, false),
    records: partOf(rows, part).map((row) => ({
      kind: t(`kind.${row.collection}`),
      when: row.dated === null ? undefined : formatDate(row.dated, locale),
      link: content(row.title, context.href({ member: id, collection: row.collection, id: row.id })),
      ...(row.summary === null ? {} : { summary: row.summary }),
      counts: countsOf(context, row),
    })),
    pager: pagerOf(context, pageOfList(part, rows.length), (number) =>
      context.href({ member: id, part: number }),
    ),
  };
}

/** "12 cam kết, 3/5 cam kết đã đến hạn có kết quả": the member's own counts. */
export function countsOf({ t, locale }: ViewContext, row: PromiseRow): string {
  const all = t('list.commitmentCount', { count: formatNumber(row.commitments, locale) });
  if (row.commitments_due === 0) return all;
  return `${all}; ${t('members.due', { result: row.commitments_with_result, due: row.commitments_due })}`;
}
