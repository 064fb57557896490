import type { FromComposer, ToComposer } from '../messages/composer';
import { Caret } from './caret';
import type { Overlay } from './overlay';
import { visibleView } from './view';

/** The card that grows out of the chip: whether it is open, and the way of the focus into it and back. */
export class Card {
  private open = false;
  private focus = false;
  private readonly caret: Caret;

  constructor(
    editor: HTMLElement,
    private readonly overlay: Overlay,
    private readonly send: (message: FromComposer) => void,
    private readonly stand: () => HTMLElement,
    signal: AbortSignal,
  ) {
    this.caret = new Caret(editor, signal);
  }

  get isOpen(): boolean {
    return this.open;
  }

  show(focus: boolean): void {
    this.caret.note();
    this.set(true, focus);
    if (focus) this.overlay.focusCard();
  }

  close(): void {
    if (!this.open) return;
    this.set(false, false);
    this.resize(undefined);
  }

  /** The focus leaves this element of the page for a frame of ours. */
  enter(from: EventTarget | undefined): void {
    this.caret.note(from);
  }

  /** Gives the focus to the editor, the caret where it was. */
  leave(): void {
    this.caret.restore();
  }

  /** What its frame says of itself. */
  take({ open, width, height }: Extract<ToComposer, { type: 'panel' }>): void {
    this.open = open;
    this.focus &&= open;
    // It is shown where it will stay: once its size is known.
    if (open && height === 0) return;
    this.resize(open ? { width, height } : undefined);
  }

  private set(open: boolean, focus: boolean): void {
    this.open = open;
    this.focus = focus;
    this.send({ type: 'card', open, focus });
  }

  private resize(size: { width: number; height: number } | undefined): void {
    const hadFocus = this.overlay.owns(document.activeElement);
    this.overlay.setCard(size);
    this.overlay.place(visibleView(this.stand()));
    if (!size && hadFocus) this.leave();
  }
}
