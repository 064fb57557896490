import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { posts, pressPost, type } from './compose';
import { byTestId } from './extension-page';
import { openOptions } from './options';
import { panelShows } from './panel';
import { openSite, siteNamed } from './sites';

/** Alderfield alone has all three details: none of the posts holds enough of them by itself. */
const clients = [
  { id: 'a', name: 'Alderfield', attributes: { place: ['Leeds'], music: ['jazz'], drink: ['craft beer'] } },
  ...['Birchwater', 'Cedarmoor', 'Dogwood', 'Elmstead'].map((name) => ({
    name,
    attributes: { place: ['Leeds'], drink: ['craft beer'] },
  })),
  { id: 'f', name: 'Fernhill', attributes: { music: ['jazz'] } },
];

/** Posts that give little away each are judged together: what a post held is remembered once the site took it. */
describe.each(kinds)('%s: earlier posts', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched, clients);
  });
  afterAll(() => launched.close());

  test('complete the picture, until they are forgotten', async () => {
    for (const name of ['x-home', 'facebook-two-step']) {
      const site = siteNamed(name);
      const page = await openSite(launched, site);
      await type(page, site, 'Back from Leeds, where the craft beer is good');
      await panelShows(page, { outcome: 'clear' });
      await pressPost(page, site);
      await expect.poll(() => posts(page)).toHaveLength(1);
      await page.close();

      const next = await openSite(launched, siteNamed('x-home'));
      await type(next, siteNamed('x-home'), 'An evening of jazz');
      await panelShows(next, { outcome: 'warn' });

      const options = await openOptions(launched);
      expect(await options.$eval(byTestId('earlier'), (said) => (said as HTMLElement).dataset.count)).toBe('1');
      await options.click(byTestId('earlier-forget'));
      await options.waitForSelector(`${byTestId('earlier')}[data-count="0"]`);
      await options.close();
      await panelShows(next, { outcome: 'clear' });
      await next.close();
    }
  });
});
