import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { friendly, importClients } from './client-list';
import { posts, pressEnabled, type } from './compose';
import { panelShows, press } from './panel';
import { openSite, siteNamed } from './sites';

/** Who will see a post is read seldom while it is written. What counts is who that is when it goes out. */
describe.each(kinds)('%s: another audience', (kind) => {
  const site = siteNamed('facebook-one-step');
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched, friendly);
  });
  afterEach(() => page.close());
  afterAll(() => launched.close());

  async function shareWith(whom: 'Friends' | 'Public'): Promise<void> {
    await page.evaluate((label) => {
      document.querySelector('[role="dialog"] [role="button"]')?.setAttribute('aria-label', label);
    }, `Edit privacy. Sharing with ${whom}.`);
  }

  async function writeToFriends(): Promise<void> {
    page = await openSite(launched, site);
    await shareWith('Friends');
    await type(page, site, 'Tea with Northwind');
    await panelShows(page, { outcome: 'clear' });
  }

  test('picked right before the press is the one that is judged', async () => {
    await writeToFriends();
    await page.keyboard.type('!');
    await shareWith('Public');
    await pressEnabled(page, site.post);
    await panelShows(page, { gate: 'held', open: true });
    expect(await posts(page)).toEqual([]);
    await press(page, 'post');
    await expect.poll(() => posts(page)).toEqual(['Tea with Northwind!']);
  });

  test('picked right after a key is told without another one, once the writer rests', async () => {
    await writeToFriends();
    await page.keyboard.type('!');
    await shareWith('Public');
    await panelShows(page, { outcome: 'warn' });
  });
});
