import type { Page } from 'puppeteer-core';
import type { Launched } from './browser';
import { mainThreadOf } from './main-thread';

const SECONDS = 8;

/** How many milliseconds the main thread of a page works in a second in which nobody touches it. */
export async function idle(launched: Launched, page: Page): Promise<number | undefined> {
  const worked = await mainThreadOf(launched, page);
  if (!worked) return undefined;
  // What the page has left to do for itself.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const before = worked();
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
  return (worked() - before) / SECONDS;
}
