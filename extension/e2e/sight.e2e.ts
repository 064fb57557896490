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

/** Waits for the sign on the toolbar's button of a tab, as the extension's own page is told it. */
async function badgeSays(popup: Page, wanted: string): Promise<void> {
  const sign = () =>
    popup.evaluate(async () => {
      const given = globalThis as unknown as { browser?: Toolbar; chrome: Toolbar };
      const { tabs, action } = given.browser ?? given.chrome;
      const all = await tabs.query({});
      const texts = await Promise.all(all.map(({ id }) => action.getBadgeText({ tabId: id })));
      // Without a permission the tabs' addresses are not told; one tab alone has a sign.
      return texts.find((text) => text !== '') ?? '';
    });
  await until(async () => (await sign()) === wanted, `the badge to say ${wanted}`);
}

interface Toolbar extends Tabs {
  action: { getBadgeText(what: { tabId: number }): Promise<string> };
}

/** Waits until popup and badge tell of a post that went out unchecked. */
async function saysItWentPast(launched: Launched): Promise<void> {
  const popup = await popupFor(launched);
  expect(await stateShown(popup, 'blind')).toContain('was not held');
  await badgeSays(popup, '!');
  await popup.close();
}

const unknownButton = '.share-actions button';

/** LinkedIn's button, once it can be pressed, stays as it is to the eye and is called otherwise than anybody knows. */
async function hideControl(page: Page): Promise<void> {
  const name = 'share-actions__primary-action';
  const button = await page.waitForSelector(`.${name}:not([disabled])`);
  await button?.evaluate((one, known) => one.classList.remove(known), name);
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
    await hideControl(page);
    await page.keyboard.type(' and a tea');
    await panelShows(page, { sight: 'partly' });
    const popup = await popupFor(launched);
    expect(await stateShown(popup, 'partly')).toContain('post button was not found');
    await badgeSays(popup, '?');
    await popup.close();

    // What cannot be stopped is told of afterwards.
    await page.bringToFront();
    await page.click(unknownButton);
    await expect.poll(() => posts(page)).toEqual(['A quiet week and a tea']);
    await saysItWentPast(launched);
    await page.close();
  });

  test.each([
    ['the mouse', (page: Page) => page.click(unknownButton)],
    ['a key', (page: Page) => page.focus(unknownButton).then(() => page.keyboard.press(' '))],
  ])('tells of a post that went past it by %s on another button, right after the last key', async (_, post) => {
    const site = siteNamed('linkedin-quill');
    const page = await openSite(launched, site);
    await type(page, site, 'A quiet');
    await hideControl(page);
    await page.keyboard.type(' week');
    await post(page);
    await expect.poll(() => posts(page)).toEqual(['A quiet week']);
    await saysItWentPast(launched);
    await page.close();
  });

  test('a text that its writer deletes raises no alarm, and one that is drawn otherwise than it is does', async () => {
    const site = siteNamed('x-home');
    const page = await openSite(launched, site);
    await type(page, site, 'Tea');
    await panelShows(page, { status: 'watching', sight: 'watching' });
    for (const _ of 'Tea') await page.keyboard.press('Backspace');
    await page.keyboard.type('Coffee @ann and cake');
    const popup = await popupFor(launched);
    await stateShown(popup, 'watching');
    await popup.close();
    await page.bringToFront();
    await page.addStyleTag({ content: '[data-offset-key] [style] { display: none }' });
    await page.keyboard.type('s');
    await panelShows(page, { sight: 'blind' });
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
