import { browser } from 'wxt/browser';
import type { Seen } from '../registry/suggest';

/** The page the popup was opened on, as far as its reader let keepmum look: by opening the popup on it. */
export interface TabPage extends Seen {
  /** The words of the published post the page is about, where the network's pages are known. */
  post: string;
}

interface Place {
  host: string;
  /** Where the words of a post stand. */
  words: string;
  /** What holds one post, of several on the page. The right one has a link with the number of the address. */
  post?: string;
}

const places: Place[] = [
  { host: 'x.com', post: 'article[data-testid="tweet"]', words: '[data-testid="tweetText"]' },
  { host: 'twitter.com', post: 'article[data-testid="tweet"]', words: '[data-testid="tweetText"]' },
  { host: 'facebook.com', words: '[data-ad-rendering-role="story_message"], [data-ad-preview="message"]' },
  { host: 'linkedin.com', words: '[data-testid="expandable-text-box"], .update-components-text' },
];

/** Reads the page of a tab, without an id of the active one. Undefined where the browser does not allow it. */
export async function readTab(tabId: number | undefined): Promise<TabPage | undefined> {
  try {
    const id = tabId ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (id === undefined) return undefined;
    const [injected] = await browser.scripting.executeScript({ target: { tabId: id }, func: readPage, args: [places] });
    const read = injected?.result;
    return read && { ...read, url: new URL(read.url) };
  } catch {
    return undefined; // a page of the browser's own, or one it was not opened on
  }
}

/** Runs in the page, in a world of its own, and takes nothing along: it must not use anything from outside itself. */
function readPage(places: Place[]): { url: string; title: string; selection: string; post: string } {
  const most = 5000;
  const place = places.find(({ host }) => `.${location.hostname}`.endsWith(`.${host}`));
  let post = '';
  if (place) {
    const number = /\d{5,}/.exec(location.pathname)?.[0];
    const opened = document.querySelector(`[role="dialog"] :is(${place.words})`);
    const holder = place.post
      ? [...document.querySelectorAll(place.post)].find((one) => number && one.querySelector(`a[href*="/${number}"]`))
      : document;
    const words = opened && !place.post ? opened : holder?.querySelector(place.words);
    // biome-ignore lint/performance/useDomNodeTextContent: sentences of a post part where its lines do
    post = (words as HTMLElement | null | undefined)?.innerText ?? '';
  }
  return {
    url: location.href,
    title: document.title,
    selection: (getSelection()?.toString() ?? '').slice(0, most),
    post: post.slice(0, most),
  };
}
