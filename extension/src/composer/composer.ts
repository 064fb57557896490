import type { Choice, GateState, Sight, ToComposer } from '../messages/composer';
import type { Draft, UncheckedCode } from '../messages/verdict';
import { agrees } from './agreement';
import { type Answer, Answers, draftKey } from './answers';
import { boxesWithin, clientRects } from './boxes';
import { Caret } from './caret';
import { draftOf } from './context';
import { postControls } from './control';
import type { Found } from './find';
import { follow } from './following';
import type { Kept } from './kept';
import { Overlay } from './overlay';
import { OwnHand } from './own-hand';
import { type Reading, readDraft } from './reading';
import { newSession, Session } from './session';
import { shiftMarks } from './shift';
import { readAudience } from './signs';
import { Step } from './step';
import { themeOf } from './theme';
import { visibleView } from './view';

/** A post that was let go has emptied or closed its composer within this time. */
const SENDING_MS = 10_000;
/** Nobody who writes pauses for so long between two keys. */
const RESTING_MS = 700;

/**
 * One composer under watch: reads its draft when it changes, has it checked, and keeps the frames over it
 * in place. It reads the page and never writes to it; the only things it adds are our own frames.
 */
export class Composer {
  readonly answers = new Answers();
  paused = false;
  gate: GateState = 'open';
  sight: Sight = 'watching';
  /** What the writer chose in the card while a post was held. */
  onChoice: ((choice: Choice) => void) | undefined;
  /** How well it is seen has changed. */
  onSight: (() => void) | undefined;
  /** The site took the text away, and the gate had let nothing go: a post may have gone past it. */
  onPast: (() => void) | undefined;

  private readonly stop = new AbortController();
  private readonly id = newSession();
  private readonly overlay: Overlay;
  private readonly session: Session;
  private moved: () => void;
  private readonly caret: Caret;
  private code: UncheckedCode | undefined;
  private reading: Reading;
  private latest: Draft;
  private readonly step: Step;
  private readonly hand: OwnHand;
  private comparing: ReturnType<typeof setTimeout> | undefined;
  private readable = true;
  private letGoAt = Number.NEGATIVE_INFINITY;
  private lost = false;
  private sent = '';
  private decided = '';
  private card = { open: false, focus: false };

  constructor(
    readonly found: Found,
    private readonly kept: Kept,
  ) {
    const { signal } = this.stop;
    this.reading = readDraft(found.editor);
    this.latest = draftOf(found, this.reading.text, kept);
    this.step = new Step(found);
    this.hand = new OwnHand(found.editor, signal);
    this.caret = new Caret(found.editor, signal);
    this.overlay = new Overlay(found.editor, this.id);
    this.session = new Session({ message: this.take, opened: this.tellAll, lost: this.lose }, signal);
    this.overlay.mount();
    this.overlay.place(visibleView(found.editor));
    this.moved = follow(found.editor, this.refresh, signal);
    const changes = new MutationObserver(() => this.changed());
    changes.observe(found.editor, { childList: true, subtree: true, characterData: true });
    found.editor.addEventListener('input', () => this.changed(), { signal });
    signal.addEventListener('abort', () => {
      changes.disconnect();
      clearTimeout(this.comparing);
      this.overlay.remove();
      this.onSight?.();
    });
    this.session.open();
  }

  dispose(): void {
    this.stop.abort();
  }

  /** Nothing answers any more, and nothing of ours can be drawn: the extension was updated or removed. */
  get isLost(): boolean {
    if (!this.lost && !this.session.couldAnswer()) this.lose();
    return this.lost;
  }

  get isOver(): boolean {
    return this.stop.signal.aborted;
  }

