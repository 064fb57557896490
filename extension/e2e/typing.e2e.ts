import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {} from '../pages/inside/main';
import { kinds, type Launched, launch } from './browser';
import { openInside } from './inside';
import type { Place } from './place';
import { placesOf } from './places';

/** Each kind of editor in one of its places. */
const editors: [editor: Place['editor'], network: Place['network'], state: string][] = [
  ['Draft.js', 'x', 'quote'],
  ['textarea', 'x', 'mobile'],
  ['Lexical', 'facebook', 'public'],
  ['Quill', 'linkedin', 'modal'],
  ['TipTap', 'linkedin', 'anyone'],
  ['editable', 'linkedin', 'message'],
];

/** Sessions for each editor; `just soak` asks for more. */
const sessions = process.env.KEEPMUM_SOAK ? 1000 : 4;
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

  test.each(editors)('%s', { timeout: sessions * 10_000 }, async (_, network, state) => {
    const page = await openInside(launched, placesOf(network));
    const wrong: string[] = [];
    for (let from = 0; from < sessions; from += 50) {
      const count = Math.min(50, sessions - from);
      wrong.push(...(await page.evaluate((...all) => window.inside.type(...all), state, seed + from, count)));
      // A long run says how far it has come, and what it has found so far.
      if (process.env.KEEPMUM_SOAK) console.log(`${kind}, ${state}: ${from + count} of ${sessions}`, ...wrong);
    }
    expect(wrong).toEqual([]);
    await page.close();
  });
});
