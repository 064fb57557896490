/** How long after a key or an edit a change still counts as the writer's. */
const ACT_MS = 500;

/**
 * Tells a text that its writer deleted from one that the site took away, as it does with a post that went out.
 * Enter is no edit: it may have posted.
 */
export class OwnHand {
  private last = Number.NEGATIVE_INFINITY;

  constructor(editor: HTMLElement, signal: AbortSignal) {
    const listen = { capture: true, passive: true, signal };
    for (const type of ['beforeinput', 'cut', 'drop'] as const) {
      editor.addEventListener(type, (event) => isBreak(event) || this.act(), listen);
    }
  }

  /** A key went to the editor. */
  keyed(key: string): void {
    if (key !== 'Enter') this.act();
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
