import { targetOf } from './target';

/** How long after a key or an edit a change still counts as the writer's, if nothing else was done meanwhile. */
const ACT_MS = 500;

/**
 * Tells a text that its writer deleted from one that the site took away, as it does with a post that went out.
 * Enter is no edit, and neither is what is done outside the editor: that may have posted.
 */
export class OwnHand {
  private last = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly editor: HTMLElement,
    signal: AbortSignal,
  ) {
    const listen = { capture: true, passive: true, signal };
    for (const type of ['beforeinput', 'cut', 'drop'] as const) {
      editor.addEventListener(type, (event) => isBreak(event) || this.act(), listen);
    }
  }

  /** A key was heard at the window. */
  keyed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && this.editor.contains(targetOf(event))) this.act();
    else this.pressed();
  }

  /** Something was pressed. What it does is not the doing of a key before it, however quickly it came. */
  pressed(): void {
    this.last = Number.NEGATIVE_INFINITY;
  }

  get wasAtWork(): boolean {
    return performance.now() - this.last < ACT_MS;
  }

  private act(): void {
    this.last = performance.now();
  }
}

function isBreak(event: Event): boolean {
  return event instanceof InputEvent && /^insert(?:Paragraph|LineBreak)$/.test(event.inputType);
}
