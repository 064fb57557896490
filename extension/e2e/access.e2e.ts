import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { type } from './compose';
import { byTestId, openExtensionPage } from './extension-page';
import { openOptions } from './options';
import { panelFrame, panelShows } from './panel';
import { openSite, siteNamed } from './sites';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    where: Document,
    how: object,
  ): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** What a checker of accessibility finds grave in a document of ours, in the light and in the dark. */
async function grave(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    found.push(...(await page.evaluate(judge, theme)));
  }
  return found;
}

async function judge(theme: string): Promise<string[]> {
  document.documentElement.dataset.theme = theme;
  const style = document.createElement('style');
  style.textContent = '* { transition: none !important; animation: none !important; }';
  document.head.append(style);
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html} ${failureSummary}`));
}

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
