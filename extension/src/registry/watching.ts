import { browser } from 'wxt/browser';
import { self } from '../messages/self';
import type { Self } from '../messages/sender';
import { watched } from './watched';

const id = 'watched';

/**
 * Has the content script run on the sites that were asked for and are allowed. The background alone does this, one
 * change after the other; a browser forgets such scripts when the extension is updated, so it is done at each start.
 */
export class Watching {
  /** The match patterns of the sites that are watched now. */
  sites: string[] = [];
  #working: Promise<void> = Promise.resolve();

  /** Settles once `sites` is true of all that was asked for so far. */
  readonly known = (): Promise<void> => this.#working;

  /** What this extension is, and every site its content script runs on. */
  readonly self = (): Self => {
    const declared = self();
    return { ...declared, sites: [...declared.sites, ...this.sites] };
  };

  /** Settles after everything that was asked for before it; rejects when the browser does not take the script. */
  settle(): Promise<void> {
    const settling = this.#working.then(() => this.#register());
    this.#working = settling.catch(() => {});
    return settling;
  }

  /** Listens for what a person allows and takes back in the browser's own settings. */
  start(): void {
    browser.permissions.onAdded.addListener(() => void this.settle().catch(() => {}));
    browser.permissions.onRemoved.addListener(() => void this.settle().catch(() => {}));
    void this.settle().catch(() => {});
  }

  async #register(): Promise<void> {
    this.sites = (await watched()).filter(({ allowed }) => allowed).map(({ pattern }) => pattern);
    const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
    if (this.sites.length === 0) {
      if (before) await browser.scripting.unregisterContentScripts({ ids: [id] });
      return;
    }
    if (before && `${[...(before.matches ?? [])].sort()}` === `${[...this.sites].sort()}`) return;
    const script = { id, matches: this.sites, js: scripts(), runAt: 'document_start' as const };
    if (before) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  }
}

/** The same files as on the sites of the manifest; Firefox tells their whole addresses and takes their paths. */
function scripts(): string[] {
  const files = browser.runtime.getManifest().content_scripts?.flatMap((script) => script.js ?? []) ?? [];
  return files.map((file) => new URL(file, 'extension://us/').pathname.slice(1));
}
