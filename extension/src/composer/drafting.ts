import type { Draft } from '../messages/verdict';
import { draftOf } from './context';
import { postControls } from './control';
import type { Found } from './find';
import type { Kept } from './kept';
import { type Reading, readDraft } from './reading';
import { readAudience } from './signs';
import { Step } from './step';

/** What stands in a composer: its words and what goes with them, and the controls that post them. */
export class Drafting {
  reading: Reading;
  /** As it was read last. */
  latest: Draft;
  readonly step: Step;

  constructor(
    private readonly found: Found,
    private readonly kept: Kept,
  ) {
    this.reading = readDraft(found.editor);
    this.latest = draftOf(found, this.reading.text, kept);
    this.step = new Step(found);
  }

  /** The draft this very moment; at a second step the one that led there, and who will see it as that step says. */
  now(): Draft {
    const step = this.step.current;
    if (step) {
      const audience = readAudience(this.found, step);
      if (audience) this.latest = { ...this.latest, audience };
    } else if (this.found.editor.isConnected) {
      this.reading = readDraft(this.found.editor);
      this.latest = draftOf(this.found, this.reading.text, this.kept);
    }
    return this.latest;
  }

  /** The controls that post it now. */
  controls(): HTMLElement[] {
    return this.step.current ? this.step.controls() : postControls(this.found);
  }

  /** What the frames stand over: the editor, or the step that took its place. */
  get stand(): HTMLElement {
    return this.step.current ?? this.found.editor;
  }
}
