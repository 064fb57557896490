import { browser } from 'wxt/browser';
import { adapterFor } from '../adapters/lookup';
import { type AdapterUpdate, updateOf } from '../adapters/update';
import { type SiteAnswer, siteQuestion } from './site-question';
import { mayAsk } from './tie';

function isSiteQuestion(said: unknown): boolean {
  return (said as { type?: unknown } | null)?.type === siteQuestion.type;
}

/** Answers content scripts on the sites that are watched, about the site that the browser says they are on. */
export function answerSites(
  update: () => Promise<AdapterUpdate | undefined>,
  self: () => { id: string; sites: string[] },
  sitesKnown: () => Promise<void>,
): void {
  browser.runtime.onMessage.addListener((said: unknown, sender, answer) => {
    if (!isSiteQuestion(said)) return;
    const asked = async (): Promise<SiteAnswer> => {
      await sitesKnown();
      if (!mayAsk(sender, self())) return null;
      const newer = await update();
      return (newer && updateOf(newer, adapterFor(sender.url ?? '').network)) ?? null;
    };
    asked().then(answer, () => answer(null));
    return true; // the answer comes later
  });
}
