import type { FeedFormat } from '../i18n/file-routes.ts';
import type { Target } from '../i18n/routes.ts';
import { icsOf } from '../outputs/calendar.ts';
import { feedFile } from '../outputs/feed.ts';
import { calendarOf } from '../views/calendar.ts';
import { changeFeed } from '../views/change-feed.ts';
import { viewContext } from '../views/context.ts';
import { feedOf, type Feed } from '../views/feed.ts';
import { onceFor } from '../views/once.ts';
import type { Register } from '../views/register.ts';
import { hasCalendar, scopeAt, scopePath, scopeTargets, type Scope } from '../views/scope.ts';
import { absoluteFile } from './_data-files.ts';
import { loadRegister } from './_page-data.ts';

// What can be followed, by the page it stands beside: all feeds and calendars take their paths and content from here.

const changes: Target = { page: 'changes' };

/** One path for each page that has something to follow; '' stands for the whole register. */
async function paths(of: (target: Target) => boolean) {
  return [...scopeTargets(await loadRegister()), changes]
    .filter(of)
    .map(scopePath)
    .map((page) => ({ params: { page: page === '' ? undefined : page } }));
}

/** One path for each page with a feed. */
export const feedPaths = () => paths(() => true);

/** One path for each page with a calendar. */
export const calendarPaths = () => paths(hasCalendar);

/** The feed of a scope, written three times and worked out once. */
const feedFor = onceFor((register, scope: Scope) => feedOf(viewContext(register, 'vi'), scope));

function followed(register: Register, page: string): { target: Target; feed: () => Feed; scope?: Scope } {
  if (page === scopePath(changes))
    return { target: changes, feed: () => changeFeed(viewContext(register, 'vi')) };
  const scope = scopeAt(register, page);
  if (!scope) throw new Error(`không có gì để theo dõi ở "${page}"`);
  return { target: scope.target, scope, feed: () => feedFor(register, scope) };
}

/** The feed of the page in a path, written in a format. */
export async function feedText(page: string | undefined, format: FeedFormat): Promise<string> {
  const register = await loadRegister();
  const { target, feed } = followed(register, page ?? '');
  return feedFile(feed(), format, absoluteFile(register, { feed: format, of: target }));
}

/** The calendar of the page in a path. */
export async function calendarText(page: string | undefined): Promise<string> {
  const register = await loadRegister();
  const { scope } = followed(register, page ?? '');
  if (!scope) throw new Error(`không có lịch ở "${page ?? ''}"`);
  return icsOf(calendarOf(viewContext(register, 'vi'), scope));
}
