import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {} from '../pages/inside/main';
import { kinds, type Launched, launch } from './browser';
import { bundle } from './bundle';
import { until } from './extension-page';
import { openInside } from './inside';
import { TEST_PATIENCE_MS } from './patience';
import { type Place, put, write } from './place';
import { placesOf } from './places';
import { openSite } from './sites';
import { countStir, stir } from './stir';

/** Each kind of editor in one of its places. */
const editors: [editor: Place['editor'], network: Place['network'], state: string][] = [
  ['Draft.js', 'x', 'quote'],
  ['textarea', 'x', 'mobile'],
  ['Lexical', 'facebook', 'public'],
  ['Quill', 'linkedin', 'modal'],
  ['TipTap', 'linkedin', 'anyone'],
  ['editable', 'linkedin', 'message'],
];

/** Sessions for each editor; `just soak` asks for more, KEEPMUM_TIMES for so many. */
const sessions = Number(process.env.KEEPMUM_TIMES ?? (process.env.KEEPMUM_SOAK ? 1000 : 4));
const seed = Number(process.env.KEEPMUM_SEED ?? 1);

/**
 * Drafts written by chance, with keepmum's own code inside the page: what is read is what the editor's library exports,
 * marks are those of a fresh check and never stand on other words meanwhile, and the editor is left as it was.
 */
describe.each(kinds)('%s: typing', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind, { extension: false });
  });
  afterAll(() => launched.close());

  test('a page nobody writes on is left alone, before and after', async () => {
    const page = await openSite(launched, placesOf('x'));
    await countStir(page);
    await page.evaluate((await bundle('inside/main')).js);
    const rest = async () => {
      const before = await stir(page);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { observing: before.observing, asked: (await stir(page)).asked - before.asked };
    };
    await page.mouse.click(300, 300);
    await page.keyboard.type('jk');
    expect(await rest()).toEqual({ observing: 0, asked: 0 });

    // A plain field of the site's own observes nothing itself.
    await put(page, 'mobile');
    await write(page, 'Tea with Northwind');
    // Once its writer rests, the text is looked at once more.
    await until(async () => (await rest()).asked === 0, 'the writer to rest', { every: 300 });
    expect((await rest()).observing).toBeGreaterThan(0);

    await page.evaluate(() => document.body.replaceChildren());
    await until(async () => (await rest()).observing === 0, 'the composer to be let go');
    expect((await rest()).asked).toBe(0);
    await page.close();
  });

  test.each(editors)('%s', { timeout: TEST_PATIENCE_MS + sessions * 10_000 }, async (_, network, state) => {
    const page = await openInside(launched, placesOf(network));
    const wrong: string[] = [];
    const astray: string[] = [];
    for (let from = 0; from < sessions; from += 50) {
      const count = Math.min(50, sessions - from);
      const seen = await page.evaluate((...all) => window.inside.type(...all), state, seed + from, count);
      wrong.push(...seen.wrong);
      astray.push(...seen.astray);
      // A long run says how far it has come, and what it has found so far.
      if (sessions > 50) console.log(`${kind}, ${state}: ${from + count} of ${sessions}`, ...wrong);
    }
    if (astray.length > 0) console.log(`${kind}, ${state}: shown and exported are not the same`, ...astray);
    expect(wrong).toEqual([]);
    // Seldom, or the reading would be what is astray.
    expect(astray.length).toBeLessThanOrEqual(Math.floor(sessions / 100));
    await page.close();
  });
});
