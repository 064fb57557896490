import { browser } from 'wxt/browser';
import type { Self } from './sender';

/** What this extension is, and where its content scripts are declared to run. */
export function self(): Self {
  return {
    id: browser.runtime.id,
    base: browser.runtime.getURL('' as never),
    sites: browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []) ?? [],
  };
}
