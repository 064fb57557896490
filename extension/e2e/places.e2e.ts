import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { clients, importClients } from './client-list';
import { events, posts, text } from './compose';
import { until } from './extension-page';
import { marksOn } from './marks';
import { panelShows, press } from './panel';
import { type Place, pressControl, put, write } from './place';
import { places, placesOf } from './places';
import { extensionDir } from './root';
import { openSite } from './sites';
import { isMarked, tableOf } from './table';

const naming = 'Lunch at Brackwater today';
const suggested = 'Lunch at a client today';
/** Nobody else reads a message, so that only a team's own rule stops one. */
const inMessages = { id: 'messages', when: { audience: ['message'] }, severity: 'hold', why: 'Not even there.' };
const reason = 'They said yes';

const docs = join(extensionDir, '../docs/places.md');

test('the page of the docs says what is tried here (KEEPMUM_WRITE=1 writes it)', () => {
  const table = tableOf(places);
  if (process.env.KEEPMUM_WRITE) writeFileSync(docs, table);
  expect(readFileSync(docs, 'utf8')).toBe(table);
});

/** Wherever people write: a draft that names a client is held once, and goes out once when the writer says so. */
describe.each(kinds)('%s', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched, clients, { rules: [inMessages] });
  });
  afterAll(() => launched.close());

  describe.each(['x', 'facebook', 'linkedin'] as const)('%s', (network) => {
    let page: Page;
    beforeAll(async () => {
      page = await openSite(launched, placesOf(network));
    });
    afterAll(() => page.close());

    const here = places.filter((place) => place.network === network);
    test.each(here.filter((place) => !place.asAnother))('$state: held once, published once', async (place) => {
      await put(page, place.state);
      await write(page, naming);
      await panelShows(page, { status: 'watching', sight: 'watching', gate: 'open', open: false, outcome: 'hold' });
      await until(async () => (await marksOn(page)).length === (isMarked(place) ? 1 : 0), 'the marks');
      await postIt(page, place);
      await panelShows(page, { gate: 'held', open: true, findings: 1 });
      expect(await posts(page)).toEqual([]);
      expect(await text(page)).toBe(naming);
      await press(page, 'reason');
      await page.keyboard.type(reason);
      await press(page, 'post');
      await expect.poll(() => posts(page)).toEqual([naming]);
    });

    // A thread has a card for each of its items.
    const isPutIn = ({ state, editor }: Place) => state !== 'thread' && (kind === 'chromium' || editor !== 'Draft.js');
    test.each(firstOfEach(here.filter(isPutIn)))(
      '$state: a wording is put in, undone, and goes out with the site’s own event',
      async (place) => {
        await put(page, place.state);
        await write(page, naming);
        await panelShows(page, { status: 'watching', outcome: 'hold', gate: 'open' });
        // Nobody reads a card sooner; Quill takes what is done within a second for one edit.
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await postIt(page, place);
        await panelShows(page, { gate: 'held', open: true });
        await press(page, 'put');
        await panelShows(page, { status: 'watching', outcome: 'clear', gate: 'open', open: false });
        expect(await text(page)).toBe(suggested);
        await withControl(page, 'z');
        await panelShows(page, { outcome: 'hold' });
        expect(await text(page)).toBe(naming);
        await withControl(page, 'Shift', 'z');
        await panelShows(page, { outcome: 'clear', gate: 'open' });
        expect(await text(page)).toBe(suggested);
        // Shorter than any person needs between the last key and the post, and long enough for the last check.
        await new Promise((resolve) => setTimeout(resolve, 150));
        await postIt(page, place);
        await expect.poll(() => posts(page)).toEqual([suggested]);
        expect(await events(page)).toEqual([{ type: place.key ? 'keydown' : 'click', isTrusted: true }]);
      },
    );
  });
});

async function postIt(page: Page, { key }: Place): Promise<void> {
  if (!key) return pressControl(page);
  if (key === 'Control+Enter') return withControl(page, 'Enter');
  await page.keyboard.press('Enter');
}

/** Presses keys together, Control among them. */
async function withControl(page: Page, ...keys: KeyInput[]): Promise<void> {
  const all: KeyInput[] = ['Control', ...keys];
  for (const key of all) await page.keyboard.down(key);
  for (const key of all.reverse()) await page.keyboard.up(key);
}

/** One place of each kind of box. */
function firstOfEach(all: Place[]): Place[] {
  const key = ({ surface, editor }: Place) => `${surface} ${editor}`;
  return all.filter((place) => all.find((one) => key(one) === key(place)) === place);
}
