import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { posts, text, type } from './compose';
import { focusIsBack, hasFocus } from './focus';
import { panelShows, panelState, press } from './panel';
import { editorOf, openSite, type Site, siteNamed } from './sites';

const naming = 'Proud to work with Northwind';

async function openCard(page: Page): Promise<void> {
  for (const key of ['Alt', 'Shift'] as const) await page.keyboard.down(key);
  await page.keyboard.press('k');
  for (const key of ['Shift', 'Alt'] as const) await page.keyboard.up(key);
}

/** Everything the mouse can do, the keyboard can; and typing is never disturbed. */
describe.each(kinds)('%s: by keyboard', (kind) => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
  });
  afterEach(() => page.close());
  afterAll(() => launched.close());

  async function write(site: Site, draft: string): Promise<void> {
    page = await openSite(launched, site);
    await type(page, site, draft);
    await panelShows(page, { outcome: 'warn' });
  }

  test.each(['x-home', 'facebook-one-step', 'linkedin-shadow', 'linkedin-dialog'])(
    '%s: the card is opened, walked and left, the caret where it was',
    async (name) => {
      const site = siteNamed(name);
      await write(site, naming);
      for (let i = 0; i < 'Northwind'.length; i++) await page.keyboard.press('ArrowLeft');
      await openCard(page);
      await panelShows(page, { open: true, gate: 'open', focused: 'done' });
      await page.keyboard.press('Tab');
      await panelShows(page, { open: true, focused: 'fine' });
      await page.keyboard.press('Escape');
      await panelShows(page, { open: false });
      await focusIsBack(page, site);
      await page.keyboard.type('old ');
      expect(await text(page)).toBe('Proud to work with old Northwind');
      expect(await posts(page)).toEqual([]);
    },
  );

  test.each(['x-home', 'facebook-one-step', 'linkedin-dialog'])(
    '%s: left by keyboard, a card that a click opened gives the caret back',
    async (name) => {
      const site = siteNamed(name);
      await write(site, naming);
      for (let i = 0; i < 'Northwind'.length; i++) await page.keyboard.press('ArrowLeft');
      await press(page, 'chip');
      await panelShows(page, { open: true });
      await page.keyboard.press('Escape');
      await panelShows(page, { open: false });
      await focusIsBack(page, site);
      await page.keyboard.type('old ');
      expect(await text(page)).toBe('Proud to work with old Northwind');
    },
  );

  test('a held post is answered with the keyboard alone', async () => {
    const site = siteNamed('x-home');
    await write(site, naming);
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await panelShows(page, { gate: 'held', open: true, focused: 'edit' });
    await page.keyboard.press('Tab');
    await panelShows(page, { focused: 'post' });
    await page.keyboard.press('Enter');
    await expect.poll(() => posts(page)).toEqual([naming]);
  });

  test('"this is fine" posts, is remembered, and only for this sentence', async () => {
    const site = siteNamed('x-home');
    await write(site, 'Lunch with Northwind.');
    await openCard(page);
    await panelShows(page, { open: true, focused: 'done' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panelShows(page, { outcome: 'clear', open: false });
    await page.close();

    page = await openSite(launched, site);
    await type(page, site, 'Lunch with Northwind.');
    await panelShows(page, { status: 'watching', outcome: 'clear' });
    await page.keyboard.type(' And dinner with Northwind.');
    await panelShows(page, { outcome: 'warn', open: false });
  });

  test('writing keeps the focus, the undo and the card out of the way', async () => {
    const site = siteNamed('x-home');
    await write(site, naming);
    expect(await hasFocus(page, site)).toBe(true);
    await openCard(page);
    await panelShows(page, { open: true });
    await page.keyboard.press('Escape');
    await focusIsBack(page, site);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    // One undo of the site's own takes back typed words, as it does without us.
    await expect.poll(async () => (await text(page)).length).toBeLessThan(naming.length);
    await page.keyboard.type(' again Northwind');
    await panelShows(page, { outcome: 'warn', open: false });
    // Whoever leaves it open and writes on has seen it.
    await openCard(page);
    await panelShows(page, { open: true, focused: 'done' });
    await (await editorOf(page, site)).focus();
    await panelShows(page, { open: true });
    await page.keyboard.type('!');
    await panelShows(page, { outcome: 'warn', open: false });
    expect(await hasFocus(page, site)).toBe(true);
  });

  test('a screen reader is told once, in the panel', async () => {
    const site = siteNamed('x-home');
    await write(site, naming);
    expect((await panelState(page))?.words).toContain('keepmum: 1 thing to look at in this draft.');
  });
});
