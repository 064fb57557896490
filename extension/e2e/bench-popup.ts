import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Add, at } from './bench-row';
import type { Launched } from './browser';
import { byTestId, openExtensionPage } from './extension-page';

/**
 * How soon the popup is there, from the beginning of the navigation as the page itself notes it, beside a page that
 * does nothing: no page of an extension can be sooner than that.
 */
export async function popupSteps(launched: Launched, add: Add): Promise<void> {
  layEmptyPage(launched);
  const took = { list: [] as number[], popup: [] as number[], empty: [] as number[] };
  for (let time = 0; time < 15; time++) {
    took.empty.push(await open(launched, 'empty.html', (page) => markOf(page, 'empty')));
    await open(launched, 'popup.html', async (page) => {
      await page.waitForSelector(byTestId('client'));
      took.list.push(await markOf(page, 'list'));
      took.popup.push(await markOf(page, 'popup'));
    });
  }
  for (const part of [0.5, 0.95]) {
    const p = `p${100 * part}`;
    add(`popup: to the list, ${p}`, at(took.list, part));
    add(`popup: to all of it, ${p}`, at(took.popup, part));
    add(`popup: an empty page in its place, ${p}`, at(took.empty, part));
  }
}

function layEmptyPage({ home }: Launched): void {
  const dir = home.staged?.dir ?? '';
  writeFileSync(join(dir, 'empty.html'), '<!doctype html><div id="app">.</div><script src="/empty.js"></script>');
  writeFileSync(join(dir, 'empty.js'), 'performance.mark("empty");');
}

async function open<T>(launched: Launched, path: string, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await openExtensionPage(launched, path);
  const seen = await look(page);
  await page.close();
  return seen;
}

function markOf(page: Page, name: string): Promise<number> {
  return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, name);
}
