import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {} from '../pages/eye';
import { offered } from '../src/adapters/list';
import { badges } from './badges';
import { kinds, type Launched, launch } from './browser';
import { bundle } from './bundle';
import { importClients } from './client-list';
import { events, posts, text } from './compose';
import { allowHosts } from './extension';
import { byTestId, until } from './extension-page';
import { marksOn } from './marks';
import { type MorePlace, moreBesides, morePage, morePlaces } from './more-places';
import { openOptions } from './options';
import { panelShows, press } from './panel';
import { pressControl, put, write } from './place';
import { openSite, type Site } from './sites';

const naming = 'Lunch at Northwind';
const addresses = Object.keys(morePlaces);
const blog = 'https://blog.example.com/';
const at = (launched: Launched, address: string) => openSite(launched, morePage(address) as Site);

/**
 * Networks that are switched on and sites that are added. The test's browsers are told beforehand to allow them: their
 * question stands in a window of their own, which no driver can answer.
 */
describe.each(kinds)('%s', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    const sites = offered.flatMap((one) => one.sites);
    launched = await launch(kind, { patch: allowHosts(...sites, `${blog}*`) });
    await importClients(launched);
  });
  afterAll(() => launched.close());

  test('nothing is watched before it is asked for', async () => {
    const page = await at(launched, blog);
    await put(page, 'forum');
    await write(page, naming);
    expect(await page.$('keepmum-overlay')).toBeNull();
    await page.close();
  });

  test('networks are switched on and a site is added in the options', async () => {
    const options = await openOptions(launched);
    for (const { network } of offered) {
      await (await options.waitForSelector(byTestId(`watch-${network}`)))?.click();
      await until(() => options.$eval(byTestId('watch-result'), saysWhich, network), `${network} to be on`);
    }
    await options.type(byTestId('watch-address'), 'blog.example.com/wp-admin');
    await options.click(byTestId('watch-add'));
    await options.waitForSelector(byTestId('watched-sites'));
    expect(
      await options.$$eval(`${byTestId('watched-sites')} bdi`, (all) => all.map((one) => one.textContent)),
    ).toEqual(['blog.example.com']);
    await options.close();
  });

  describe.each(addresses)('%s', (address) => {
    let page: Page;
    beforeAll(async () => {
      page = await at(launched, address);
      await page.evaluate((await bundle('eye')).js);
    });
    afterAll(() => page.close());

    test.each(morePlaces[address] as MorePlace[])('$state: read, marked, held once, published once', async (place) => {
      await put(page, place.state);
      await write(page, naming);
      const seen = await page.evaluate(() => window.eye.look().filter(({ draft }) => draft.text !== ''));
      const { surface, network, reads } = place;
      expect(seen).toEqual([{ surface, control: true, draft: { text: naming, network, ...reads } }]);
      if (place.readOnly) return;
      await panelShows(page, { status: 'watching', sight: 'watching', gate: 'open', outcome: 'warn' });
      await until(async () => (await marksOn(page)).length === (place.editor === 'textarea' ? 0 : 1), 'the marks');
      await postIt(page, place);
      await panelShows(page, { gate: 'held', open: true, findings: 1 });
      expect(await posts(page)).toEqual([]);
      expect(await text(page)).toBe(naming);
      await press(page, 'post');
      await expect.poll(() => posts(page)).toEqual([naming]);
    });

    test('an innocent draft passes with the site’s own event', async () => {
      const [place] = morePlaces[address] as [MorePlace];
      await put(page, place.state);
      await write(page, 'A quiet week');
      await panelShows(page, { status: 'watching', outcome: 'clear', gate: 'open' });
      await new Promise((resolve) => setTimeout(resolve, 150));
      await postIt(page, place);
      await expect.poll(() => posts(page)).toEqual(['A quiet week']);
      expect(await events(page)).toEqual([{ type: place.key ? 'keydown' : 'click', isTrusted: true }]);
    });

    test('what is published beside the text', async () => {
      for (const [state, field, surface] of moreBesides[address] ?? []) {
        await put(page, state);
        await write(page, 'A picture');
        await page.type(field, 'Quillmark');
        const media = await page.evaluate(() => window.eye.look().flatMap(({ draft }) => draft.media ?? []));
        expect(media, state).toEqual([{ surface, text: 'Quillmark' }]);
      }
    });
  });

  test('a title is not overlooked where there is no text', async () => {
    const page = await at(launched, blog);
    await put(page, 'wordpress');
    await page.type('.wp-block-post-title', naming);
    await pressControl(page);
    await panelShows(page, { gate: 'held', open: true, findings: 1 });
    expect(await posts(page)).toEqual([]);
    await page.close();
  });

  test('where nothing publishes it says so, and a search is no place to post', async () => {
    const page = await at(launched, blog);
    await put(page, 'no control');
    await write(page, naming);
    await panelShows(page, { sight: 'partly', outcome: 'warn' });
    await put(page, 'search');
    await write(page, naming);
    await until(async () => (await page.$('keepmum-overlay')) === null, 'the frames to go');
    await page.close();
  });

  test.each(['frame', 'code'])('it says that it does not see what is written in such a box: %s', async (state) => {
    const page = await at(launched, blog);
    await put(page, state);
    // Firefox puts a document of its own into a frame a moment after it stands.
    await page.evaluate(() => {
      const { contentDocument } = window.page.editor() as HTMLIFrameElement;
      if (contentDocument) contentDocument.body.contentEditable = 'true';
    });
    await write(page, naming);
    await until(async () => (await badges(launched)).includes('!'), 'the badge to say so');
    await page.close();
  });

  test('a site that is taken off is watched no longer', async () => {
    const options = await openOptions(launched);
    await (await options.waitForSelector(byTestId('unwatch')))?.click();
    await until(async () => (await options.$(byTestId('watched-sites'))) === null, 'the site to go');
    await options.close();
    const page = await at(launched, blog);
    await put(page, 'forum');
    await write(page, naming);
    expect(await page.$('keepmum-overlay')).toBeNull();
    await page.close();
  });
});

const saysWhich = (result: Element, network: string) =>
  (result as HTMLElement).dataset.state === 'done' && (result.textContent ?? '').toLowerCase().startsWith(network);

async function postIt(page: Page, { key }: MorePlace): Promise<void> {
  if (!key) return pressControl(page);
  if (key === 'Control+Enter') await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
}
