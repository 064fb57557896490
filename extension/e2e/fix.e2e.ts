import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { posts, pressEnabled, text, type } from './compose';
import { byTestId } from './extension-page';
import { focusIsBack } from './focus';
import { panelFrame, panelShows, press } from './panel';
import { openSite, siteNamed } from './sites';

const site = siteNamed('facebook-one-step');

/** A safer wording is offered, copied on a click, and passes; keepmum itself writes nothing into the draft. */
describe.each(kinds)('%s: a fix', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
  });
  afterAll(() => launched.close());

  test('is copied, pasted by the writer, and posted', async () => {
    const page = await openSite(launched, site);
    await type(page, site, 'Tea at Northwind today');
    await panelShows(page, { outcome: 'warn' });
    await pressEnabled(page, site.post);
    await panelShows(page, { gate: 'held', open: true });
    const panel = await panelFrame(page);
    const offered = await panel.$eval(`${byTestId('fix')}[data-kind="describe"] .text`, (p) => p.textContent);
    expect(offered).toBe('Tea at a client today');
    await press(page, 'copy');
    await panel.waitForFunction(() => document.querySelector('.said')?.textContent?.trim() !== '');
    expect(await panel.$eval('.said', (said) => said.textContent?.trim())).toBe('Copied. Paste it over your text.');
    expect(await text(page)).toBe('Tea at Northwind today');

    await press(page, 'edit');
    await focusIsBack(page, site);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await panelShows(page, { outcome: 'clear' });
    await pressEnabled(page, site.post);
    await expect.poll(() => posts(page)).toEqual(['Tea at a client today']);
    await page.close();
  });
});
