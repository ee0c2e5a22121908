import type { FeedFormat } from '../i18n/file-routes.ts';
import { addressOf, type Target } from '../i18n/routes.ts';
import { icsOf } from '../outputs/calendar.ts';
import { feedFile } from '../outputs/feed.ts';
import { calendarOf } from '../views/calendar.ts';
import { changeFeed } from '../views/change-feed.ts';
import { viewContext } from '../views/context.ts';
import { feedOf, type Feed } from '../views/feed.ts';
import type { Register } from '../views/register.ts';
import { allScopes, hasCalendar, type Scope } from '../views/scope.ts';
import { absoluteFile } from './_data-files.ts';
import { loadRegister } from './_page-data.ts';

// What can be followed, by the page it stands beside: all feeds and calendars take their paths and content from here.

/** What stands beside one page: the page, its feed, and its calendar where it has one. */
interface Followed {
  target: Target;
  feed: () => Feed;
  calendar?: (() => string) | undefined;
}

let made: { register: Register; followed: Map<string, Followed> } | undefined;

function ofScope(register: Register, scope: Scope): Followed {
  const context = viewContext(register, 'vi');
  let feed: Feed | undefined;
  return {
    target: scope.target,
    feed: () => (feed ??= feedOf(context, scope)),
    calendar: hasCalendar(scope.target) ? () => icsOf(calendarOf(context, scope)) : undefined,
  };
}

/** Everything to follow by the path of its page below the base, without the closing slash; '' for the whole register. */
async function followed(): Promise<{ register: Register; followed: Map<string, Followed> }> {
  const register = await loadRegister();
  if (made?.register === register) return made;
  const context = viewContext(register, 'vi');
  const all: Followed[] = [
    ...allScopes(context).map((scope) => ofScope(register, scope)),
    { target: { page: 'changes' }, feed: () => changeFeed(context) },
  ];
  made = {
    register,
    followed: new Map(all.map((each) => [addressOf(each.target, 'vi', '').replace(/\/$/, ''), each])),
  };
  return made;
}

async function paths(of: (each: Followed) => boolean) {
  const all = [...(await followed()).followed];
  return all
    .filter(([, each]) => of(each))
    .map(([page]) => ({ params: { page: page === '' ? undefined : page } }));
}

/** One path for each page with a feed. */
export const feedPaths = () => paths(() => true);

/** One path for each page with a calendar. */
export const calendarPaths = () => paths(({ calendar }) => calendar !== undefined);

function missing(page: string | undefined): Error {
  return new Error(`không có gì để theo dõi ở "${page ?? ''}"`);
}

/** The feed of the page in a path, written in a format. */
export async function feedText(page: string | undefined, format: FeedFormat): Promise<string> {
  const { register, followed: all } = await followed();
  const found = all.get(page ?? '');
  if (!found) throw missing(page);
  return feedFile(found.feed(), format, absoluteFile(register, { feed: format, of: found.target }));
}

/** The calendar of the page in a path. */
export async function calendarText(page: string | undefined): Promise<string> {
  const calendar = (await followed()).followed.get(page ?? '')?.calendar;
  if (!calendar) throw missing(page);
  return calendar();
}
