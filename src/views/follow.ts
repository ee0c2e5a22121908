import { feedFormats, fileAddress, type FeedFormat } from '../i18n/file-routes.ts';
import { compareVietnamese } from '../domain/vietnamese-text.ts';
import type { ViewContext } from './context.ts';
import type { Phrase } from './phrase.ts';
import { allScopes, hasCalendar, type Scope } from './scope.ts';

/** What can be followed of one kind, with its addresses. */
export interface FollowGroup {
  id: string;
  heading: string;
  rows: { page: Phrase; feeds: Phrase[]; calendar?: Phrase | undefined }[];
}

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
    ...grouped.map((kind) => ({
      id: `theo-${kind}`,
      heading: t(`list.${kind}.title`),
      // What holds nothing yet can be followed from its own page; here it would only be in the way.
      rows: rows(({ target, records }) => 'record' in target && target.record === kind && records.length > 0),
    })),
  ].filter(({ rows: { length } }) => length > 0);
}
