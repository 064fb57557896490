import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { posts, pressEnabled } from './compose';
import { marksOn } from './marks';
import { panelShows } from './panel';
import { editorOf, openSite, siteNamed } from './sites';

/** Every plane of Unicode, a word of it each. */
const planes = Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x1f3a)).join(' ');

/** As numbers: what is no text cannot be sent as text. */
const codesOf = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

/** Nothing a person can put into a composer breaks the check or lets a name through unseen. */
describe.each(kinds)('%s: strange drafts', (kind) => {
  let launched: Launched;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
  });
  afterAll(() => launched.close());

  test.each([
    ['100,000 characters', `${'a quiet week and a tea at four '.repeat(3230)}with Northwind`],
    ['every plane of Unicode', `${planes} with Northwind ${planes}`],
    ['half a character', 'broken \ud83d with Northwind'],
  ])('%s', async (_, draft) => {
    const site = siteNamed('linkedin-dialog');
    const page = await openSite(launched, site);
    const editor = await editorOf(page, site);
    await editor.click();
    // Set in the page, as the editor's own paste would leave it: a driver's keys carry no broken text.
    await editor.evaluate((element, codes) => {
      document.execCommand('insertText', false, String.fromCharCode(...codes.slice(0, 50_000)));
      if (codes.length > 50_000) document.execCommand('insertText', false, String.fromCharCode(...codes.slice(50_000)));
      element.scrollTop = element.scrollHeight;
    }, codesOf(draft));
    await panelShows(page, { status: 'watching', outcome: 'warn' });
    await pressEnabled(page, site.post);
    await panelShows(page, { gate: 'held', open: true, findings: 1 });
    expect(await posts(page)).toEqual([]);
    expect((await marksOn(page)).length).toBeLessThanOrEqual(1);
    await page.close();
  });
});
