import type { CDPSession, Page } from 'puppeteer-core';
import type { Launched } from './browser';
import { bundle } from './bundle';
import { openSite, type Site } from './sites';

/** Opens a site's page with keepmum's own code inside it, and with what a hand needs that a page has not of itself. */
export async function openInside(launched: Launched, site: Site): Promise<Page> {
  const page = await openSite(launched, site);
  // Only Chromium lends a driver an input method.
  if (launched.kind === 'chromium') await lendHands(page);
  await page.evaluate((await bundle('inside/main')).js);
  return page;
}

/** An input method and a keyboard. */
async function lendHands(page: Page): Promise<void> {
  const session: CDPSession = await page.createCDPSession();
  const compose = async (word: string) => {
    for (let end = 1; end <= word.length; end++) {
      const at = { selectionStart: end, selectionEnd: end };
      await session.send('Input.imeSetComposition', { text: word.slice(0, end), ...at });
    }
    await session.send('Input.insertText', { text: word });
  };
  await page.exposeFunction('lentCompose', compose);
  await page.exposeFunction('lentKeys', (word: string) => page.keyboard.type(word));
}
