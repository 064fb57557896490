import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { type } from './compose';
import { until } from './extension-page';
import { marksStandOn } from './marks';
import { panelFrame } from './panel';
import { openSite, siteNamed } from './sites';

/** Marks stand on their words whatever moves them. */
describe.each(kinds)('%s: marks follow their words', (kind) => {
  let launched: Launched;
  let page: Page;
  const site = siteNamed('x-home');
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
  });
  afterEach(() => page.close());
  afterAll(() => launched.close());

  async function write(draft: string): Promise<void> {
    page = await openSite(launched, site);
    await type(page, site, draft);
  }

  test('through edits before, behind and between them', async () => {
    await write('We met Northwind');
    await marksStandOn(page, site, 'Northwind');
    await page.keyboard.press('Home');
    await page.keyboard.type('Yesterday ');
    await marksStandOn(page, site, 'Northwind');
    await page.keyboard.press('End');
    await page.keyboard.type(', and then Northwind');
    await marksStandOn(page, site, 'Northwind', 2);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Backspace');
    await marksStandOn(page, site, 'Northwind', 0);
  });

  test('when the text grows over several lines and the page scrolls', async () => {
    await write('One line\n\nNorthwind on the third 🎉\nlast');
    await marksStandOn(page, site, 'Northwind');
    await page.evaluate(() => {
      document.body.style.minHeight = '3000px';
      window.scrollTo(0, 40);
    });
    await marksStandOn(page, site, 'Northwind');
    const chipIsOut = async () => (await panelFrame(page)).evaluate(() => innerWidth > 0);
    expect(await chipIsOut()).toBe(true);
    await page.evaluate(() => window.scrollTo(0, 1500));
    await until(async () => !(await chipIsOut()), 'the chip to go with its composer');
    await page.evaluate(() => window.scrollTo(0, 0));
    await until(chipIsOut, 'the chip to come back');
    await marksStandOn(page, site, 'Northwind');
  });

  test('when the window is resized and zoomed', async () => {
    await write('A rather long line that has to be broken when the window is made smaller: Northwind is in it');
    await marksStandOn(page, site, 'Northwind');
    await page.setViewport({ width: 700, height: 600 });
    await marksStandOn(page, site, 'Northwind');
    await page.setViewport({ width: 640, height: 450, deviceScaleFactor: 2 });
    await marksStandOn(page, site, 'Northwind');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '26px';
    });
    await page.setViewport({ width: 1280, height: 900 });
    await marksStandOn(page, site, 'Northwind');
  });

  test('in right-to-left text', async () => {
    await write('שלום Northwind תודה');
    await marksStandOn(page, site, 'Northwind');
  });
});
