import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { badges } from './badges';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { events, posts, text } from './compose';
import { frames } from './conditions';
import { until } from './extension-page';
import { panelShows } from './panel';
import { pressControl, put, write } from './place';
import { openSite, type Site, siteNamed } from './sites';

const naming = 'Tea with Northwind';
const innocent = 'A quiet week';
const site: Site = { ...siteNamed('x-home'), name: 'hostile', entry: 'hostile/places', editor: '' };

/** Pages that make it hard to see what goes on. Where it cannot be seen, that is said. */
describe.each(kinds)('%s: a hostile page', (kind) => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
  });
  afterEach(() => page.close());
  afterAll(() => launched.close());

  async function open(state: string): Promise<void> {
    page = await openSite(launched, site);
    await put(page, state);
  }
  const clickByScript = () => page.evaluate(() => window.page.control()?.click());

  test('a script that clicks is held like a person, and let through like one', async () => {
    await open('plain');
    await write(page, naming);
    await panelShows(page, { outcome: 'warn' });
    for (let i = 0; i < 3; i++) await clickByScript();
    await panelShows(page, { gate: 'held', open: true });
    await clickByScript();
    expect(await posts(page)).toEqual([]);
    expect(await text(page)).toBe(naming);

    await put(page, 'plain');
    await write(page, innocent);
    await panelShows(page, { outcome: 'clear' });
    await clickByScript();
    await expect.poll(() => posts(page)).toEqual([innocent]);
    expect(await events(page)).toEqual([{ type: 'click', isTrusted: false }]);
  });

  test('a page that stops every event behind us stops nothing of ours', async () => {
    await open('plain');
    await page.evaluate(() => {
      for (const type of ['click', 'keydown', 'input', 'focusin', 'pointerdown'])
        window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    });
    await write(page, naming);
    await panelShows(page, { outcome: 'warn', sight: 'watching' });
    await pressControl(page);
    await panelShows(page, { gate: 'held', open: true });
  });

  test('a page is told nothing when we begin, and ends nothing by saying that another of us has', async () => {
    page = await openSite(launched, site, site.address, (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        const heard: unknown[] = [];
        window.addEventListener('message', ({ data }) => heard.push(data));
        Object.assign(window, { heard });
      }),
    );
    await put(page, 'plain');
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
    // Whoever knows the extension knows what it is called. The framework's own script is ended by this.
    await page.evaluate((id) => {
      const type = `${id}:composer:wxt:content-script-started`;
      const said = { contentScriptName: 'composer', messageId: 'another' };
      document.dispatchEvent(new CustomEvent(type, { detail: said }));
      window.postMessage({ type, ...said }, '*');
    }, launched.home.staged?.addonId ?? new URL(launched.extensionOrigin).host);
    await write(page, naming);
    await panelShows(page, { outcome: 'warn', sight: 'watching' });
    await pressControl(page);
    await panelShows(page, { gate: 'held', open: true });
  });

  test('twins that nobody sees are not read, and do not hide the one that is seen', async () => {
    await open('twins');
    await write(page, innocent);
    await panelShows(page, { outcome: 'clear', sight: 'watching' });
    await pressControl(page);
    await expect.poll(() => posts(page)).toEqual([innocent]);
    await write(page, naming);
    await panelShows(page, { outcome: 'warn' });
    await pressControl(page);
    await panelShows(page, { gate: 'held', open: true, findings: 1 });
    expect(await posts(page)).toEqual([innocent]);
  });

  test('an editor that is put up anew every second is held each time', async () => {
    await open('remounted');
    const inTheBox = () => page.evaluate(() => document.activeElement === window.page.editor());
    await until(inTheBox, 'the box to take the focus');
    // Without the mouse: what it was aimed at may be gone when it is there.
    await page.keyboard.type(naming, { delay: 100 });
    expect(await text(page)).toBe(naming);
    for (let i = 0; i < 3; i++) {
      await clickByScript();
      // Longer than a post waits for its check, and than an editor stands here.
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(await posts(page)).toEqual([]);
      expect(await text(page)).toBe(naming);
    }
  });

  test('a page that keeps the events from us is said to be unseen', async () => {
    page = await openSite(launched, site, site.address, (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        for (const type of ['click', 'keydown'])
          window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      }),
    );
    await put(page, 'plain');
    await write(page, naming);
    await panelShows(page, { sight: 'partly' });
    await until(async () => (await badges(launched)).includes('!'), 'the badge to say so');
  });

  test.each(frames)('what is written in a frame is said to be unseen: $state', async ({ state }) => {
    await open(state);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await write(page, naming);
    await until(async () => (await badges(launched)).includes('!'), 'the badge to say so');
  });
});
