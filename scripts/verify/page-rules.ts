import type { Page } from './page.ts';
import type { Finding, PublishedSite } from './published-site.ts';

/**
 * Every page names its language, has one main heading, and a title that no other page of that language has; a map shows
 * the whole country.
 */
export function checkPages(site: PublishedSite): Finding[] {
  const content = site.pages.filter((page) => !page.redirect);
  return [...content.flatMap(pageFindings), ...repeatedTitles(content)];
}

function pageFindings(page: Page): Finding[] {
  const messages: string[] = [];
  if (!page.lang) messages.push('thiếu thuộc tính lang ở <html>');
  if (!page.title) messages.push('thiếu <title>');
  if (page.headings !== 1) messages.push(`có ${page.headings} tiêu đề <h1>, phải có đúng một`);
  for (const id of page.repeatedIds) messages.push(`id="${id}" xuất hiện hai lần`);
  for (const name of page.missingIslands) messages.push(`bản đồ thiếu quần đảo ${name}`);
  if (page.brokenJson > 0) messages.push('có JSON trong trang đọc không được');
  return messages.map((message) => ({ file: page.file, message }));
}

function repeatedTitles(pages: readonly Page[]): Finding[] {
  const first = new Map<string, string>();
  const findings: Finding[] = [];
  for (const page of pages) {
    if (!page.title) continue;
    const key = `${page.lang ?? ''}\n${page.title}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, page.file);
    else findings.push({ file: page.file, message: `<title> "${page.title}" trùng với ${other}` });
  }
  return findings;
}
