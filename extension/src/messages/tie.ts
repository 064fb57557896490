/** What a content script asks about a tie that is about to be shown, and what it may know of the answer. */
import { browser } from 'wxt/browser';
import { matches, type Sender } from './sender';

export interface TieQuestion {
  network: string;
  action: 'friend' | 'connect' | 'follow' | 'accept';
  /** What the page says of whom it is about: handle, address, name. */
  who: string[];
}

/** What the checker says of a tie. Goes to extension pages only. */
export interface TieAdvice {
  severity: 'clear' | 'note' | 'warn' | 'hold';
  clientName: string;
  rule: string;
  why?: string;
  /** The key of a text to answer with; empty when nothing needs saying. */
  wording: string;
}

/** Whether to stop for it is all that a page's side is told. */
export interface TieAnswer {
  stop: boolean;
}

/** A mere likeness of names stops nobody: most people share theirs with somebody. */
export function stopsFor(advice: TieAdvice | undefined): boolean {
  return advice !== undefined && advice.severity !== 'clear' && advice.rule !== 'connect-unsure';
}

export function isTieQuestion(said: unknown): said is TieQuestion & { type: 'tie' } {
  const asked = said as (Partial<TieQuestion> & { type?: unknown }) | null;
  return (
    asked?.type === 'tie' &&
    typeof asked.network === 'string' &&
    ['friend', 'connect', 'follow', 'accept'].includes(asked.action as string) &&
    Array.isArray(asked.who) &&
    asked.who.length <= 4 &&
    asked.who.every((one) => typeof one === 'string' && one.length <= 200)
  );
}

/** Whether a sender is our content script on a page it is declared for. */
export function mayAsk(sender: Sender, self: { id: string; sites: string[] }): boolean {
  if (sender.id !== self.id || sender.tab?.id === undefined || !sender.url) return false;
  const url = new URL(sender.url);
  return self.sites.some((pattern) => matches(pattern, url));
}

/** Answers content scripts before the writer presses; what it says tells no name. */
export function answerTies(
  judge: (asked: TieQuestion, host: string) => Promise<TieAdvice | undefined>,
  self: () => { id: string; sites: string[] },
): void {
  browser.runtime.onMessage.addListener((said: unknown, sender, answer) => {
    if (!isTieQuestion(said) || !mayAsk(sender, self())) return;
    judge(said, new URL(sender.url ?? '').hostname).then(
      (advice) => answer({ stop: stopsFor(advice) } satisfies TieAnswer),
      () => answer({ stop: false } satisfies TieAnswer),
    );
    return true; // the answer comes later
  });
}
