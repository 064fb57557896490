import type { CDPSession, Page } from 'puppeteer-core';
import type { Kind } from './extension';

/** An input method and a keyboard, which a page has not of itself. Only Chromium lends a driver the first. */
export async function lendHands(kind: Kind, page: Page): Promise<void> {
  if (kind !== 'chromium') return;
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
