import type { Page } from 'playwright-core';

/** What a page did that nobody should see: lines in the console, errors, requests to other hosts. */
export interface Heard {
  complaints: string[];
  elsewhere: string[];
}

/** Collects from now on what the page writes to the console, its errors, and every request to another host. */
export function listen(page: Page, siteAddress: string): Heard {
  const [complaints, elsewhere]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(siteAddress) && !url.startsWith('data:')) elsewhere.push(url);
  });
  return { complaints, elsewhere };
}
