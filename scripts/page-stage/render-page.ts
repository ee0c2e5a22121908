import type { SSRResult } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { PageHandOver } from '../../src/views/hand-over.ts';
import type { PageApp, PageModule, Route, StaticPath } from './page-app.ts';
import type { PagePath } from './path-list.ts';
import { contentOf } from './plain-response.ts';

/** What stands in a page, or in a file of data. */
export type Rendered = { html: string } | { data: string | Buffer };

export type RenderPath = (path: PagePath) => Promise<Rendered>;

/**
 * Renders pages and files by their parameters. Astro's own way leads through a request that is matched, answered and
 * encoded for a network; of the time of a small file that was more than half. What a page is rendered with is taken from
 * Astro once for each route and used for all its pages (astro 7.3.4, core/fetch/fetch-state.js).
 */
export function renderer(
  app: PageApp,
  { rendering }: PageHandOver,
  { origin, base }: { origin: string; base: string },
): RenderPath {
  const results = new Map<Route, Promise<SSRResult>>();
  const resultOf = (path: PagePath): Promise<SSRResult> => {
    const known = results.get(path.route) ?? resultFromAstro(app, path, new URL(base + path.address, origin));
    results.set(path.route, known);
    return known;
  };
  return async (path) => {
    const { module, params, props } = path;
    if (module.GET) return { data: contentOf(await module.GET({ params, props })) };
    const url = new URL(base + path.address, origin);
    const result = forPage(await resultOf(path), rendering, { params, url });
    const page = await rendering.renderToString(
      result,
      module.default as AstroComponentFactory,
      props,
      {},
      true,
    );
    if (typeof page !== 'string') throw new Error(`${path.file}: trang không trả lời bằng nội dung.`);
    return { html: page };
  };
}

/** Has Astro prepare a page of the route and keeps what it would have rendered it with. */
async function resultFromAstro(
  app: PageApp,
  { route, params, props }: PagePath,
  url: URL,
): Promise<SSRResult> {
  const { pageMap } = app.manifest;
  const load = pageMap.get(route.component);
  if (!load) throw new Error(`Không có mã của trang ${route.route}.`);
  const { page, ...rest } = await load();
  const module = await page();
  let kept: SSRResult | undefined;
  const keeping = Object.assign(
    (result: SSRResult) => {
      kept = result;
      return new Response();
    },
    { isAstroComponentFactory: true, moduleId: (module.default as AstroComponentFactory).moduleId },
  );
  // Astro would list all pages of the route again to find this one.
  const getStaticPaths = (): StaticPath[] => [{ params, props }];
  const probe: PageModule = { ...module, default: keeping, getStaticPaths };
  pageMap.set(route.component, () => Promise.resolve({ ...rest, page: () => Promise.resolve(probe) }));
  await app.render(new Request(url), { routeData: route });
  pageMap.set(route.component, load);
  if (!kept) throw new Error(`Astro không dựng trang ${route.route}.`);
  return kept;
}

type Slots = Readonly<Record<string, ((result: SSRResult) => unknown) | undefined>>;

/** What one page is rendered with: what all pages of its route share, and what each begins anew. */
function forPage(
  shared: SSRResult,
  { renderStreaming, chunkToString }: PageHandOver['rendering'],
  page: { params: PagePath['params']; url: URL },
): SSRResult {
  const slotsOf = (slots: Slots | null) => ({
    has: (name: string) => slots?.[name] !== undefined,
    render: async (name: string) => {
      let text = '';
      const write = (chunk: Parameters<typeof chunkToString>[1]): void => {
        text += chunkToString(result, chunk);
      };
      await renderStreaming(slots?.[name]?.(result) as never, result, { write } as never);
      return text;
    },
  });
  const result = {
    ...shared,
    ...page,
    pathname: page.url.pathname,
    styles: new Set(shared.styles),
    createAstro: (props: object, slots: Slots | null) => ({ ...page, props, slots: slotsOf(slots) }),
    _metadata: {
      ...shared._metadata,
      hasRenderedHead: false,
      renderedScripts: new Set<string>(),
      propagators: new Set(),
      extraHead: [],
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
  } as unknown as SSRResult;
  return result;
}
