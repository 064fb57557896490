import { type FromFrame, PANEL_PORT, type ToPanel } from '../../src/messages/composer';
import { Sessions } from '../../src/messages/sessions';
import type { CheckResult, Draft, Finding } from '../../src/messages/verdict';
import { connected, type End } from './browser';
import { findingsIn } from './names';

/** How long a check takes, in milliseconds. */
export const pace = { check: () => 0 };

let sessions: Sessions;
let ends: End[] = [];
/** What the card shows, and the way to press its buttons. */
export const card: { shown: ToPanel | undefined; end: End | undefined } = { shown: undefined, end: undefined };

const self = { id: 'inside', base: 'inside://keepmum/', sites: ['https://*/*'] };

async function check(draft: Draft): Promise<CheckResult> {
  const took = pace.check();
  if (took > 0) await new Promise((resolve) => setTimeout(resolve, took));
  const findings: Finding[] = findingsIn(draft.text);
  return { ok: true, outcome: findings.length > 0 ? 'warn' : 'clear', findings };
}

function begin(): void {
  const judge = {
    check,
    advise: check,
    approve: async () => {},
    decide: async () => {},
    log: async () => {},
    tie: async () => undefined,
    paused: async () => false,
    openOptions() {},
    posted: async () => {},
    canAsk: async () => false,
    ask: async () => undefined,
    used: async () => {},
  };
  sessions = new Sessions(judge, () => self);
}
begin();

/** A composer's port, which the panel of that composer follows. */
export function accept(end: End): void {
  ends.push(end);
  end.onMessage.addListener((message: { type: string; session?: string }) => {
    if (message.type === 'hello' && message.session) showCard(message.session);
  });
  sessions.accept(end);
}

function showCard(session: string): void {
  card.end?.disconnect();
  const [here, there] = connected(PANEL_PORT);
  there.sender = { ...there.sender, url: 'inside://keepmum/frame.html', frameId: 2 };
  here.onMessage.addListener((message: ToPanel) => {
    if (message.type !== 'panel') return;
    card.shown = message;
    if (message.open && card.end === here) say({ type: 'size', width: 400, height: 300 });
  });
  ends.push(there);
  sessions.accept(there);
  here.postMessage({ type: 'hello', session });
  card.end = here;
}

/** The background ends, as browsers end it: nothing it knew is left, and the next word wakes another. */
export function end(): void {
  const old = ends;
  ends = [];
  begin();
  for (const one of old) one.disconnect();
}

/** Presses a button of the card; nothing hears it while the background is gone. */
export function say(message: FromFrame): void {
  try {
    card.end?.postMessage(message);
  } catch {
    // It comes back by itself, and the writer presses again.
  }
}
