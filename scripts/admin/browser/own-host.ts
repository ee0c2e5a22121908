/**
 * Sveltia asks its makers' hosts for news of itself. The content security policy blocks that; here it is not even
 * tried, so that the browser's console stays free of complaints that would hide real ones.
 */
export function askOnlyThisHost(): void {
  const ask = globalThis.fetch.bind(globalThis);
  globalThis.fetch = (what, how) => {
    const address = new URL(what instanceof Request ? what.url : what, location.href);
    const own = address.origin === location.origin || address.protocol === 'blob:';
    return own ? ask(what, how) : Promise.resolve(new Response(null, { status: 404 }));
  };
}
