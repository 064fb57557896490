import { describe, expect, test } from 'vitest';
import { backgroundOf } from './background';
import { kinds, launch } from './browser';
import { importClients } from './client-list';
import { events, posts, pressEnabled, pressPost, text, type } from './compose';
import { marksStandOn } from './marks';
import { panelShows, press } from './panel';
import { openSite, siteNamed } from './sites';

/** The browser may end the background at any time; the writer must not notice. */
describe.each(kinds)('%s: the background is ended', (kind) => {
  test('in the middle of typing, again and again, and nothing is lost', async () => {
    const launched = await launch(kind, { backgroundIdle: 2500 });
    await importClients(launched);
    const site = siteNamed('x-home');
    const background = await backgroundOf(launched);
    const page = await openSite(launched, site);
    await type(page, site, 'Proud to work ');
    await panelShows(page, { status: 'watching', outcome: 'clear' });
    await background.end();
    await page.keyboard.type('with North');
    await background.end();
    await page.keyboard.type('wind on this');
    await marksStandOn(page, site, 'Northwind');
    await panelShows(page, { status: 'watching', outcome: 'warn' });
    expect(await text(page)).toBe('Proud to work with Northwind on this');

    await background.end();
    await pressEnabled(page, site.post);
    await panelShows(page, { gate: 'held', open: true, findings: 1 });
    expect(await posts(page)).toEqual([]);
    // The card is answered by a background that never saw the question.
    await background.end();
    await panelShows(page, { gate: 'held', open: true, findings: 1 });
    await press(page, 'post');
    await expect.poll(() => posts(page)).toEqual(['Proud to work with Northwind on this']);
    await page.close();
    await launched.close();
  });

  test('before an innocent post, which goes out once', async () => {
    const launched = await launch(kind, { backgroundIdle: 2500 });
    await importClients(launched);
    const site = siteNamed('linkedin-dialog');
    const background = await backgroundOf(launched);
    const page = await openSite(launched, site);
    await type(page, site, 'A quiet week');
    await panelShows(page, { status: 'watching', outcome: 'clear' });
    await background.end();
    await pressPost(page, site);
    await expect.poll(() => posts(page)).toEqual(['A quiet week']);
    expect(await events(page)).toHaveLength(1);
    await page.close();
    await launched.close();
  });
});
