import { Rule } from 'html-validate';
import type { HtmlElement, Plugin } from 'html-validate';

/** What a link is called for someone who hears a list of a page's links. */
function nameOf(link: HtmlElement): string {
  const label = link.getAttributeValue('aria-label');
  return (label ?? link.textContent).replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * The page that a link leads to; parts of one page are one destination, parts of this page are this page, and a mailbox is
 * one whatever the subject of the mail.
 */
function pageOf(link: HtmlElement): string {
  const href = link.getAttributeValue('href') ?? '';
  return href.replace(href.startsWith('mailto:') ? /\?.*$/ : /#.*$/, '');
}

/** A bare number is told apart by its row or list entry, which says of what it is (WCAG 2.2, 2.4.4). */
const isNumber = (name: string): boolean => /^[\d.,%\s–-]+$/.test(name);

/** Links of one name on a page lead to one page: read out of their context, they cannot be told apart. */
class LinkNames extends Rule {
  setup(): void {
    this.on('dom:ready', ({ document }) => {
      const destinations = new Map<string, string>();
      for (const link of document.querySelectorAll('a[href]')) {
        if (link.closest('template')) continue;
        const [name, page] = [nameOf(link), pageOf(link)];
        if (isNumber(name)) continue;
        const known = destinations.get(name) ?? page;
        destinations.set(name, known);
        if (known !== page) this.report(link, `"${name}" leads to ${page} and to ${known}`);
      }
    });
  }
}

/** `site/link-names` for html-validate. */
export const linkNames: Plugin = { name: 'site', rules: { 'site/link-names': LinkNames } };
