import type { Page } from 'playwright-core';

/** How a reader's device shows a page: the width in CSS pixels and its colours. */
export interface Look {
  width: number;
  colorScheme: 'light' | 'dark';
  forcedColors: 'none' | 'active';
}

const colours = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** A phone and a desktop, each light, dark and in the colours that the device forces on pages. */
export const looks: readonly Look[] = [390, 1280].flatMap((width) =>
  colours.map((each) => ({ width, ...each })),
);

/** `390 px, dark`. */
export function lookName({ width, colorScheme, forcedColors }: Look): string {
  return `${width} px, ${forcedColors === 'active' ? 'forced colours' : colorScheme}`;
}

/** Shows an open page in another look, without loading it again. */
export async function show(page: Page, { width, colorScheme, forcedColors }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
}
