import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapterFor } from '../adapters/lookup';
import { siteMatches } from '../adapters/matches';
import { Watch } from '../composer/watch';

export default defineContentScript({
  matches: siteMatches,
  // Before the page's own scripts, so that our listeners are the first at the window.
  runAt: 'document_start',
  main(ctx) {
    const watch = new Watch(adapterFor(location.href));
    watch.start(ctx.signal);
    browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
      // Only our own pages ask, and they live in no tab of a site.
      if (sender.id !== browser.runtime.id || !sender.url?.startsWith(browser.runtime.getURL('/'))) return;
      if ((message as { type?: unknown }).type === 'sight') reply({ ...watch.sight(), host: location.hostname });
    });
  },
});
