import type { Frame, Page } from 'puppeteer-core';
import type { Launched } from './browser';
import { findAgain } from './lost-frame';
import { PATIENCE_MS } from './patience';

/** Opens one of the extension's own pages, such as `options.html`, in a tab. */
export async function openExtensionPage(launched: Launched, path: string): Promise<Page> {
  const page = await launched.newPage();
  const address = `${launched.extensionOrigin}/${path}`;
  const opening = page.goto(address);
  // Firefox does not report the load of an add-on's page to a driver, so the page itself is asked.
  opening.catch(() => {});
  await until(async () => (await stateOf(page)) === `${address} complete`, `${path} to open`);
  return page;
}

async function stateOf(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => {
      // The words of its language come after its load, and the page itself after them.
      const state = document.querySelector('#app:empty') ? 'without words' : document.readyState;
      return `${location.href} ${state}`;
    });
  } catch {
    return ''; // the tab is between two documents
  }
}

/** Waits until something is so. Says what it waited for when it never is. */
export async function until(
  so: () => Promise<boolean> | boolean,
  what: string,
  { within = PATIENCE_MS, every = 50 } = {},
): Promise<void> {
  const end = Date.now() + within;
  while (!(await so())) {
    if (Date.now() > end) throw new Error(`waited ${within} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

/** The frame of ours that a content script put into a page: `marks` or `panel`. The latest when there are several. */
export async function ourFrame(page: Page, kind: 'marks' | 'panel'): Promise<Frame | undefined> {
  for (const frame of page.frames().reverse()) {
    if (frame === page.mainFrame()) continue;
    const address = await addressOf(frame);
    if (address.startsWith(`/frame.html#${kind}.`)) return frame;
  }
  return undefined;
}

/** Path and hash of a frame's document, asked for in the frame: Firefox tells a driver about:blank for an add-on's. */
async function addressOf(frame: Frame): Promise<string> {
  // Rejected when the frame went away while it was asked.
  const asked = frame.evaluate(() => location.pathname + location.hash).catch(() => '');
  const silent = new Promise<undefined>((resolve) => setTimeout(resolve, 3000));
  const address = await Promise.race([asked, silent]);
  if (address === undefined) await findAgain(frame).catch(() => false);
  return address ?? '';
}

/** By its data-testid. */
export function byTestId(id: string): string {
  return `[data-testid="${id}"]`;
}
