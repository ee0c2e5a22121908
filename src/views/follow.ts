import { feedFormats, fileAddress, type FeedFormat } from '../i18n/file-routes.ts';
import { formatNumber } from '../i18n/format.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { sentence } from './sentence.ts';
import { allScopes, hasCalendar, type Scope } from './scope.ts';

/** What can be followed of one kind, with its addresses. */
export interface FollowGroup {
  id: string;
  heading: string;
  rows: { page: Phrase; feeds: Phrase[]; calendar?: Phrase | undefined }[];
  /** Said instead of rows where there are too many: where each can be followed. */
  instead?: Phrase[] | undefined;
}

/** More rows than this make a page that no phone loads in one go; then the longer kinds are told in a sentence. */
const mostRows = 400;
const mostOfLongKind = 100;

const feedNames: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };
const grouped = ['agreements', 'plans', 'campaigns', 'provinces', 'bodies'] as const;

type Row = FollowGroup['rows'][number];

function rowOf(context: ViewContext, scope: Pick<Scope, 'target' | 'title'>): Row {
  const { target, title } = scope;
  const { basePath } = context.register.config;
  const isRecord = 'record' in target;
  const isContent = isRecord && target.record !== 'provinces';
  return {
    page: { text: title, href: context.href(target), vi: isContent },
    // Pages name the other formats of their feed; all of them here would make the page three times as long.
    feeds: (isRecord ? (['rss'] as const) : feedFormats).map((feed) => ({
      text: feedNames[feed],
      href: fileAddress({ feed, of: target }, basePath),
    })),
    calendar: hasCalendar(target)
      ? { text: 'ICS', href: fileAddress({ calendar: target }, basePath) }
      : undefined,
  };
}

/** The pages of a kind carry their own feeds and calendars; their list leads there. */
function eachByItself(context: ViewContext, kind: (typeof grouped)[number], count: number): Phrase[] {
  const list = { text: context.t(`list.${kind}.title`), href: context.href({ list: kind }) };
  return sentence(context, 'follow.each', { list, count: { text: formatNumber(count, context.locale) } });
}

/** The page that explains following: the whole register first, then each kind by name. */
export function followGroups(context: ViewContext): FollowGroup[] {
  const { t } = context;
  const scopes = allScopes(context);
  const rows = (of: (scope: Scope) => boolean): Row[] =>
    scopes
      .filter(of)
      .toSorted((a, b) => compareVietnamese(a.title, b.title))
      .map((scope) => rowOf(context, scope));
  return [
    {
      id: 'toan-so',
      heading: t('follow.whole'),
      rows: [
        ...rows(({ target }) => 'page' in target),
        rowOf(context, { target: { page: 'changes' }, title: t('changes.title') }),
      ],
    },
    { id: 'theo-loai', heading: t('follow.kinds'), rows: rows(({ target }) => 'list' in target) },
    ...grouped.map((kind) => {
      // What holds nothing yet can be followed from its own page; here it would only be in the way.
      const of = ({ target, records }: Scope): boolean =>
        'record' in target && target.record === kind && records.length > 0;
      const count = scopes.filter(of).length;
      return {
        id: `theo-${kind}`,
        heading: t(`list.${kind}.title`),
        ...(scopes.length > mostRows && count > mostOfLongKind
          ? { rows: [], instead: eachByItself(context, kind, count) }
          : { rows: rows(of) }),
      };
    }),
  ].filter(({ rows, instead }: FollowGroup) => rows.length > 0 || instead);
}
