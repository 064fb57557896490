import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { type } from './compose';
import { byTestId, openExtensionPage, until } from './extension-page';
import { grave } from './grave';
import { openOptions, textOf } from './options';
import { panelFrame, panelShows } from './panel';
import { openSite, siteNamed } from './sites';
import { controls, focused, tab, tabTo } from './walk';

/** Nothing of ours keeps anybody out. */
describe.each(kinds)('%s: nothing grave stands in the way of anybody on', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
  });
  afterAll(() => launched.close());

  test('the popup, its list and its form', async () => {
    const popup = await openExtensionPage(launched, 'popup.html');
    await popup.waitForSelector(byTestId('client'));
    expect(await grave(popup)).toEqual([]);
    await popup.click(byTestId('edit'));
    await popup.waitForSelector(byTestId('permission-add'));
    await popup.click(byTestId('permission-add'));
    await popup.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    expect(await grave(popup)).toEqual([]);
    await popup.close();
  });

  test('the options page', async () => {
    const options = await openOptions(launched);
    await options.waitForSelector(byTestId('in-force'));
    expect(await grave(options)).toEqual([]);
    await options.close();
  });

  test('the options page for whoever has no mouse: all of it is reached, named, seen and worked', async () => {
    const options = await openOptions(launched);
    await options.waitForSelector(byTestId('lock-set'));
    await options.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300))); // what is counted is shown late
    const all = Array.from({ length: await controls(options) }, (_, at) => at);
    const stops = [];
    for (const at of all) {
      let stop = await tab(options);
      for (let part = 0; part < 4 && stop.isDay && stop.at === at - 1; part++) stop = await tab(options);
      stops.push(stop);
    }
    expect(stops.map(({ at }) => at)).toEqual(all);
    expect(stops.filter(({ name, seen }) => name === '' || !seen)).toEqual([]);

    await tabTo(options, 'lock-set');
    await options.keyboard.press('Enter');
    await until(async () => (await focused(options)) === 'lock-new', 'the passphrase field');
    await options.keyboard.type('short');
    await tabTo(options, 'lock-new-save');
    await options.keyboard.press('Enter');
    await until(async () => /Eight characters/.test(await textOf(options, byTestId('lock'))), 'what is missing');
    await options.keyboard.press('Tab'); // Cancel
    await options.keyboard.press(' ');
    await until(async () => (await focused(options)) === 'lock-set', 'the button that was there before');
    await options.close();
  });

  test('the card of a post that is held', async () => {
    const site = siteNamed('x-home');
    const page = await openSite(launched, site);
    await type(page, site, 'Proud to work with Northwind');
    await panelShows(page, { outcome: 'warn' });
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await panelShows(page, { gate: 'held', open: true });
    expect(await grave(await panelFrame(page))).toEqual([]);
    await page.close();
  });
});
