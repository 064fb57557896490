import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapters } from '../src/adapters/list';
import { shippedVersion } from '../src/adapters/update';
import { kinds, type Launched, launch } from './browser';
import { clients } from './client-list';
import { posts, pressEnabled } from './compose';
import { allowHosts } from './extension';
import { byTestId } from './extension-page';
import { outcome } from './linked';
import { openOptions } from './options';
import { panelShows, press } from './panel';
import { signing } from './signing';
import { openSite, siteNamed } from './sites';
import { closed, listen } from './tripwire';

/** What X calls its boxes and buttons one day. */
const renamed = [
  ['tweetTextarea_', 'composeBox_'],
  ['tweetButton', 'sendControl'],
] as const;

const site = siteNamed('x-home');

/** The adapters as whoever keeps the list mends them that day. */
function mended(): object {
  let all = JSON.stringify(adapters.map(({ sites: _, ...adapter }) => adapter));
  for (const [before, after] of renamed) all = all.replaceAll(before, after);
  return { version: shippedVersion + 1, adapters: JSON.parse(all) };
}

let origin = '';
let served = '';
const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'application/json' });
  answer.end(served);
});
beforeAll(async () => {
  origin = `http://127.0.0.1:${await listen(server)}`;
  const sign = await signing();
  served = await sign({ keepmum: 1, clients, adapters: mended() }, 1);
});
afterAll(() => closed(server));

/** A page that calls things otherwise than the shipped adapter knows them. */
async function openRenamed(launched: Launched) {
  const page = await openSite(launched, site);
  await page.evaluate((renamed) => {
    for (const one of document.querySelectorAll('[data-testid]')) {
      let id = one.getAttribute('data-testid') ?? '';
      for (const [before, after] of renamed) id = id.replace(before, after);
      one.setAttribute('data-testid', id);
    }
  }, renamed);
  return page;
}

const newer = (selector: string) => renamed.reduce((text, [before, after]) => text.replaceAll(before, after), selector);

/** A signed list may say where the boxes and buttons of a site are now, until the next version of keepmum does. */
describe.each(kinds)('%s: a site that calls its composer another name', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind, { patch: allowHosts('http://127.0.0.1/*'), allowedOrigins: [origin] });
  });
  afterAll(() => launched.close());

  test('is watched again once a list whose key is trusted says where to look', async () => {
    let options = await openOptions(launched);
    const sync = async () => {
      await options.waitForSelector(byTestId('sync-url'));
      await options.click(byTestId('sync-url'), { count: 3 });
      await options.keyboard.type(`${origin}/clients.json`);
      await options.click(byTestId('sync-now'));
      return outcome(options);
    };
    expect(await sync()).toBe('synced');
    const before = await openRenamed(launched);
    await before.click(newer(site.editor));
    await before.keyboard.type('Proud to work with Northwind');
    await pressEnabled(before, newer(site.post));
    await expect.poll(() => posts(before)).toHaveLength(1); // nobody stopped it: such a page is not seen
    await before.close();

    await options.bringToFront();
    await options.click(`${byTestId('trust')} summary`);
    await options.click(byTestId('pin'));
    await options.waitForSelector(byTestId('unpin'));
    await options.close();
    options = await openOptions(launched); // what the sync before it said is gone
    expect(await sync()).toBe('unchanged');

    const page = await openRenamed(launched);
    await page.click(newer(site.editor));
    await page.keyboard.type('Proud to work with Northwind');
    await panelShows(page, { status: 'watching', outcome: 'warn' });
    await pressEnabled(page, newer(site.post));
    await panelShows(page, { gate: 'held', open: true });
    expect(await posts(page)).toEqual([]);
    await press(page, 'post');
    await expect.poll(() => posts(page)).toHaveLength(1);
    await page.close();
    await options.close();
  });
});
