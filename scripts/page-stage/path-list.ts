import path from 'node:path';
import { moduleOf, type PageApp, type PageModule, type Params, type Route } from './page-app.ts';

/** A page or file that the site's code makes. */
export interface PagePath {
  /** The file inside the published folder. */
  file: string;
  /** What belongs together has one group: a page in both languages, its data, its feeds and calendar. */
  group: string;
  /** Below the site's base, as a browser asks for it. */
  address: string;
  route: Route;
  module: PageModule;
  params: Params;
  props: object;
}

/**
 * Every path of the site, what belongs together side by side: it shares what was worked out for it. Throws when two routes
 * claim one path.
 */
export async function listPaths(app: PageApp): Promise<PagePath[]> {
  const paths: PagePath[] = [];
  for (const { routeData } of app.manifest.routes) paths.push(...(await pathsOf(app, routeData)));
  refuseTwice(paths);
  return paths
    .map((path) => ({ path, key: `${path.group}\n${path.file}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ path }) => path);
}

/**
 * Cuts a list of paths into shares of at least so many, never inside a group. Shares that a large group has made long come
 * first, or one process would be busy with the last of them while the others have nothing left.
 */
export function sharesOf(paths: readonly PagePath[], size: number): PagePath[][] {
  const shares: PagePath[][] = [];
  let share: PagePath[] = [];
  for (const path of paths) {
    if (share.length >= size && path.group !== share.at(-1)?.group) {
      shares.push(share);
      share = [];
    }
    share.push(path);
  }
  if (share.length > 0) shares.push(share);
  const isLong = ({ length }: PagePath[]): boolean => length > 2 * size;
  return [...shares.filter(isLong), ...shares.filter((each) => !isLong(each))];
}

async function pathsOf(app: PageApp, route: Route): Promise<PagePath[]> {
  const module = await moduleOf(app, route);
  const listed = (await module.getStaticPaths?.()) ?? [{ params: {} }];
  return listed.map(({ params, props = {} }) => {
    const below = addressOf(route, params);
    const isData = route.type === 'endpoint';
    const file = isData ? below : below === '404' ? '404.html' : path.posix.join(below, 'index.html');
    return {
      file,
      // The data of a record lie beside the folder of its page.
      group: params['record'] ?? file.replace(/^en\//, '').replace(/\/[^/]*$/, ''),
      address: isData || below === '' ? below : `${below}/`,
      route,
      module,
      params,
      props,
    };
  });
}

/** The address of a route with its parameters in their places; a rest parameter without a value leaves no step. */
function addressOf({ segments, route }: Route, params: Params): string {
  return segments
    .map((parts) =>
      parts
        .map(({ content, dynamic, spread }) => {
          if (!dynamic) return content;
          const value = params[content.replace(/^\.\.\./, '')];
          if (value === undefined && !spread) throw new Error(`${route}: thiếu tham số "${content}".`);
          return value ?? '';
        })
        .join(''),
    )
    .filter((step) => step !== '')
    .join('/');
}

function refuseTwice(paths: readonly PagePath[]): void {
  const seen = new Set<string>();
  for (const { file } of paths) {
    if (seen.has(file)) throw new Error(`Hai trang cùng muốn địa chỉ "${file}".`);
    seen.add(file);
  }
}
