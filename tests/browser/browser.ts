import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { packagedChromium } from './packaged-chromium.ts';
import type { BrowserProgram } from './packaged-chromium.ts';

/** Chromium must ask no host of its own accord: the tests count every request. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return [
      ['Google', 'Chrome'],
      ['Microsoft', 'Edge'],
    ].map(([maker = '', product = '']) =>
      path.join(folder, maker, product, 'Application', product === 'Edge' ? 'msedge.exe' : 'chrome.exe'),
    );
  }),
];

/**
 * The browser for the tests: CHROME_PATH when set, else one installed on the machine, else the one in the
 * npm package. Throws when none starts: a test without its browser must fail, never pass silently.
 */
export async function launchBrowser(): Promise<Browser> {
  const program = findBrowser();
  const graphics = program.env ? ['--headless=shell', '--use-gl=angle', '--use-angle=swiftshader'] : [];
  return chromium.launch({
    executablePath: program.executablePath,
    ...(program.env ? { env: program.env } : {}),
    // Containers run as root, where Chromium's sandbox refuses to start.
    args: ['--no-sandbox', ...graphics, ...quiet],
  });
}

function findBrowser(): BrowserProgram {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error('CHROME_PATH không chỉ tới một chương trình có thật.');
    return { executablePath: chosen };
  }
  const installed = usualPlaces.find((place) => existsSync(place));
  if (installed !== undefined) return { executablePath: installed };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  throw new Error('Không thấy Chromium, Chrome hay Edge; hãy cài một trình duyệt hoặc đặt biến CHROME_PATH.');
}
