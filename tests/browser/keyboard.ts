import type { Browser, Page } from 'playwright-core';

/** Where the keyboard is on a page. */
export interface Stop {
  /** The start of the element's HTML. */
  html: string;
  href: string | undefined;
  /** What is wrong with the place: it cannot be seen, or something lies over it, or it comes out of order. */
  faults: string[];
}

/** A new tab in which nothing glides: a place is where it is as soon as the keyboard is there. */
export function stillPage(browser: Browser, width: number, height: number): Promise<Page> {
  return browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
}

/** Moves on with the Tab key and says where that leads. */
export async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const here = document.activeElement ?? document.body;
    const was = document.querySelector('[data-was]');
    // A link to a place on the page moves the keyboard there: the order begins anew.
    const jumped = was?.getAttribute('data-was') !== location.hash;
    was?.removeAttribute('data-was');
    if (here !== document.body) here.setAttribute('data-was', location.hash);
    const faults: string[] = [];
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('no outline');
    const [box = here.getBoundingClientRect()] = here.getClientRects();
    // The middle of what the screen shows of it: a table that scrolls may be taller than the screen.
    const middle = (from: number, to: number, screen: number): number =>
      (Math.max(from, 0) + Math.min(to, screen)) / 2;
    const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
    const over = document.elementFromPoint(x, y);
    if (box.width < 2 || box.height < 2) faults.push('no size');
    if (!over || !(here.contains(over) || over.contains(here)))
      faults.push(`hidden below ${over?.outerHTML.slice(0, 80) ?? 'the edge of the screen'}`);
    if (
      was &&
      !jumped &&
      here !== document.body &&
      !(was.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING)
    )
      faults.push('before the place it came from');
    return {
      html: here.outerHTML
        .replace(/ data-was="[^"]*"/, '')
        .replace(/\s+/g, ' ')
        .slice(0, 120),
      href: here instanceof HTMLAnchorElement ? here.href : undefined,
      faults,
    };
  });
}

/**
 * Presses Tab until a stop is the one wanted; throws after `most` presses, and at the first stop with a fault.
 */
export async function tabTo(page: Page, wanted: (stop: Stop) => boolean, most = 60): Promise<Stop> {
  for (let presses = 0; presses < most; presses += 1) {
    const stop = await tab(page);
    if (stop.faults.length > 0) throw new Error(`${stop.html}: ${stop.faults.join(', ')}`);
    if (wanted(stop)) return stop;
  }
  throw new Error(`${most} presses of Tab did not lead there`);
}
