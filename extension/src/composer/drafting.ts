import type { Draft } from '../messages/verdict';
import { surroundingsOf } from './context';
import { postControls } from './control';
import type { Found } from './find';
import type { Kept } from './kept';
import { type Reading, readDraft } from './reading';
import { readAudience } from './signs';
import { type Steady, steady } from './steady';
import { Step } from './step';

/** What stands in a composer: its words and what goes with them, and the controls that post them. */
export class Drafting {
  reading: Reading;
  /** As it was read last. */
  latest: Draft;
  readonly step: Step;
  /** Nobody picks another audience between two keys. */
  private readonly around: Steady<Omit<Draft, 'text'>>;
  private control: HTMLElement | undefined;

  constructor(
    private readonly found: Found,
    kept: Kept,
  ) {
    this.around = steady(() => surroundingsOf(found, kept));
    this.reading = readDraft(found.editor);
    this.latest = { text: this.reading.text, ...this.around(found.editor) };
    this.step = new Step(found);
  }

  /** The draft this very moment; at a second step the one that led there, and who will see it as that step says. */
  now(): Draft {
    this.around.forget();
    return this.typed();
  }

  /** The same while it is written: what is around the words is read anew with the first key after a pause only. */
  typed(): Draft {
    const step = this.step.current;
    const { editor } = this.found;
    if (step) {
      const audience = readAudience(this.found, step);
      if (audience) this.latest = { ...this.latest, audience };
    } else if (editor.isConnected) {
      this.reading = readDraft(editor);
      this.latest = { text: this.reading.text, ...this.around(editor) };
    }
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

  /** Has everything looked for and read anew when it is next asked for. */
  forget(): void {
    this.control = undefined;
    this.around.forget();
  }

  /** What the frames stand over: the editor, or the step that took its place. */
  get stand(): HTMLElement {
    return this.step.current ?? this.found.editor;
  }
}
