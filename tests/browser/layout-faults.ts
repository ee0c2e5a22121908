import type { Page } from 'playwright-core';

/** The distances between letters, words, lines and paragraphs that a reader may set: WCAG 2.2, 1.4.12. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/**
 * What is wrong with a page's layout, in each of the ways in which readers make room for themselves: 320 px (which is 1280 px
 * at 400 %), the same with the text distances of WCAG 1.4.12, letters twice as large at 1280 px. The page stays in the last.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const look = async (where: string): Promise<void> => {
    faults.push(...(await page.evaluate(faultsOfLayout)).map((fault) => `${where}: ${fault}`));
  };
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details'))
      (details as HTMLDetailsElement).open = true;
  });
  // What a browser lays out only when a reader comes near is laid out at once: until then its box has a guessed height, and
  // measuring its text would find it on top of what follows.
  await page.addStyleTag({ content: '* { content-visibility: visible !important; }' });
  await page.setViewportSize({ width: 320, height: 256 });
  await look('320 px');
  const style = await page.addStyleTag({ content: spacing });
  await look('320 px with text spacing');
  await style.evaluate((element) => (element as Element).remove());
  await page.setViewportSize({ width: 1280, height: 900 });
  const large = await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
  await look('letters twice as large');
  await large.evaluate((element) => (element as Element).remove());
  return faults;
}

/** Runs in the page: a page that can be pushed sideways, text that its box cuts off, text on other text. */
function faultsOfLayout(): string[] {
  const found: string[] = [];
  const limit = document.documentElement.clientWidth;
  const all = [...document.body.querySelectorAll('*')];
  const name = (element: Element): string => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
  if (document.documentElement.scrollWidth > limit) {
    const wide = all.filter((each) => each.getBoundingClientRect().right > limit + 1);
    found.push(
      `can be pushed sideways (${document.documentElement.scrollWidth}): ${wide.slice(0, 4).map(name).join(' | ')}`,
    );
  }

  const seen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .skip');
  for (const each of all) {
    const { overflowX, overflowY } = getComputedStyle(each);
    if (each instanceof SVGElement || !seen(each)) continue;
    const lost =
      (/hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && each.scrollHeight > each.clientHeight + 1);
    if (lost && each.textContent?.trim()) found.push(`cuts off text: ${name(each)}`);
  }

  // Lines of text as drawn, from top to bottom; each is compared with those that begin before it ends.
  interface Line {
    box: DOMRect;
    of: Element;
  }
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (!of || !node.nodeValue?.trim() || of.closest('svg, select, textarea') || !seen(of)) continue;
    range.selectNodeContents(node);
    lines.push(...[...range.getClientRects()].filter(({ width }) => width > 1).map((box) => ({ box, of })));
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.box.top >= line.box.bottom) break;
      const across = Math.min(line.box.right, other.box.right) - Math.max(line.box.left, other.box.left);
      const down = Math.min(line.box.bottom, other.box.bottom) - other.box.top;
      // The boxes of neighbouring lines overlap where letters hold air above and below; half a line is text on text.
      if (across > 2 && down > Math.min(line.box.height, other.box.height) / 2)
        found.push(`text on text: ${name(line.of)} | ${name(other.of)}`);
    }
  });
  return [...new Set(found)].slice(0, 8);
}

/**
 * Where the tallest letters of Vietnamese do not fit: each style of text on the page is measured with stacked marks, whatever
 * its words. A line must be as tall as they are, and a box or drawing that cuts must leave them room.
 */
export function clippedMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return ['no canvas'];
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement;
      if (!of || !node.nodeValue?.trim() || !of.checkVisibility() || of.closest('.visually-hidden')) continue;
      const style = getComputedStyle(of);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const { actualBoundingBoxAscent: above } = pen.measureText('ỮẶỖẨỂ');
      const { actualBoundingBoxDescent: below } = pen.measureText('ỴẶ');
      const name = `${of.tagName.toLowerCase()}.${of.getAttribute('class') ?? ''} in ${of.parentElement?.className.toString() ?? ''}`;
      const drawing = of.closest('svg');
      if (drawing) {
        // Every line of a label, measured on the drawing's own scale.
        const edge = drawing.getBoundingClientRect();
        const box = of.getBoundingClientRect();
        const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText('x');
        const baseline = box.top + (box.height * up) / (up + down);
        if (
          getComputedStyle(drawing).overflow !== 'visible' &&
          (baseline - above < edge.top - 1 || baseline + below > edge.bottom + 1)
        )
          found.add(`cut off by the drawing: ${name}`);
        continue;
      }
      const line = Number.parseFloat(style.lineHeight);
      if (line < above + pen.measureText('x').actualBoundingBoxDescent)
        found.add(`runs into the line above: ${name}`);
      const cutting = of.closest('button, input, select, textarea, summary, .tag, .kicker b');
      if (!cutting || getComputedStyle(cutting).overflowY === 'visible') continue;
      const box = cutting.getBoundingClientRect();
      if (box.height < above + below) found.add(`cut off: ${name}`);
    }
    return [...found];
  });
}
