import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { posts, pressPost, type } from './compose';
import { byTestId, openExtensionPage, until } from './extension-page';
import { openOptions } from './options';
import { panelShows } from './panel';
import { openSite, siteNamed } from './sites';

interface Tabs {
  tabs: { query(what: object): Promise<{ id: number; index: number }[]> };
}

/** The popup's view of the tab that was opened last before it. */
async function popupFor(launched: Launched): Promise<Page> {
  const asking = await openOptions(launched);
  const ids = await asking.evaluate(async () => {
    const api =
      (globalThis as unknown as { browser?: Tabs; chrome: Tabs }).browser ??
      (globalThis as never as { chrome: Tabs }).chrome;
    return (await api.tabs.query({})).sort((a, b) => a.index - b.index).map((tab) => tab.id);
  });
  await asking.close();
  // The page under test was opened just before the page that asks.
  return openExtensionPage(launched, `popup.html#tab=${ids.at(-2)}`);
}

async function stateShown(popup: Page, wanted: string): Promise<string> {
  const shown = () => popup.$eval(byTestId('page-state'), (one) => (one as HTMLElement).dataset.state ?? '');
  await until(async () => (await shown().catch(() => '')) === wanted, `the popup to say ${wanted}`);
  return popup.$eval(byTestId('page-state'), (one) => one.textContent ?? '');
}

/** The popup says how well a page is seen, and never more than is so. */
describe.each(kinds)('%s: the popup', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
  });
  afterAll(() => launched.close());

  test('says watching while a draft is read and its post control is in sight', async () => {
    const site = siteNamed('x-home');
    const page = await openSite(launched, site);
    await type(page, site, 'A quiet week');
    const popup = await popupFor(launched);
    expect(await stateShown(popup, 'watching')).toContain('being checked as you write');
    await popup.close();
    await page.close();
  });

  test('says partly where the post control is not found', async () => {
    const site = siteNamed('linkedin-quill');
    const page = await openSite(launched, site);
    await type(page, site, 'A quiet week');
    await panelShows(page, { sight: 'watching' });
    await page.evaluate(() =>
      document.querySelector('.share-actions__primary-action')?.classList.remove('share-actions__primary-action'),
    );
    await page.keyboard.type(' and a tea');
    await panelShows(page, { sight: 'partly' });
    const popup = await popupFor(launched);
    expect(await stateShown(popup, 'partly')).toContain('post button was not found');
    await popup.close();
    await page.close();
  });

  test('says blind where people write and no composer is known', async () => {
    const page = await openSite(launched, siteNamed('x-home'));
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.contentEditable = 'true';
      box.style.cssText = 'height: 60px';
      box.id = 'unknown';
      document.body.prepend(box);
    });
    await page.click('#unknown');
    await page.keyboard.type('Northwind');
    const popup = await popupFor(launched);
    expect(await stateShown(popup, 'blind')).toContain('does not recognise the writing box');
    await popup.close();
    await page.close();
  });

  test('says that a page of another site is not watched', async () => {
    const other = await openExtensionPage(launched, 'popup.html');
    const popup = await popupFor(launched);
    await stateShown(popup, 'none');
    await popup.close();
    await other.close();
  });

  test('pauses this site, and what is posted then is the writer’s own affair', async () => {
    const site = siteNamed('x-home');
    const page = await openSite(launched, site);
    await type(page, site, 'Tea with Northwind');
    await panelShows(page, { status: 'watching', outcome: 'warn' });
    const popup = await popupFor(launched);
    await stateShown(popup, 'watching');
    const choices = await popup.waitForSelector(byTestId('pause'));
    const [first] =
      (await choices?.$$eval('option', (all) => all.map((one) => (one as HTMLOptionElement).value).filter(Boolean))) ??
      [];
    await popup.select(byTestId('pause'), first ?? '');
    await popup.click(byTestId('pause-start'));
    await until(async () => (await popup.$(byTestId('resume'))) !== null, 'the pause to hold');
    await page.bringToFront();
    await panelShows(page, { status: 'paused' });
    await pressPost(page, site);
    await expect.poll(() => posts(page)).toEqual(['Tea with Northwind']);

    await popup.bringToFront();
    await popup.click(byTestId('resume'));
    await page.bringToFront();
    await type(page, site, 'More tea with Northwind');
    await panelShows(page, { status: 'watching', outcome: 'warn' });
    await popup.close();
    await page.close();
  });
});
