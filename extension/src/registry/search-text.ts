import { browser } from 'wxt/browser';
import { askWorker, GivenUp } from '../messages/worker';
import { parseDocument } from './document';
import { Search } from './search';

/** So much is done where it is asked for: a worker would take longer to start. */
const small = 1 << 18;

/** What a document is searched by, and its name. A large one is gone through in a worker, where there are any. */
export async function searchTextOf(document: string, signal?: AbortSignal): Promise<{ name: string; text: string }> {
  if (document.length < small || typeof Worker === 'undefined') return madeSearchText(document);
  try {
    return await askWorker(new Worker(browser.runtime.getURL('/search-text.js' as never)), document, { signal });
  } catch (error) {
    if (error instanceof GivenUp) throw error;
    return madeSearchText(document); // slower for whoever waits, but there
  }
}

export function madeSearchText(document: string): { name: string; text: string } {
  const { name, clients } = parseDocument(document);
  return { name: name ?? '', text: Search.of(clients).text };
}
