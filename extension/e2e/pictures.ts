import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Launched } from './browser';
import { byTestId, openExtensionPage } from './extension-page';
import { panelShows } from './panel';
import { goBack, pressPostOf, typeInto } from './practice';
import { longSample } from './samples';
import { tabShowing } from './tab-number';

/** Saves what a person sees under `dir`: the composer with its marks, the card, the popup, the options page. */
export async function takePictures(
  launched: Launched,
  pages: { practice: Page; options: Page },
  dir: string,
  scheme: 'light' | 'dark',
): Promise<string[]> {
  const taken: string[] = [];
  const to = (name: string) => {
    const path = join(dir, scheme === 'light' ? `${name}.png` : `${name}-${scheme}.png`) as `${string}.png`;
    taken.push(path);
    return { path };
  };
  const { practice, options } = pages;

  await practice.bringToFront();
  await practice.setViewport({ width: 900, height: 900, deviceScaleFactor: 2 });
  await typeInto(practice, 'x', longSample);
  await panelShows(practice, { status: 'watching', outcome: 'warn' });
  await settled(practice);
  await practice.screenshot({ ...to('composer'), clip: await around(practice, '[data-practice="x"]') });
  await pressPostOf(practice, 'x');
  await panelShows(practice, { gate: 'held', open: true });
  await settled(practice);
  await practice.screenshot(to('card'));
  await goBack(practice);

  const tab = await options.evaluate(tabShowing, practice.url());
  const popup = await openExtensionPage(launched, `popup.html#tab=${tab}`);
  await popup.setViewport({ width: 380, height: 620, deviceScaleFactor: 2 });
  await popup.waitForSelector(byTestId('client'));
  await popup.screenshot(to('popup'));
  await popup.close();

  await options.bringToFront();
  await options.setViewport({ width: 900, height: 900, deviceScaleFactor: 2 });
  await options.screenshot({ ...to('options'), fullPage: true });
  return taken;
}

/** The frame moves and grows after the view has changed: a picture waits for it to stand. */
async function settled(page: Page): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 700));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

async function around(page: Page, selector: string) {
  const box = await page.$eval(selector, (one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return { x, y: y + scrollY, width, height };
  });
  return { x: box.x - 12, y: box.y - 12, width: box.width + 24, height: box.height + 24 };
}
