/** The one at work in this document; the world it stands in is the extension's own, where no page can reach. */
const own = globalThis as { keepmumAtWork?: AbortController };

/**
 * How long a content script is at work: until another of the extension's is started in the same document. It is
 * built in for the framework's own, which announces each start in the page, and which any page can end.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor() {
    const life = new AbortController();
    own.keepmumAtWork?.abort();
    own.keepmumAtWork = life;
    this.signal = life.signal;
  }
}