  /** The draft this very moment; at a second step the one that led there, and who will see it as that step says. */
  draft(): Draft {
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

  /** The gate has let a press of its control go. */
  letGo(): void {
    this.letGoAt = Date.now();
    this.step.pressed();
  }

  /** Whether this draft may pass: clear, noted, decided or not watched now; undefined while nobody knows. */
  mayPass(draft: Draft): boolean | undefined {
    const isEmpty = draft.text.trim() === '' && !draft.media?.length;
    if (this.paused || isEmpty || this.decided === draftKey(draft)) return true;
    const answer = this.answers.for(draft);
    if (!answer) return undefined;
    return 'outcome' in answer && (answer.outcome === 'clear' || answer.outcome === 'note');
  }

  /** The answer to the draft as it stands, or "too-late" after `milliseconds`. */
  answer(milliseconds: number): Promise<Answer> {
    const draft = this.draft();
    if (!this.answers.for(draft)) this.ask(draft);
    return this.answers.wait(draft, milliseconds);
  }

  /** "Post anyway": holds for exactly this draft in this composer. */
  decide(draft: Draft): void {
    this.decided = draftKey(draft);
  }

  setGate(gate: GateState, code?: UncheckedCode): void {
    this.gate = gate;
    this.code = code;
    this.session.send({ type: 'gate', state: gate, code });
  }

  openCard(focus: boolean): void {
    this.caret.note();
    this.card = { open: true, focus };
    this.session.send({ type: 'card', ...this.card });
    if (focus) this.overlay.focusCard();
  }

  closeCard(): void {
    if (!this.card.open) return;
    this.card = { open: false, focus: false };
    this.session.send({ type: 'card', ...this.card });
    this.resize(undefined);
  }

  /** Gives the focus from the card back to the editor, the caret where it was. */
  takeFocusBack(): void {
    this.caret.restore();
  }

  get cardIsOpen(): boolean {
    return this.card.open;
  }

  owns(target: EventTarget | null): boolean {
    return this.overlay.owns(target);
  }

  /** Reads again and asks where the draft is another one; the marks move with their words meanwhile. */
  changed(): void {
    const before = this.latest.text;
    const draft = this.draft();
    if (before !== '' && draft.text === '') this.emptied();
    if (draftKey(draft) !== this.sent) {
      this.compareSoon();
      this.closeCard();
      if (this.gate !== 'open' && this.gate !== 'waiting') this.setGate('open');
      // One question at a time: the answer to an older text asks about the newest.
      if (!this.answers.pending) this.ask(draft);
    }
    this.moved();
  }

  private emptied(): void {
    if (Date.now() - this.letGoAt < SENDING_MS) this.kept.forget();
    else if (!this.paused && !this.hand.wasAtWork) this.onPast?.();
  }

  /** Once the writer rests: comparing makes the browser lay the text out. */
  private compareSoon(): void {
    clearTimeout(this.comparing);
    this.comparing = setTimeout(() => {
      const { editor } = this.found;
      this.readable = !editor.isConnected || agrees(editor, readDraft(editor).text);
      this.moved();
    }, RESTING_MS);
  }

  private ask(draft: Draft): void {
    this.sent = draftKey(draft);
    // Nothing is checked, so nothing answers; the end of the pause asks by itself.
    if (this.paused) return;
    this.session.ask({ type: 'draft', revision: this.answers.ask(draft), draft });
  }

  private readonly tellAll = (): void => {
    const { network, surface } = this.found;
    this.answers.forgetAsked();
    this.session.send({
      type: 'hello',
      session: this.id,
      network,
      surface: surface.name,
      theme: themeOf(this.found.editor),
      sight: this.sight,
      gate: this.gate,
      code: this.code,
      open: this.card.open,
    });
    this.ask(this.draft());
    this.moved();
  };

  private readonly lose = (): void => {
    this.lost = true;
    this.overlay.remove();
  };

  private readonly take = (message: ToComposer): void => {
    switch (message.type) {
      case 'verdict':
      case 'unchecked': {
        const { revision, type: _, ...said } = message;
        if (!this.answers.take(revision, said)) return;
        const draft = this.draft();
        if (draftKey(draft) !== this.sent) this.ask(draft);
        this.moved();
        return;
      }
      case 'paused':
        this.paused = message.paused;
        return;
      case 'stale':
        this.answers.reset();
        this.ask(this.draft());
        return;
      case 'panel':
        this.card = { open: message.open, focus: this.card.focus && message.open };
        // The card is shown where it will stay: once its size is known.
        if (message.open && message.height === 0) return;
        this.resize(message.open ? message : undefined);
        return;
      case 'choice':
        if (this.onChoice) this.onChoice(message.choice);
        else this.closeCard();
    }
  };

  private resize(card: { width: number; height: number } | undefined): void {
    const hadFocus = this.overlay.owns(document.activeElement);
    this.overlay.setCard(card);
    this.overlay.place(visibleView(this.stand));
    if (!card && hadFocus) this.takeFocusBack();
  }

  /** What the frames stand over: the editor, or the step that took its place. */
  private get stand(): HTMLElement {
    return this.step.current ?? this.found.editor;
  }

  /** The editor has left the page: for a second step, or for good. */
  private leave(): void {
    if (this.step.look()) {
      this.moved = follow(this.stand, this.refresh, this.stop.signal);
      this.moved();
    } else if (this.step.mayCome()) setTimeout(this.moved, 100);
    else {
      if (Date.now() - this.letGoAt < SENDING_MS) this.kept.forget();
      this.dispose();
    }
  }

  /** Runs once per animation frame in which something may have moved. */
  private readonly refresh = (): void => {
    const editor = this.stand;
    if (this.isOver) return;
    if (!editor.isConnected) {
      this.leave();
      return;
    }
    const view = visibleView(editor);
    this.overlay.mount();
    this.overlay.place(view);
    const sight = !this.readable ? 'blind' : this.controls().length > 0 ? 'watching' : 'partly';
    if (sight !== this.sight) {
      this.sight = sight;
      this.onSight?.();
    }
    const { last } = this.answers;
    const marks =
      last && 'marks' in last && !this.paused ? shiftMarks(last.marks, last.draft.text, this.reading.text) : [];
    const boxes = marks
      .filter((mark) => mark.surface === 'text')
      .map(({ key, start, end }) => ({ key, boxes: boxesWithin(clientRects(this.reading, start, end), view) }));
    this.session.send({ type: 'layout', boxes, theme: themeOf(editor), sight: this.sight });
  };
}
