import { browser } from 'wxt/browser';
import type { Adapter } from '../adapters/adapter';
import type { TieAnswer } from '../messages/tie';
import { buttonPressedBy, isDisabled } from './control';
import { type FoundTie, tieOn } from './tie';
import { TieCard } from './tie-card';

/** A press may wait this long for its answer; then it is the writer's own affair. */
const PATIENCE_MS = 1000;
/** How long "go on" holds for the same person, where the site does not take our press for the writer's. */
const ALLOWED_MS = 60_000;

/**
 * Holds the press that would show a tie to a client, and asks first. Whether to stop is asked when the pointer
 * comes near, so that a press on anybody else's button is the site's own event, untouched.
 */
export class TieGate {
  private readonly known = new Map<string, boolean>();
  private readonly asked = new Map<string, Promise<boolean>>();
  private readonly allowed = new Map<string, number>();
  private card: TieCard | undefined;
  private releasing = false;
  private signal = new AbortController().signal;

  constructor(private readonly adapter: Adapter) {}

  /** Keys are given to `onKey`. */
  start(signal: AbortSignal): void {
    this.signal = signal;
    if (!this.adapter.ties) return;
    const listen = { capture: true, signal };
    for (const type of ['pointerover', 'pointerdown', 'focusin'] as const) {
      window.addEventListener(type, (event) => this.foresee(event), { ...listen, passive: true });
    }
    window.addEventListener('click', (event) => this.judge(event), listen);
    // Lists and policies change; what was said of somebody holds for as long as the page is looked at.
    document.addEventListener('visibilitychange', () => this.known.clear(), { signal });
  }

  private foresee(event: Event): void {
    const tie = tieOn(this.adapter, event.composedPath());
    if (tie && !this.known.has(keyOf(tie))) void this.ask(tie);
  }

  private ask(tie: FoundTie): Promise<boolean> {
    const key = keyOf(tie);
    let asking = this.asked.get(key);
    if (!asking) {
      asking = Promise.resolve()
        .then(() => browser.runtime.sendMessage({ type: 'tie', ...tie.question }) as Promise<TieAnswer | undefined>)
        .then((answer) => answer?.stop === true)
        .catch(() => false)
        .then((stop) => {
          this.asked.delete(key);
          this.known.set(key, stop);
          return stop;
        });
      this.asked.set(key, asking);
    }
    return asking;
  }

  /** Sites make buttons of plain elements, and act on the key itself. */
  onKey(event: KeyboardEvent): void {
    const button = this.adapter.ties && buttonPressedBy(event);
    if (button && !button.matches('button, a, input')) this.judge(event);
  }

  private judge(event: Event): void {
    if (this.releasing) return;
    const tie = tieOn(this.adapter, event.composedPath());
    if (!tie || isDisabled(tie.control)) return;
    const key = keyOf(tie);
    const stop = this.known.get(key);
    if (stop === false || (this.allowed.get(key) ?? 0) > Date.now()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (stop) this.hold(tie);
    else void this.wait(tie);
  }

  private async wait(tie: FoundTie): Promise<void> {
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
    if (await Promise.race([this.ask(tie), late])) this.hold(tie);
    else this.release(tie);
  }

  private hold(tie: FoundTie): void {
    this.card?.dispose();
    this.card = new TieCard(tie, this.signal, (goOn) => {
      this.card = undefined;
      if (goOn) this.release(tie);
      else tie.control.focus({ preventScroll: true });
    });
  }

  private release(tie: FoundTie): void {
    this.allowed.set(keyOf(tie), Date.now() + ALLOWED_MS);
    if (!tie.control.isConnected) return;
    this.releasing = true;
    try {
      tie.control.click();
    } finally {
      this.releasing = false;
    }
  }
}

function keyOf({ question }: FoundTie): string {
  return JSON.stringify([question.action, question.who]);
}
