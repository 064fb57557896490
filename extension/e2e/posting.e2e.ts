import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from '../pages/inside/posting';
import { kinds, type Launched, launch } from './browser';
import { openInside } from './inside';
import { TEST_PATIENCE_MS } from './patience';
import { placesOf } from './places';

/** Where posts are attempted, and by which keys beside the button. */
const networks: [network: 'x' | 'facebook' | 'linkedin', places: Place[]][] = [
  [
    'x',
    [
      { state: 'quote', keys: ['Control+Enter'] },
      { state: 'mobile', keys: [] },
    ],
  ],
  [
    'facebook',
    [
      { state: 'public', keys: [] },
      { state: 'comment', keys: ['Enter'] },
    ],
  ],
  [
    'linkedin',
    [
      { state: 'anyone', keys: [] },
      { state: 'modal', keys: [] },
    ],
  ],
];

/** Attempts on each network; `just soak` asks for more, KEEPMUM_TIMES for so many. */
const attempts = Number(process.env.KEEPMUM_TIMES ?? (process.env.KEEPMUM_SOAK ? 1000 : 6));
const seed = Number(process.env.KEEPMUM_SEED ?? 1);

/**
 * Posts attempted by chance, with keepmum's own code inside the page: clicks and keys, once or several times, a check
 * that is slow, a background that ends in the middle. What is flagged never goes out by itself; what is clear, or
 * decided, goes out once.
 */
describe.each(kinds)('%s: posting', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind, { extension: false });
  });
  afterAll(() => launched.close());

  test.each(networks)('%s', { timeout: TEST_PATIENCE_MS + attempts * 10_000 }, async (network, places) => {
    const page = await openInside(launched, placesOf(network));
    const wrong: string[] = [];
    for (let from = 0; from < attempts; from += 20) {
      const count = Math.min(20, attempts - from);
      wrong.push(...(await page.evaluate((...all) => window.inside.post(...all), places, seed + from, count)));
      // A long run says how far it has come, and what it has found so far.
      if (attempts > 50) console.log(`${kind}, ${network}: ${from + count} of ${attempts}`, ...wrong);
    }
    expect(wrong).toEqual([]);
    await page.close();
  });
});
