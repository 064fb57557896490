import { browser } from 'wxt/browser';
import type { Adapter } from '../adapters/adapter';
import { selectorsIn } from '../adapters/selectors';
import { type SiteAnswer, siteQuestion } from '../messages/site-question';

/**
 * Takes what is newer of this site into `adapter`, which all that watches the page looks into. Answers whether
 * anything changed. A selector the browser does not know would throw at each look, so such an update is left.
 */
export async function renew(adapter: Adapter): Promise<boolean> {
  let newer: SiteAnswer | undefined;
  try {
    newer = (await browser.runtime.sendMessage(siteQuestion)) as SiteAnswer | undefined;
  } catch {
    return false; // nobody answers: what ships stays
  }
  if (!newer || !selectorsIn(newer).every(isSelector)) return false;
  const { sites } = adapter;
  Object.assign(adapter, { unread: undefined, ties: undefined }, newer, { sites });
  return true;
}

function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
