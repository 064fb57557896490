import type { ToComposer } from '../messages/composer';
import { follow } from './following';
import { Overlay } from './overlay';
import { newSession, Session } from './session';
import { themeOf } from './theme';
import type { FoundTie } from './tie';
import { visibleView } from './view';

/** The card beside a control whose press was held. It goes when the writer has chosen, or the control has gone. */
export class TieCard {
  private readonly stop = new AbortController();
  private readonly id = newSession();
  private readonly overlay: Overlay;
  private readonly session: Session;
  private focused = false;

  constructor(
    private readonly tie: FoundTie,
    page: AbortSignal,
    private readonly chosen: (goOn: boolean) => void,
  ) {
    const signal = AbortSignal.any([this.stop.signal, page]);
    this.overlay = new Overlay(tie.control, this.id);
    this.session = new Session({ message: this.take, opened: this.tell, lost: () => this.dispose() }, signal);
    this.overlay.mount();
    follow(tie.control, () => (tie.control.isConnected ? this.place() : this.dispose()), signal);
    signal.addEventListener('abort', () => this.overlay.remove());
    // A press anywhere else on the page leaves it as it is: nothing was sent.
    window.addEventListener('pointerdown', (event) => this.overlay.owns(event.target) || this.dispose(), {
      capture: true,
      passive: true,
      signal,
    });
    this.session.open();
  }

  dispose(): void {
    this.stop.abort();
  }

  private place(): void {
    this.overlay.mount();
    this.overlay.place(visibleView(this.tie.control));
  }

  /** Once, and the frame before the button in it: in Chromium a frame that gets the focus forgets which had it. */
  private focus(): void {
    if (this.focused) return;
    this.focused = true;
    this.overlay.focusCard();
    this.session.send({ type: 'card', open: true, focus: true });
  }

  private readonly tell = (): void => {
    const { control, question } = this.tie;
    this.session.send({
      type: 'hello',
      session: this.id,
      network: question.network,
      surface: 'tie',
      // A button has colours of its own; the card stands beside it.
      theme: themeOf(control.parentElement ?? control),
      sight: 'watching',
      gate: 'held',
      open: true,
      tie: question,
    });
  };

  private readonly take = (message: ToComposer): void => {
    if (message.type === 'panel' && message.height > 0) {
      this.overlay.setCard(message);
      this.place();
      this.focus();
    } else if (message.type === 'choice') {
      this.dispose();
      this.chosen(message.choice === 'post');
    } else if (message.type === 'stale') this.tell();
  };
}
