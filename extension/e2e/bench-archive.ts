import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Add } from './bench-row';
import type { Launched } from './browser';
import { byTestId, until } from './extension-page';
import { writeLargeArchive } from './large-archive';
import { openOptions } from './options';
import { extensionProcesses, madeMemory } from './processes';
import { noteStandstill, stoodStill } from './standstill';

/** An archive of earlier posts is begun and given up, then read whole and checked against the list in force. */
export async function archiveSteps(launched: Launched, dir: string, add: Add): Promise<void> {
  const file = join(dir, 'archive.zip');
  await writeLargeArchive(file, 500);
  const options = await openOptions(launched);
  const before = taken(launched);
  await options.evaluate(noteStandstill);

  await choose(options, file);
  await until(async () => (await step(options)).n > 1000, 'the first posts');
  add('archive, 500 MB: reading is given up', await givenUp(options, 'none'));

  let most = before;
  const looking = setInterval(() => (most = Math.max(most, taken(launched))), 100);
  const read = await timed(options, () => choose(options, file), 'read');
  clearInterval(looking);
  add('archive, 500 MB: read', read / 1000, 's');
  add('archive, 500 MB: memory beyond a page', most > 0 ? most - before : undefined, 'MB');

  const check = () => options.click(byTestId('archive-check'));
  add('archive, 500 MB: all posts checked', (await timed(options, check, 'checked')) / 1000, 's');
  add('archive, 500 MB: longest standstill', await options.evaluate(stoodStill));
  await options.close();
}

/** What the processes of the extension take together. */
function taken(launched: Launched): number {
  return extensionProcesses(launched).reduce((sum, pid) => sum + madeMemory(pid), 0);
}

async function choose(options: Page, file: string): Promise<void> {
  const input = await options.waitForSelector(byTestId('archive-file'));
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
}

/** How far it is: the step, and the number that is said with it. */
function step(options: Page): Promise<{ at: string; n: number }> {
  return options.$eval(byTestId('archive-result'), (one) => ({
    at: (one as HTMLElement).dataset.step ?? '',
    n: Number((one.textContent ?? '').replaceAll(',', '').match(/\d+/)?.[0] ?? 0),
  }));
}

async function timed(options: Page, begin: () => Promise<void>, end: string): Promise<number> {
  const began = Date.now();
  await begin();
  await until(async () => (await step(options)).at === end, end, { within: 600_000, every: 250 });
  return Date.now() - began;
}

/** From the press of the button until the page is where it was. */
function givenUp(options: Page, end: string): Promise<number> {
  return options.evaluate(
    async (result, cancel, end) => {
      const began = performance.now();
      document.querySelector<HTMLElement>(cancel)?.click();
      while (document.querySelector<HTMLElement>(result)?.dataset.step !== end) {
        await new Promise((resolve) => setTimeout(resolve));
      }
      return performance.now() - began;
    },
    byTestId('archive-result'),
    byTestId('archive-cancel'),
    end,
  );
}
