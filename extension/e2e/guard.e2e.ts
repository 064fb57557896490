import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { events, posts, pressEnabled, pressPost, serialised, text, type } from './compose';
import { focusIsBack } from './focus';
import { marksStandOn } from './marks';
import { panelShows, press } from './panel';
import { openSite, type Site, sites } from './sites';

const innocent = 'A quiet week at the studio, and tea at four';
const naming = 'Proud to work with Northwind on this';

/** The control that is pressed first on the way to a post. */
const firstStep = (site: Site) => site.next ?? site.post;

/** Between the last key and the post: shorter than any person needs, long enough for the last check. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 200));

async function ctrlEnter(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}

/** The main job: a draft that names a client is stopped before it is posted, everywhere a post is written. */
describe.each(kinds)('%s', (kind) => {
  let launched: Launched;
  let plain: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    plain = await launch(kind, { extension: false });
    await importClients(launched);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await launched.close();
    await plain.close();
  });

  // Marks know no language.
  describe.each(sites.filter((site) => !site.name.endsWith('-german')))('$name', (site) => {
    test('marks the words while they are typed and leaves the editor as it was', async () => {
      page = await openSite(launched, site);
      await type(page, site, naming);
      await marksStandOn(page, site, 'Northwind');
      await panelShows(page, { status: 'watching', outcome: 'warn', sight: 'watching', open: false });
      const written = await serialised(page);
      expect(await text(page)).toBe(naming);
      await page.close();

      page = await openSite(plain, site);
      await type(page, site, naming);
      expect(normalised(written)).toBe(normalised(await serialised(page)));
    });
  });

  describe.each(sites)('$name', (site) => {
    test('holds the post, gives the text back, and posts once when told to', async () => {
      page = await openSite(launched, site);
      await type(page, site, naming);
      await panelShows(page, { outcome: 'warn' });
      await pressEnabled(page, firstStep(site));
      const card = await panelShows(page, { gate: 'held', open: true, findings: 1, focused: 'edit' });
      expect(card.words).toContain('Northwind Traders PLC');
      expect(await posts(page)).toEqual([]);

      await press(page, 'edit');
      await panelShows(page, { gate: 'open', open: false });
      await focusIsBack(page, site);
      await page.keyboard.type('!');
      expect(await text(page)).toBe(`${naming}!`);

      await panelShows(page, { outcome: 'warn' });
      await pressEnabled(page, firstStep(site));
      await panelShows(page, { gate: 'held', open: true });
      await press(page, 'post');
      if (site.next) await pressEnabled(page, site.post);
      await expect.poll(() => posts(page)).toEqual([`${naming}!`]);
    });

    test('lets an innocent draft pass with the site’s own event', async () => {
      page = await openSite(launched, site);
      await type(page, site, innocent);
      await panelShows(page, { status: 'watching', outcome: 'clear', gate: 'open' });
      await aMoment();
      await pressPost(page, site);
      await expect.poll(() => posts(page)).toEqual([innocent]);
      expect(await events(page)).toEqual([{ type: 'click', isTrusted: true }]);
    });
  });

  describe.each(sites.filter((site) => site.shortcut))('$name', (site) => {
    test('guards Ctrl+Enter like the button', async () => {
      page = await openSite(launched, site);
      await type(page, site, naming);
      await panelShows(page, { outcome: 'warn' });
      await ctrlEnter(page);
      await panelShows(page, { gate: 'held', open: true });
      expect(await posts(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await panelShows(page, { gate: 'open', open: false });
      await focusIsBack(page, site);
      expect(await text(page)).toBe(naming);

      for (let i = 0; i < naming.length; i++) await page.keyboard.press('Backspace');
      await page.keyboard.type(innocent);
      await panelShows(page, { outcome: 'clear' });
      await aMoment();
      await ctrlEnter(page);
      await expect.poll(() => posts(page)).toEqual([innocent]);
      expect(await events(page)).toEqual([{ type: 'keydown', isTrusted: true }]);
    });
  });
});

/** Draft.js names its blocks at random; everything else must be the same. */
function normalised(state: string): string {
  return state.replace(/"key":"[a-z0-9]+"/g, '"key":""');
}
