import type { Choice, FromComposer, GateState, Sight, ToComposer } from '../messages/composer';
import type { Draft, UncheckedCode } from '../messages/verdict';
import { isVisible } from './ancestors';
import { type Answer, Answers, draftKey, marksOf } from './answers';
import { Card } from './card';
import { Drafting } from './drafting';
import { edit } from './edit';
import type { Found } from './find';
import { type Following, follow } from './following';
import type { Kept } from './kept';
import { drawsAlike, layoutOf } from './layout';
import { Legible } from './legible';
import { Overlay } from './overlay';
import { OwnHand } from './own-hand';
import { newSession, Session } from './session';
import { themeOf } from './theme';
import { visibleView } from './view';

/** A post that was let go has emptied or closed its composer within this time. */
const SENDING_MS = 10_000;

/**
 * One composer under watch: reads its draft when it changes, has it checked, and keeps the frames over it
 * in place. What it adds to the page are our own frames; it writes nothing but a wording the writer asked for.
 */
export class Composer {
  readonly answers = new Answers();
  readonly card: Card;
  readonly hand: OwnHand;
  /** A field whose text is in no element: what is typed into it is told by its events alone. */
  readonly isPlain: boolean;
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
  private moves: Following;
  private code: UncheckedCode | undefined;
  private readonly drafting: Drafting;
  private readonly legible: Legible;
  private letGoAt = Number.NEGATIVE_INFINITY;
  private postedSaid = false;
  private lost = false;
  private sent = '';
  private decided = '';
  /** The layout that was told last. */
  private laidOut = '';

