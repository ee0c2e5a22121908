import { pathToFileURL } from 'node:url';
import type { Renderer } from '../pipeline/renderer.ts';

/** One part of a route's address: `ke-hoach`, `[id]` or `[...lang]`. */
interface RoutePart {
  content: string;
  dynamic: boolean;
  spread: boolean;
}

/** A route as Astro keeps it (astro 7.3.4, types/public/internal.d.ts). */
export interface Route {
  route: string;
  type: string;
  component: string;
  segments: RoutePart[][];
}

export type Params = Readonly<Record<string, string | undefined>>;

/** The module of a page or file under `src/pages`. */
export interface PageModule {
  default?: unknown;
  GET?: (context: { params: Params; props: object }) => Response | Promise<Response>;
  getStaticPaths?: () => StaticPath[] | Promise<StaticPath[]>;
}

/** What `getStaticPaths` of a module lists. */
export interface StaticPath {
  params: Params;
  props?: object;
}

/** The bundled pages, ready to be rendered (astro 7.3.4, core/build/app.js). */
export interface PageApp {
  manifest: {
    routes: { routeData: Route }[];
    /** How the module of each route is loaded. */
    pageMap: Map<string, () => Promise<{ page: () => Promise<PageModule> }>>;
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
  const { app } = (await import(pathToFileURL(entry).href)) as { app: PageApp };
  app.setInternals({
    pagesByKeys: new Map(pages.map((page) => [page.key, page])),
    entrySpecifierToBundleMap: new Map(),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  return app;
}

/** The module of a route. Throws when the bundled code has none. */
export async function moduleOf({ manifest }: PageApp, { component, route }: Route): Promise<PageModule> {
  const module = await manifest.pageMap.get(component)?.();
  if (!module) throw new Error(`Không có mã của trang ${route}.`);
  return module.page();
}
