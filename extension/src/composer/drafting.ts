import type { Draft } from '../messages/verdict';
import { surroundingsOf } from './context';
import { postControls } from './control';
import type { Found } from './find';
import type { Kept } from './kept';
import { type Reading, readDraft } from './reading';
import { readAudience } from './signs';
import { PAUSE_MS } from './steady';
import { Step } from './step';

/** What stands in a composer: its words and what goes with them, and the controls that post them. */
export class Drafting {
  reading: Reading;
  /** As it was read last. */
  latest: Draft;
  readonly step: Step;
  private around: Omit<Draft, 'text'>;
  private typedAt = Number.NEGATIVE_INFINITY;
  private control: HTMLElement | undefined;

  constructor(
    private readonly found: Found,
    private readonly kept: Kept,
  ) {
    this.around = surroundingsOf(found, kept);
    this.reading = readDraft(found.editor);
    this.latest = { text: this.reading.text, ...this.around };
    this.step = new Step(found);
  }

  /** The draft this very moment; at a second step the one that led there, and who will see it as that step says. */
  now(): Draft {
    const step = this.step.current;
    if (step) {
      const audience = readAudience(this.found, step);
      if (audience) this.latest = { ...this.latest, audience };
    } else if (this.found.editor.isConnected) {
      this.around = surroundingsOf(this.found, this.kept);
      this.read();
    }
    return this.latest;
  }

  /**
   * The draft while it is written: nobody picks another audience between two keys, so that what is around the words
   * is read anew with the first key after a pause only.
   */
  typed(): Draft {
    const now = performance.now();
    const goesOn = now - this.typedAt < PAUSE_MS && !this.step.current;
    this.typedAt = now;
    if (!goesOn) return this.now();
    if (this.found.editor.isConnected) this.read();
    return this.latest;
  }

  /** The controls that post it now. */
  controls(): HTMLElement[] {
    return this.step.current ? this.step.controls() : postControls(this.found);
  }

  /** Whether something that posts it is in sight; the one that was found last is enough while it is in the page. */
  get hasControl(): boolean {
    if (!this.control?.isConnected) this.control = this.controls()[0];
    return this.control !== undefined;
  }

  /** Has everything looked for and read anew. */
  look(): void {
    this.control = undefined;
    this.typedAt = Number.NEGATIVE_INFINITY;
  }

  /** What the frames stand over: the editor, or the step that took its place. */
  get stand(): HTMLElement {
    return this.step.current ?? this.found.editor;
  }

  private read(): void {
    this.reading = readDraft(this.found.editor);
    this.latest = { text: this.reading.text, ...this.around };
  }
}