  constructor(
    readonly found: Found,
    private readonly kept: Kept,
    /** Whether a post can be heard at all on this page. */
    private readonly isHeard: () => boolean,
  ) {
    const { signal } = this.stop;
    this.isPlain = found.editor instanceof HTMLTextAreaElement;
    this.drafting = new Drafting(found, kept);
    this.hand = new OwnHand(found.editor, signal);
    this.overlay = new Overlay(found.editor, this.id);
    const send = (message: FromComposer) => this.session.send(message);
    this.card = new Card(found.editor, this.overlay, send, () => this.drafting.stand, signal);
    this.session = new Session({ message: this.take, opened: this.tellAll, lost: this.lose }, signal);
    this.overlay.mount();
    this.overlay.place(visibleView(found.editor));
    this.moves = follow(found.editor, this.refresh, signal);
    this.legible = new Legible(found.editor, () => this.lookAgain(), signal);
    const changes = new MutationObserver(() => this.changed());
    changes.observe(found.editor, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => {
      changes.disconnect();
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

  /** The draft this very moment. */
  draft(): Draft {
    return this.drafting.now();
  }

  /** The controls that post it now. */
  controls(): HTMLElement[] {
    return this.drafting.controls();
  }

  /** The gate has let a press of its control go. */
  letGo(): void {
    this.letGoAt = Date.now();
    this.postedSaid = false;
    this.drafting.step.pressed();
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

  owns(target: EventTarget | null): boolean {
    return this.overlay.owns(target);
  }

  /** Reads again and asks where the draft is another one; the marks move with their words meanwhile. */
  changed(): void {
    const before = this.drafting.latest.text;
    const draft = this.drafting.typed();
    if (before !== '' && draft.text === '') this.emptied();
    if (draftKey(draft) !== this.sent) {
      this.legible.lookSoon();
      this.card.close();
      if (this.gate !== 'open' && this.gate !== 'waiting') this.setGate('open');
      // One question at a time: the answer to an older text asks about the newest.
      if (!this.answers.pending) this.ask(draft);
    }
    // Most drafts name nobody: nothing moves with their words, and the rest is looked at when their writer rests.
    if (marksOf(this.answers.last).length > 0) this.moves.soon();
  }

  /** The same where more than its words may be another: something beside them was changed, or its writer rests. */
  lookAgain(): void {
    this.drafting.forget();
    this.changed();
    this.moves.soon();
  }

  private emptied(): void {
    this.drafting.forget();
    if (Date.now() - this.letGoAt < SENDING_MS) this.posted();
    else if (!this.paused && !this.hand.wasAtWork) this.onPast?.();
  }

  /** The site took the draft after its control was pressed. Said once: the editor may be emptied and then leave. */
  private posted(): void {
    this.kept.forget();
    if (!this.postedSaid) this.session.send({ type: 'posted' });
    this.postedSaid = true;
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
    this.laidOut = '';
    this.legible.lookSoon();
    this.session.send({
      type: 'hello',
      session: this.id,
      network,
      surface: surface.name,
      theme: themeOf(this.found.editor),
      sight: this.sight,
      gate: this.gate,
      code: this.code,
      open: this.card.isOpen,
    });
    this.ask(this.draft());
    this.moves.soon();
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
        const { last } = this.answers;
        if (!this.answers.take(revision, said)) return;
        // A page may put another text into a plain field, which nobody tells; of the others each change is.
        const draft = this.isPlain ? this.drafting.typed() : this.drafting.latest;
        if (draftKey(draft) !== this.sent) this.ask(draft);
        // Most keys change no mark. What does is drawn at once: a frame to come would be one more of the page.
        if (!drawsAlike(last, this.answers.last, draft.text)) this.moves.now();
        return;
      }
      case 'paused':
        this.paused = message.paused;
        return;
      case 'stale':
        this.answers.reset();
        this.ask(this.draft());
        this.moves.soon();
        return;
      case 'panel':
        this.card.take(message);
        return;
      case 'fix':
        void this.put(message.from, message.to);
        return;
      case 'choice':
        if (this.onChoice) this.onChoice(message.choice);
        else this.card.close();
    }
  };

  /** Puts a wording in place of the draft's own, because the writer pressed the button that says so. */
  private async put(from: string, to: string): Promise<void> {
    const { editor } = this.found;
    const asked = this.draft().text === from && editor.isConnected;
    const done = asked && (await edit(editor, to));
    // The frame copies it then, which a browser allows to what has the focus.
    if (!done) this.card.show(true);
    this.session.send({ type: 'fixed', done });
  }

  /** The editor has left the page: for a second step, or for good. */
  private leave(): void {
    if (this.drafting.step.look()) {
      this.moves = follow(this.drafting.stand, this.refresh, this.stop.signal);
      this.moves.soon();
    } else if (this.drafting.step.mayCome()) setTimeout(this.moves.soon, 100);
    else {
      if (Date.now() - this.letGoAt < SENDING_MS) this.posted();
      this.dispose();
    }
  }

  /** The site shows another of its views: the card belongs to the one that is gone, and a held post with it. */
  private putAway(): void {
    this.card.close();
    if (this.gate !== 'open') this.setGate('open');
  }

  /** Runs once per animation frame in which something may have moved. */
  private readonly refresh = (): void => {
    const editor = this.drafting.stand;
    if (this.isOver) return;
    if (!editor.isConnected) {
      this.leave();
      return;
    }
    if (this.card.isOpen && !isVisible(editor)) this.putAway();
    // First everything is read, then the frames are moved: the other way round the page is laid out twice.
    const view = visibleView(editor);
    const theme = themeOf(editor);
    const boxes = this.paused ? [] : layoutOf(this.answers.last, this.drafting.reading, view);
    const sight = !this.legible.yes ? 'blind' : this.drafting.hasControl && this.isHeard() ? 'watching' : 'partly';
    this.overlay.mount();
    this.overlay.place(view);
    if (sight !== this.sight) {
      this.sight = sight;
      this.onSight?.();
    }
    const layout: FromComposer = { type: 'layout', boxes, theme, sight };
    const said = JSON.stringify(layout);
    if (said !== this.laidOut) this.session.send(layout);
    this.laidOut = said;
  };
}
