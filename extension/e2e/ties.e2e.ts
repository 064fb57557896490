import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { events, posts } from './compose';
import { byTestId } from './extension-page';
import { panelFrame, panelShows, press } from './panel';
import { placesOf } from './places';
import { openSite } from './sites';

const clients = [
  {
    id: 'northwind',
    name: 'Northwind Traders',
    handles: { x: ['northwindtraders'], linkedin: ['in/northwind'] },
    connect: { x: 'ask', facebook: 'decline', linkedin: 'decline' },
  },
];

/** A tie to a client is seen by others: it is asked about before it is shown, and everybody else's is left alone. */
describe.each(kinds)('%s: before a tie is shown', (kind) => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched, clients);
  });
  afterEach(() => page.close());
  afterAll(() => launched.close());

  const open = async (network: 'x' | 'facebook' | 'linkedin') => {
    page = await openSite(launched, { ...placesOf(network), entry: 'people' });
  };

  test.each([
    ['x', '#northwindtraders', 'connect-asked'],
    ['facebook', '#friend', 'connect-declined'],
    ['linkedin', '#connect', 'connect-declined'],
    ['linkedin', '#accept', 'connect-declined'],
  ] as const)('%s %s is held, with the reason and kind words to copy', async (network, control, rule) => {
    await open(network);
    await page.click(control);
    const { words } = await panelShows(page, { gate: 'held', open: true, focused: 'edit' });
    expect(words).toContain('Northwind Traders');
    const frame = await panelFrame(page);
    expect(await frame.$eval(byTestId('tie'), (one) => (one as HTMLElement).dataset.rule)).toBe(rule);
    expect(await frame.$(byTestId('wording'))).not.toBeNull();
    expect(await posts(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('connect-');

    await press(page, 'edit');
    expect(await posts(page)).toEqual([]);
    await page.click(control);
    await panelShows(page, { gate: 'held', open: true });
    await press(page, 'post');
    await expect.poll(() => posts(page)).toEqual([control.slice(1)]);
  });

  test.each([
    ['x', '#harbourlane'],
    ['facebook', '#ann'],
    ['linkedin', '#ann'],
  ] as const)('%s %s is nobody’s business', async (network, control) => {
    await open(network);
    // The first press may have come before the answer, which then pressed again for the writer.
    await page.click(control);
    await expect.poll(() => posts(page)).toEqual([control.slice(1)]);
    await page.click(control);
    await expect.poll(async () => (await events(page)).length).toBe(2);
    expect((await events(page)).at(-1)).toEqual({ type: 'click', isTrusted: true });
  });

  test('by keyboard too, on a button that is none', async () => {
    await open('facebook');
    await page.focus('#friend');
    await page.keyboard.press('Enter');
    await panelShows(page, { gate: 'held', open: true, focused: 'edit' });
    expect(await posts(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.querySelector('keepmum-overlay'))).toBeNull();
    expect(await posts(page)).toEqual([]);
  });
});
