import { dWords } from '../domain/vietnamese-text.ts';
import { formatDate } from '../i18n/format.ts';
import { readPartialDate } from '../domain/partial-date.ts';
import type { CommitmentRow, MemberContent, MemberCopy } from '../schemas/member.ts';
import type { ViewContext } from './context.ts';
import { countsOf, memberBreadcrumb, type MemberPromise } from './members.ts';
import { content, type Fact, type Phrase } from './phrase.ts';
import type { SearchFields } from './search-fields.ts';
import { stateKind, stateOrder, type StateBadge } from './state-badge.ts';

/** One record of a member as the hub shows it: the promises, their states by the member's own count, the way home. */
export interface MemberRecordPage {
  title: string;
  heading: string;
  kind: string;
  summary?: string | undefined;
  facts: Fact[];
  /** Whose words these are, and of which day. */
  provenance: string;
  home: Phrase;
  breadcrumb: Phrase[];
  commitments: { text: string; href: string; state: StateBadge; facts: Fact[] }[];
  search: SearchFields;
}

const byRecord = new WeakMap<MemberContent, Map<string, CommitmentRow[]>>();

/** The commitments of a copy by record, sorted out once per build. */
function commitmentsByRecord(copy: MemberContent): Map<string, CommitmentRow[]> {
  const ready = byRecord.get(copy) ?? Map.groupBy(copy.commitments, ({ record }) => record);
  byRecord.set(copy, ready);
  return ready;
}

/** What the hub shows of one record of a member. */
export function memberRecord(context: ViewContext, of: MemberCopy, row: MemberPromise): MemberRecordPage {
  const { t, locale } = context;
  const { member, copy } = of;
  const commitments = copy ? (commitmentsByRecord(copy).get(`${row.collection}/${row.id}`) ?? []) : [];
  const asOf = copy?.provenance.asOf ?? context.register.asOf.day;
  return {
    title: `${row.title} (${member.name})`,
    heading: row.title,
    kind: t(`kind.${row.collection}`),
    summary: row.summary ?? undefined,
    facts: factsOf(context, of, row),
    provenance: t('members.provenance', { name: member.name, day: formatDate(asOf, locale) }),
    home: { text: t('members.home', { name: member.name }), href: row.page },
    breadcrumb: memberBreadcrumb(context, of, true),
    commitments: commitments.map((each) => ({
      text: each.text,
      href: each.page,
      state: badgeOf(context, each),
      facts: [
        ...fact(t('commitment.lead'), each.lead),
        ...fact(t('commitment.due'), dateWords(context, each.due)),
      ],
    })),
    search: {
      kind: t(`kind.${row.collection}`),
      provinces: [member.name],
      year: row.dated?.slice(0, 4),
      bodies: [],
      states: [...new Set(commitments.map((each) => badgeOf(context, each, true).words))],
      place: member.name,
      folded: dWords(
        [row.title, row.summary, row.parties, ...commitments.map(({ text }) => text)].join(' '),
      ).join(' '),
    },
  };
}

function factsOf(context: ViewContext, { member }: MemberCopy, row: MemberPromise): Fact[] {
  const { t } = context;
  const period = [row.period_from, row.period_to].map((day) => dateWords(context, day) ?? '…');
  return [
    { term: t('members.member'), phrases: [content(member.name, context.href({ member: member.id }))] },
    ...fact(t('members.dated'), dateWords(context, row.dated)),
    ...fact(
      t('members.period'),
      row.period_from === null && row.period_to === null ? null : period.join('–'),
    ),
    ...fact(t('members.parties'), row.parties ?? row.issuer),
    ...fact(t('members.symbol'), row.symbol),
    { term: t('record.commitments'), phrases: [{ text: countsOf(context, row) }] },
  ];
}

/** A fact that the member states; none where it says nothing. */
function fact(term: string, text: string | null | undefined): Fact[] {
  return text === null || text === undefined || text === '' ? [] : [{ term, phrases: [content(text)] }];
}

/** A date in the reader's language; what is no date stays as the member wrote it. */
function dateWords({ locale }: ViewContext, date: string | null): string | null {
  if (date === null) return null;
  const read = readPartialDate(date);
  return read.ok ? formatDate(read.date, locale) : date;
}

/**
 * The state as the member counted it: its sign by our table, its words the member's own in Vietnamese, short ones in
 * English. A key that this version does not know keeps the member's words.
 */
function badgeOf(
  context: ViewContext,
  { state, state_words: words }: CommitmentRow,
  short = false,
): StateBadge {
  const key = stateOrder.find((known) => known === state);
  if (key === undefined) return { ...stateKind(context, 'no-due'), words };
  const look = stateKind(context, key);
  return short || context.locale === 'en' ? look : { ...look, words };
}
