import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Renderer } from '../pipeline/renderer.ts';

/** A page or file that the site's code makes. */
export interface PagePath {
  /** As Astro names it: `/en/van-ban/x`. */
  pathname: string;
  /** The file inside the published folder. */
  file: string;
  /** Below the site's base, as a browser asks for it. */
  address: string;
  route: object;
}

/** The bundled pages, ready to be rendered (astro 7.3.4, core/build/app.js). */
export interface PageApp {
  manifest: {
    base: string;
    routes: { routeData: object }[];
    /** How the module of each route is loaded. */
    pageMap?: Map<string, () => Promise<object>>;
  };
  setInternals(internals: {
    pagesByKeys: Map<string, object>;
    entrySpecifierToBundleMap: Map<string, string>;
  }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: object }): Promise<Response>;
}

/** Loads the code of the pages and gives it what it asks Astro for: the styles of each page. */
export async function loadPages({ entry, pages }: Pick<Renderer, 'entry' | 'pages'>): Promise<PageApp> {
  const { pathToFileURL } = await import('node:url');
  const { app } = (await import(pathToFileURL(entry).href)) as { app: PageApp };
  keepModules(app);
  app.setInternals({
    pagesByKeys: new Map(pages.map((page) => [page.key, page])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  return app;
}

/** Astro asks for the module of a route at every page; asking Node's loader each time costs more than a small file. */
function keepModules({ manifest: { pageMap } }: PageApp): void {
  for (const [route, load] of pageMap ?? []) {
    let module: Promise<object> | undefined;
    pageMap?.set(route, () => (module ??= load()));
  }
}

/**
 * Every path of the site, what belongs together side by side: both languages of a page, its data and its feeds share what
 * was worked out for them. Throws when two routes claim one path.
 */
export async function listPaths(app: PageApp): Promise<PagePath[]> {
  const found = (await new StaticPaths(app as never).getAll()) as {
    pathname: string;
    route: { type: string };
  }[];
  const paths = found.map(({ pathname, route }): PagePath => {
    const below = pathname.replace(/^\/|\/$/g, '');
    if (route.type === 'endpoint') return { pathname, route, file: below, address: below };
    const file = below === '404' ? '404.html' : below === '' ? 'index.html' : `${below}/index.html`;
    return { pathname, route, file, address: below === '' ? '' : `${below}/` };
  });
  refuseTwice(paths);
  return paths
    .map((path) => ({
      path,
      key: `${path.file.replace(/^en\//, '').replace(/(?:\/[^/]*|\.json)$/, '')}\n${path.file}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ path }) => path);
}

function refuseTwice(paths: readonly PagePath[]): void {
  const seen = new Set<string>();
  for (const { file, pathname } of paths) {
    if (seen.has(file)) throw new Error(`Hai trang cùng muốn địa chỉ "${pathname}".`);
    seen.add(file);
  }
}
