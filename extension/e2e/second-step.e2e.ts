import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { friendly, importClients } from './client-list';
import { posts, pressEnabled, type } from './compose';
import { panelShows, press } from './panel';
import { put, write } from './place';
import { placesOf } from './places';
import { openSite, siteNamed } from './sites';

/** A post that takes two presses is judged by what the second one publishes. */
describe.each(kinds)('%s', (kind) => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched, friendly);
  });
  afterEach(() => page.close());
  afterAll(() => launched.close());

  test('Facebook: what may go to friends is held where the second step makes it public', async () => {
    const site = siteNamed('facebook-two-step');
    page = await openSite(launched, site);
    await page.evaluate((label) => {
      const audience = document.querySelector('[role="dialog"] [role="button"]');
      audience?.setAttribute('aria-label', label);
    }, 'Edit privacy. Sharing with Friends.');
    await type(page, site, 'Tea with Northwind');
    await panelShows(page, { outcome: 'clear' });
    await pressEnabled(page, site.next as string);
    await page.waitForSelector(site.post);
    await page.evaluate((label) => {
      const settings = document.querySelector('[role="dialog"]') as HTMLElement;
      const audience = document.createElement('div');
      audience.role = 'button';
      audience.ariaLabel = label;
      settings.prepend(audience);
    }, 'Edit privacy. Sharing with Public.');
    await pressEnabled(page, site.post);
    await panelShows(page, { gate: 'held', open: true });
    expect(await posts(page)).toEqual([]);
    await press(page, 'post');
    await expect.poll(() => posts(page)).toEqual(['Tea with Northwind']);
  });

  test('Facebook: a dialog that asks whether to discard the draft is no second step', async () => {
    const site = siteNamed('facebook-two-step');
    page = await openSite(launched, site);
    await type(page, site, 'Tea with Northwind');
    await panelShows(page, { outcome: 'warn' });
    await page.evaluate(() => {
      const discard = document.createElement('div');
      discard.role = 'dialog';
      const button = document.createElement('button');
      button.textContent = 'Discard';
      button.addEventListener('click', () => discard.replaceWith('gone'));
      discard.append(button);
      document.querySelector('[role="dialog"]')?.replaceWith(discard);
    });
    await pressEnabled(page, '[role="dialog"] button');
    expect(await page.evaluate(() => document.body.textContent)).toContain('gone');
  });

  test('X: the sheet whose cancel publishes asks nobody twice', async () => {
    page = await openSite(launched, placesOf('x'));
    await put(page, 'sheet');
    await write(page, 'Tea with Northwind');
    await panelShows(page, { outcome: 'warn' });
    await page.click('[data-testid="tweetButton"]');
    await panelShows(page, { gate: 'held', open: true });
    await press(page, 'post');
    await (await page.waitForSelector('[data-testid="confirmationSheetCancel"]'))?.click();
    await expect.poll(() => posts(page)).toEqual(['Tea with Northwind']);
  });

  test('X: a description is judged after its dialog has closed, and forgotten with its picture', async () => {
    page = await openSite(launched, placesOf('x'));
    await put(page, 'alt text');
    await page.type('textarea', 'The team of Northwind');
    await page.evaluate(() => document.querySelector('.beside')?.remove());
    await write(page, 'A picture');
    await panelShows(page, { outcome: 'warn' });
    await page.click('[data-testid="tweetButton"]');
    await panelShows(page, { gate: 'held', open: true, findings: 1 });
    await press(page, 'edit');
    await page.evaluate(() => document.querySelector('[data-testid="attachments"]')?.remove());
    await write(page, '!');
    await panelShows(page, { outcome: 'clear' });
  });
});
