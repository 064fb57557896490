/** What a content script tells of how well it sees its page, and the sign on the toolbar's button that comes of it. */
import { browser } from 'wxt/browser';
import type { Sight } from './composer';
import { matches, type Sender } from './sender';

export interface SightNews {
  type: 'seen';
  sight: Sight;
}

/** Nothing while all is well: a sign that is always there is not looked at. */
const signs: Record<Sight, string> = { watching: '', partly: '?', blind: '!' };

/** The tab whose sign must change, and to what; undefined when the sender may not say so. */
export function badgeFor(
  said: unknown,
  sender: Sender,
  self: { id: string; sites: string[] },
): { tabId: number; text: string } | undefined {
  const tabId = sender.tab?.id;
  if (sender.id !== self.id || tabId === undefined || !sender.url || !isNews(said)) return undefined;
  const url = new URL(sender.url);
  if (!self.sites.some((pattern) => matches(pattern, url))) return undefined;
  return { tabId, text: signs[said.sight] };
}

function isNews(said: unknown): said is SightNews {
  const news = said as Partial<SightNews> | null;
  return news?.type === 'seen' && typeof news.sight === 'string' && Object.hasOwn(signs, news.sight);
}

/** Shows on each tab's button what its content script tells. The browser takes the sign away with the page. */
export function showSights(self: () => { id: string; sites: string[] }, sitesKnown: () => Promise<void>): void {
  browser.runtime.onMessage.addListener((said: unknown, sender) => {
    if (isNews(said)) void sitesKnown().then(() => show(badgeFor(said, sender, self())));
  });
}

function show(badge: { tabId: number; text: string } | undefined): void {
  if (badge) void browser.action.setBadgeText(badge).catch(() => {}); // the tab has gone
}
