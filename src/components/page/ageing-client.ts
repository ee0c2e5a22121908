/** Swaps states and counts on a page that is read after the day it was built for, as the build has written them. */
import type { LaterHeadline } from '../../views/headline.ts';
import type { Ageing } from '../../views/transitions.ts';

const { asOf, tags, heads } = JSON.parse(
  document.querySelector('[data-ageing]')?.textContent ?? '{}',
) as Ageing;
// The day in Viet Nam, as the build counts days, wherever the reader is. Its clocks stand seven hours ahead the whole year; asking
// the browser for the zone (Intl) takes a slow phone a twentieth of a second on every page.
const today = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
const reached = <T extends [string, ...unknown[]]>(steps: T[]): T | undefined =>
  steps.filter(([day]) => day <= today).pop();

document.querySelectorAll('[data-t]').forEach((tag, at) => {
  const look = reached(tags[at] ?? [])?.[1];
  const ready = document.querySelector<HTMLTemplateElement>('[data-looks]')?.content.children[look ?? -1];
  if (ready) tag.replaceWith(ready.cloneNode(true));
});

document.querySelectorAll('[data-h]').forEach((strip, at) => {
  const [, sentence, ...counts] = reached((heads[at] ?? []) as LaterHeadline[]) ?? [];
  if (sentence === undefined) return;
  strip.querySelector('h2')?.replaceChildren(sentence);
  let from = 0;
  counts.forEach((count, part) => {
    const line = strip.querySelectorAll('li')[part];
    const bar = strip.querySelectorAll('rect')[part];
    if (line) line.hidden = count === 0;
    line?.querySelector('b')?.replaceChildren(count.toLocaleString(document.documentElement.lang));
    bar?.setAttribute('x', String(from));
    bar?.setAttribute('width', String(count));
    from += count;
  });
});

const notice = document.querySelector<HTMLElement>('[data-aged]');
if (notice) notice.hidden = Date.parse(today) - Date.parse(asOf) <= 7 * 864e5;
