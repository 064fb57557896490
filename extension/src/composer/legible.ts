import { agrees } from './agreement';
import { readDraft } from './reading';

/** Nobody who writes pauses for so long between two keys. */
const RESTING_MS = 700;

/** Whether what is read of an editor is what it shows; looked at once its writer rests, for that lays the text out. */
export class Legible {
  yes = true;
  private looking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly editor: HTMLElement,
    private readonly looked: () => void,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.looking));
  }

  lookSoon(): void {
    clearTimeout(this.looking);
    this.looking = setTimeout(() => {
      this.yes = !this.editor.isConnected || agrees(this.editor, readDraft(this.editor).text);
      this.looked();
    }, RESTING_MS);
  }
}
