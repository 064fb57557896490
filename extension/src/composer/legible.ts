import { agrees } from './agreement';
import { readDraft } from './reading';

/** Nobody who writes pauses for so long between two keys. */
const RESTING_MS = 700;

/** Whether what is read of an editor is what it shows; looked at once its writer rests, for that lays the text out. */
export class Legible {
  yes = true;
  private looking: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(
    private readonly editor: HTMLElement,
    private readonly looked: () => void,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.looking));
  }

  /** Asked with each key, which is why it sets no timer of its own while there is one. */
  lookSoon(): void {
    this.asked = performance.now();
    this.looking ??= setTimeout(this.look, RESTING_MS);
  }

  private readonly look = (): void => {
    const left = this.asked + RESTING_MS - performance.now();
    this.looking = left > 0 ? setTimeout(this.look, left) : undefined;
    if (left > 0) return;
    this.yes = !this.editor.isConnected || agrees(this.editor, readDraft(this.editor).text);
    this.looked();
  };
}
