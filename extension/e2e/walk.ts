import type { Page } from 'puppeteer-core';
import { byTestId } from './extension-page';

/** Where the focus is: what a screen reader would call it, and whether it can be seen there. */
export interface Stop {
  /** Its place among everything on the page that can be worked; -1 when it is nothing of that. */
  at: number;
  testId: string;
  name: string;
  seen: boolean;
  /** A field for a day, which has a stop for each of its parts. */
  isDay: boolean;
}

/** Everything on the page that a mouse could work, in the order it is written. */
export function controls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
    const open = [...document.querySelectorAll<HTMLElement>(all)].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !(one as HTMLButtonElement).disabled,
    );
    Object.assign(globalThis, { open });
    return open.length;
  });
}

/** One press of Tab, and where it leads, among what `controls` found last. */
export async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const { open } = globalThis as unknown as { open: HTMLElement[] };
    const here = document.activeElement as HTMLInputElement;
    const label = here.getAttribute('aria-label') ?? [...(here.labels ?? [])].map((one) => one.textContent).join(' ');
    const naming = (here.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const named = naming.map((one) => one?.textContent ?? '').join(' ');
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    return {
      at: open.indexOf(here),
      testId: here.dataset.testid ?? '',
      name: (named || label || here.textContent || '').trim(),
      seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
      isDay: here.type === 'date',
    };
  });
}

/** Presses Tab until the focus is on an element. */
export async function tabTo(page: Page, testId: string): Promise<void> {
  for (let i = 0; i < 80 && (await focused(page)) !== testId; i++) await page.keyboard.press('Tab');
  const reached = await focused(page);
  if (reached !== testId) throw new Error(`Tab does not lead to ${byTestId(testId)}, but to "${reached}"`);
}

export function focused(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid ?? '');
}
