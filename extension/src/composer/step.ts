import { isVisible } from './ancestors';
import { placedControls } from './control';
import type { Found } from './find';

/** How long after a press the next step may take to come up. */
const GRACE_MS = 5000;

/**
 * The second step of a post: a dialog that took the place of the one with the editor, and publishes what was
 * written there. Only a press of the composer's own control leads to it: a dialog that comes up by itself, or
 * asks whether to discard the draft, is none.
 */
export class Step {
  private pressedAt = Number.NEGATIVE_INFINITY;
  private dialog: HTMLElement | undefined;

  constructor(private readonly found: Found) {}

  /** The composer's control was let go. From a second step there is no third. */
  pressed(now = Date.now()): void {
    this.pressedAt = this.current ? Number.NEGATIVE_INFINITY : now;
  }

  /** The dialog that stands in for the editor, while it does. */
  get current(): HTMLElement | undefined {
    return this.dialog?.isConnected && !this.found.editor.isConnected ? this.dialog : undefined;
  }

  /** Whether one may still come. */
  mayCome(now = Date.now()): boolean {
    return this.found.surface.second !== undefined && now - this.pressedAt < GRACE_MS;
  }

  /** Looks for it, once the editor has left the page. Says whether it is there for the first time. */
  look(): boolean {
    const { editor, surface } = this.found;
    if (!surface.second || editor.isConnected || this.current || !this.mayCome()) return false;
    this.dialog = [...document.querySelectorAll(surface.second.dialog)]
      .filter((one): one is HTMLElement => one instanceof HTMLElement && isVisible(one))
      .findLast((one) => one.querySelector(surface.editor) === null);
    return this.dialog !== undefined;
  }

  controls(): HTMLElement[] {
    const { editor, surface } = this.found;
    return this.current ? placedControls(this.current, surface.second?.labels ?? [], editor) : [];
  }
}
