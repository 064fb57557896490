import type { Adapter } from '../adapters/adapter';
import { closestAcross } from './ancestors';
import { Composer } from './composer';
import { placedControls } from './control';
import type { Found } from './find';

/** How long after the first step the second one still belongs to it. */
const MEMORY_MS = 10 * 60 * 1000;

/**
 * Posting in two steps: the first dialog's button leads to a second dialog, where the editor is no longer in
 * the page. The draft is remembered when the first step passes, and judged again when the second one posts.
 */
export class Steps {
  private kept: { found: Found; text: string; decided: boolean; at: number } | undefined;
  private second: { composer: Composer; dialog: Element } | undefined;

  constructor(private readonly adapter: Adapter) {}

  /** A draft was let through its composer's control. */
  left(composer: Composer): void {
    const { surface } = composer.found;
    if (surface.control.by !== 'place' || !surface.control.steps || composer === this.second?.composer) return;
    const draft = composer.draft();
    const answer = composer.answers.for(draft);
    const clear = answer !== undefined && 'outcome' in answer && (answer.outcome === 'clear' || answer.outcome === 'note');
    this.kept = { found: composer.found, text: draft.text, decided: !clear, at: Date.now() };
  }

  /** The composer that stands in for the departed one, when `control` is the second step's post control. */
  composerFor(control: HTMLElement): Composer | undefined {
    const { kept } = this;
    if (!kept || Date.now() - kept.at > MEMORY_MS || kept.found.editor.isConnected) return undefined;
    const known = kept.found.surface.control;
    if (known.by !== 'place') return undefined;
    const dialog = closestAcross(control, known.dialog);
    if (!(dialog instanceof HTMLElement) || !placedControls(dialog, known.labels).includes(control)) return undefined;
    if (this.second?.dialog !== dialog || this.second.composer.isOver) {
      const composer = new Composer({ ...kept.found, editor: dialog }, () => ({ text: kept.text, pieces: [] }));
      if (kept.decided) composer.decide(composer.draft());
      this.second?.composer.dispose();
      this.second = { composer, dialog };
    }
    return this.second.composer;
  }

  /** The second step's own controls; undefined for an ordinary composer. */
  controlsOf(composer: Composer): HTMLElement[] | undefined {
    const known = composer.found.surface.control;
    if (composer !== this.second?.composer || known.by !== 'place') return undefined;
    return placedControls(this.second.dialog, known.labels);
  }
}
