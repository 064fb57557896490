import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { posts, pressEnabled, serialised, text, type } from './compose';
import { byTestId } from './extension-page';
import { focusIsBack } from './focus';
import { panelFrame, panelShows, press } from './panel';
import { put, write } from './place';
import { placesOf } from './places';
import { openSite, siteNamed } from './sites';

const site = siteNamed('facebook-one-step');
const naming = 'Tea at Northwind today';

/** A safer wording is offered and passes: copied on a click, or put in by keepmum where that is proven safe. */
describe.each(kinds)('%s: a fix', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
  });
  afterAll(() => launched.close());

  test('is copied, pasted by the writer, and posted', async () => {
    const page = await openSite(launched, site);
    await type(page, site, naming);
    await panelShows(page, { outcome: 'warn' });
    await pressEnabled(page, site.post);
    await panelShows(page, { gate: 'held', open: true });
    const panel = await panelFrame(page);
    const offered = await panel.$eval(`${byTestId('fix')}[data-kind="describe"] .text`, (p) => p.textContent);
    expect(offered).toBe('Tea at a client today');
    await press(page, 'copy');
    await panel.waitForFunction(() => document.querySelector('.said')?.textContent?.trim() !== '');
    expect(await panel.$eval('.said', (said) => said.textContent?.trim())).toBe('Copied. Paste it over your text.');
    expect(await text(page)).toBe(naming);

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

  test('is copied where putting it in could harm the text, and says so', async () => {
    const home = siteNamed('x-home');
    const page = await openSite(launched, home);
    // Draft.js: more than one line, and in Firefox any.
    const first = kind === 'firefox' ? '' : 'A long week\n';
    const draft = `${first}Tea at Northwind today`;
    await type(page, home, draft);
    await panelShows(page, { outcome: 'warn' });
    const before = await serialised(page);
    await press(page, 'chip');
    await press(page, 'put');
    await saysWhatBecame(page);
    await panelShows(page, { open: true, outcome: 'warn' });
    expect(await serialised(page)).toBe(before);
    await page.keyboard.press('Escape');
    await focusIsBack(page, home);
    await page.keyboard.press('Enter');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await expect.poll(() => text(page)).toBe(`${draft}\n${first}Tea at a client today`);
    await page.close();
  });

  test('is copied where the editor takes back what others write', async () => {
    const page = await openSite(launched, placesOf('x'));
    await put(page, 'mobile');
    await write(page, naming);
    await panelShows(page, { outcome: 'warn' });
    await page.evaluate(() => {
      const editor = window.page.editor() as HTMLTextAreaElement;
      const kept = editor.value;
      editor.addEventListener('input', () => {
        editor.value = kept;
      });
    });
    await press(page, 'chip');
    await press(page, 'put');
    await saysWhatBecame(page);
    expect(await text(page)).toBe(naming);
    await page.close();
  });
});

/** Waits for the word about a wording that was not put in. */
async function saysWhatBecame(page: Page): Promise<void> {
  const panel = await panelFrame(page);
  const said = () => panel.$eval(byTestId('became'), (one) => one.textContent?.trim()).catch(() => '');
  await expect.poll(said).toBe('It could not be put in here, so it was copied. Paste it over your text.');
}
