/** What our own pages (popup, options) say to the background: one message each, one answer each. */
import { browser } from 'wxt/browser';
import type { UncheckedCode } from './verdict';

export interface PageMessages {
  /** The stored list was changed: put it in force. */
  'list-changed': InForce;
  /** When or from where to sync was changed: settle the next time anew. */
  'source-changed': { ok: true };
  /** What was asked of clients and colleagues is read anew. */
  'requests-wanted': { ok: true };
  /** Decisions were forgotten: judge open drafts again. */
  'decisions-changed': { ok: true };
  /** Sites were added to those that are watched, or taken off. */
  'watched-changed': { ok: true };
  /** What is in force, as the checker itself says. */
  'in-force': InForce;
}

export type InForce = { ok: true; clients: number } | { ok: false; code: UncheckedCode };

export type PageMessage = keyof PageMessages;

type Handlers = { [M in PageMessage]: () => Promise<PageMessages[M]> };

/**
 * Asks the background, which is woken for it. One that the browser ended before it had answered is asked again
 * (every message may be said twice). No background is no verdict, and said so.
 */
export async function tell<M extends PageMessage>(
  message: M,
): Promise<PageMessages[M] | { ok: false; code: UncheckedCode }> {
  for (const pause of [100, 500, 2000, 0]) {
    try {
      const answer = (await browser.runtime.sendMessage({ to: 'background', message })) as PageMessages[M] | undefined;
      if (answer) return answer;
    } catch {
      // It ended while it was asked, or there is none.
    }
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return gone;
}

const gone = { ok: false, code: 'disconnected' } as const;

/** Answers our own pages, and nobody else. */
export function answerPages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((said: unknown, sender, answer) => {
    if (!isOurPage(sender) || !isPageMessage(said, handlers)) return;
    handlers[said.message]().then(answer, () => answer({ ok: false, code: 'checker-failed' }));
    return true; // the answer comes later
  });
}

function isOurPage(sender: { id?: string; url?: string }): boolean {
  return sender.id === browser.runtime.id && (sender.url?.startsWith(browser.runtime.getURL('' as never)) ?? false);
}

function isPageMessage(said: unknown, handlers: Handlers): said is { message: PageMessage } {
  if (typeof said !== 'object' || said === null || !('to' in said) || said.to !== 'background') return false;
  return 'message' in said && typeof said.message === 'string' && Object.hasOwn(handlers, said.message);
}
