import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {} from '../pages/eye';
import { kinds, type Launched, launch } from './browser';
import { bundle } from './bundle';
import { type Place, put, write } from './place';
import { places, placesOf } from './places';
import { openSite } from './sites';

const first = 'A quiet week, said Northwind';

/** What keepmum reads in every place where people write: the text, who writes, who will see it, what goes out beside. */
describe.each(kinds)('%s: everywhere', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind, { extension: false });
  });
  afterAll(() => launched.close());

  describe.each(['x', 'facebook', 'linkedin'] as const)('%s', (network) => {
    let page: Page;
    beforeAll(async () => {
      page = await openSite(launched, placesOf(network));
      const { js } = await bundle('eye');
      await page.evaluate(js);
    });
    afterAll(() => page.close());

    test.each(places.filter((place) => place.network === network))('$state', async (place) => {
      await put(page, place.state);
      await write(page, first);
      const [seen, ...others] = await page.evaluate(() => window.eye.look().filter(({ draft }) => draft.text !== ''));
      expect(others).toEqual([]);
      expect(seen).toEqual({ surface: place.surface, control: true, draft: { text: first, network, ...place.reads } });
    });

    test('what is published beside the text', async () => {
      for (const [state, field, surface] of besides[network]) {
        await put(page, state);
        await write(page, 'A picture');
        await page.type(field, 'Quillmark');
        const seen = () => page.evaluate(() => window.eye.look().flatMap(({ draft }) => draft.media ?? []));
        expect(await seen(), state).toEqual([{ surface, text: 'Quillmark' }]);
      }
    });
  });
});

const besides: Record<Place['network'], [state: string, field: string, surface: string][]> = {
  x: [
    ['poll', 'input', 'poll'],
    ['alt text', 'textarea', 'alt'],
    ['article', 'textarea', 'title'],
  ],
  facebook: [
    ['poll', 'input[type="text"]', 'poll'],
    ['alt text', 'textarea', 'alt'],
  ],
  linkedin: [
    ['alt text', 'textarea', 'alt'],
    ['article', 'textarea', 'title'],
  ],
};
