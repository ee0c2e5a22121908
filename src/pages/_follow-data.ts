import type { FeedFormat } from '../i18n/file-routes.ts';
import { addressOf } from '../i18n/routes.ts';
import { icsOf } from '../outputs/calendar.ts';
import { feedFile } from '../outputs/feed.ts';
import { calendarOf } from '../views/calendar.ts';
import { viewContext } from '../views/context.ts';
import { feedOf, type Feed } from '../views/feed.ts';
import type { Register } from '../views/register.ts';
import { allScopes, type Scope } from '../views/scope.ts';
import { absoluteFile } from './_data-files.ts';
import { loadRegister } from './_page-data.ts';

// What can be followed, by the page it stands beside: all feeds and calendars take their paths and content from here.

let made: { register: Register; scopes: Map<string, Scope> } | undefined;

/** Every scope by the path of its page below the base, without the closing slash; '' for the whole register. */
function scopesOf(register: Register): Map<string, Scope> {
  if (made?.register === register) return made.scopes;
  const scopes = allScopes(viewContext(register, 'vi'));
  const byPath = new Map(
    scopes.map((scope) => [addressOf(scope.target, 'vi', '').replace(/\/$/, ''), scope]),
  );
  made = { register, scopes: byPath };
  return byPath;
}

/** One path for each scope. */
export async function scopePaths() {
  const scopes = scopesOf(await loadRegister());
  return [...scopes.keys()].map((page) => ({ params: { page: page === '' ? undefined : page } }));
}

async function scopeAt(page: string | undefined): Promise<{ register: Register; scope: Scope }> {
  const register = await loadRegister();
  const scope = scopesOf(register).get(page ?? '');
  if (!scope) throw new Error(`không có gì để theo dõi ở "${page ?? ''}"`);
  return { register, scope };
}

const feeds = new WeakMap<Scope, Feed>();

/** The feed of the page in a path, written in a format. */
export async function feedText(page: string | undefined, format: FeedFormat): Promise<string> {
  const { register, scope } = await scopeAt(page);
  const self = absoluteFile(register, { feed: format, of: scope.target });
  const feed = feeds.get(scope) ?? feedOf(viewContext(register, 'vi'), scope);
  feeds.set(scope, feed);
  return feedFile(feed, format, self);
}

/** The calendar of the page in a path. */
export async function calendarText(page: string | undefined): Promise<string> {
  const { register, scope } = await scopeAt(page);
  return icsOf(calendarOf(viewContext(register, 'vi'), scope));
}
