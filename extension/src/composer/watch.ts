import { browser } from 'wxt/browser';
import type { Adapter } from '../adapters/adapter';
import type { SightNews } from '../messages/badge';
import type { Sight } from '../messages/composer';
import type { SightAnswer } from '../messages/sight';
import { Composer } from './composer';
import { type Found, findComposer, isUnknownEditor } from './find';
import { focusedElement } from './focused';
import { Gate } from './gate';
import { Hearing } from './hearing';
import { writesInFrame } from './inner-frame';
import { Kept } from './kept';
import { renew } from './renew';
import { PAUSE_MS, type Steady, steady } from './steady';
import { targetOf } from './target';
import { TieGate } from './tie-gate';

/**
 * Watches a page for people writing: a composer is watched from the first sign of life in it (focus, a key,
 * a pointer, input) until another one is or it leaves the page. Between composers nothing observes anything.
 */
export class Watch {
  /** Under watch now: the one written in last, and those that the same control posts with it (a thread). */
  private composers: Composer[] = [];
  private latest: Composer | undefined;
  private blind = false;
  /** A post may have gone past the gate; until one has gone through it again. */
  private past = false;
  private told: Sight = 'watching';
  private renewing: Promise<void> | undefined;
  private keyedAt = Number.NEGATIVE_INFINITY;
  /** Keys go where the one before went. */
  private readonly around: Steady<Found | undefined>;

  private readonly hearing = new Hearing();
  private readonly kept: Kept;

  constructor(private readonly adapter: Adapter) {
    this.kept = new Kept(adapter);
    this.around = steady((target) => findComposer(adapter, target));
  }

  start(signal: AbortSignal): void {
    this.hearing.start(signal);
    const gate = new Gate(this.adapter, this);
    const tieGate = new TieGate(this.adapter);
    gate.start(signal);
    tieGate.start(signal);
    const listen = { capture: true, passive: true, signal };
    window.addEventListener('focusin', (event) => this.notice(event), listen);
    window.addEventListener('pointerdown', (event) => this.onPointer(event), listen);
    window.addEventListener('input', (event) => this.onInput(event), listen);
    // One for all of ours, in their order: in Firefox each that is set costs with every key.
    const hear = (event: KeyboardEvent) => {
      const stopped = event.cancelBubble;
      for (const one of [gate, tieGate, this]) {
        one.onKey(event);
        if (event.cancelBubble !== stopped) return;
      }
    };
    window.addEventListener('keydown', hear, { capture: true, signal });
    // Sites fold a composer away, or pull the focus back, when they see it go to our card.
    for (const type of ['focusin', 'focus', 'focusout', 'blur'] as const) {
      window.addEventListener(type, (event) => this.keepFocusQuiet(event), { capture: true, signal });
    }
    // A frame that takes the focus tells nobody but the window that loses it, and that before it has it.
    window.addEventListener('blur', () => setTimeout(() => this.noticeFrame()), { signal });
    signal.addEventListener('abort', () => {
      for (const composer of this.composers) composer.dispose();
    });
  }

  /** The composer for an editor, put under watch when it was not. */
  watch(found: Found): Composer {
    const known = this.composers.find((composer) => composer.found.editor === found.editor && !composer.isOver);
    if (known) return known;
    const composer = new Composer(found, this.kept, this.hearing.isGood);
    composer.onSight = () => this.tell();
    composer.onPast = () => {
      this.past = true;
      this.tell();
    };
    this.composers = [...this.composers.filter((one) => !one.isOver), composer];
    return composer;
  }

  alsoPostedBy(control: HTMLElement): Composer[] {
    return this.composers.filter((composer) => !composer.isOver && composer.controls().includes(control));
  }

  atStep(control: HTMLElement): Composer | undefined {
    return this.composers.find((composer) => !composer.isOver && composer.controls().includes(control));
  }

  sight(): SightAnswer {
    const composer = this.latest?.isOver ? undefined : this.latest;
    const network = composer?.found.network ?? this.adapter.network;
    const paused = composer?.paused ?? false;
    if (this.past) return { sight: 'blind', reason: 'went-past', network, paused };
    if (this.blind) return { sight: 'blind', reason: 'no-composer', network, paused };
    if (!composer) return { sight: 'watching', reason: 'idle', network, paused };
    if (!this.hearing.isGood()) return { sight: 'blind', reason: 'unheard', network, paused };
    const reasons = { watching: 'composing', partly: 'no-post-control', blind: 'unreadable' } as const;
    return { sight: composer.sight, reason: reasons[composer.sight], network, paused };
  }

  /** A post has gone through the gate: what it watches is what posts. */
  passed(): void {
    this.past = false;
    this.tell();
  }

  /** Lets the toolbar's button show how well the page is seen, when that has changed. */
  private tell(): void {
    const { sight } = this.sight();
    if (sight === this.told) return;
    this.told = sight;
    // Nobody hears it when the extension is gone, and then its button is too.
    const news: SightNews = { type: 'seen', sight };
    void Promise.resolve()
      .then(() => browser.runtime.sendMessage(news))
      .catch(() => {});
  }

  private notice(event: Event): void {
    const target = targetOf(event);
    if (!target) return;
    if (event.type === 'focusin') this.keyedAt = Number.NEGATIVE_INFINITY;
    this.renewing ??= this.renew();
    const found = this.found(event, target);
    if (event.type === 'input' && !found) this.noticeBeside(target);
    if (found) {
      this.blind = false;
      const composer = this.watch(found);
      this.turnTo(composer);
      // Heard here, where no page can stop it: what is typed into a plain field changes nothing else that is seen.
      if (event.type === 'input' && composer.isPlain) composer.changed();
    } else if (event.type !== 'pointerdown' && isUnknownEditor(this.adapter, target)) {
      this.blind = true;
    }
    this.tell();
  }

  private found({ type }: Event, target: Element): Found | undefined {
    const known = type === 'keydown' || type === 'input' ? this.around(target) : undefined;
    return known?.editor.isConnected ? known : findComposer(this.adapter, target);
  }

  /** Asks once, when somebody turns to the page, whether its site was described anew, and looks again then. */
  private async renew(): Promise<void> {
    if (!(await renew(this.adapter))) return;
    for (const composer of this.composers) composer.dispose();
    this.around.forget();
    this.composers = [];
    this.latest = undefined;
    this.blind = false;
    const focused = focusedElement();
    const found = focused && findComposer(this.adapter, focused);
    if (found) this.turnTo(this.watch(found));
    else if (focused && isUnknownEditor(this.adapter, focused)) this.blind = true;
    this.tell();
  }

  private noticeFrame(): void {
    if (!writesInFrame()) return;
    this.blind = true;
    this.tell();
  }

  /** Something was typed outside the editor that may go out with the draft. */
  private noticeBeside(target: Element): void {
    this.kept.note(target);
    for (const composer of this.composers) if (!composer.isOver) composer.lookAgain();
  }

  /** Lets go of the composers that are not posted together with this one. */
  private turnTo(composer: Composer): void {
    if (this.latest === composer) return;
    this.latest = composer;
    const controls = new Set(composer.controls());
    const together = (one: Composer) => one === composer || one.controls().some((control) => controls.has(control));
    for (const one of this.composers) if (!together(one)) one.dispose();
    this.composers = this.composers.filter((one) => !one.isOver);
  }

  /** Where keys go that follow one another is told by what they put in, and by the focus. */
  onKey(event: KeyboardEvent): void {
    const goesOn = this.goesOn();
    this.keyedAt = performance.now();
    if (!goesOn) this.notice(event);
    this.latest?.hand.keyed(event);
    this.onShortcut(event);
  }

  private onPointer(event: Event): void {
    this.latest?.hand.pressed();
    this.notice(event);
  }

  /** Whether the writer writes on in the composer of the key before. */
  private goesOn(): boolean {
    return performance.now() - this.keyedAt < PAUSE_MS && this.latest?.isOver === false;
  }

  /** What keys that follow one another put in is told by the editor itself, unless it is a plain field. */
  private onInput(event: Event): void {
    if (!this.goesOn() || event.target !== this.latest?.found.editor) this.notice(event);
    else if (this.latest.isPlain) this.latest.changed();
  }

  private onShortcut(event: KeyboardEvent): void {
    const composer = this.composers.find((one) => one.card.isOpen) ?? this.latest;
    if (!composer || composer.isOver) return;
    const opens = event.altKey && event.shiftKey && event.code === 'KeyK' && !event.ctrlKey && !event.metaKey;
    const closes = composer.card.isOpen && event.key === 'Escape';
    if (!opens && !closes) return;
    // The site would take Escape as "close the composer".
    event.preventDefault();
    event.stopImmediatePropagation();
    if (opens) composer.card.show(true);
    else composer.card.close();
  }

  private keepFocusQuiet(event: Event): void {
    const other = event instanceof FocusEvent ? event.relatedTarget : null;
    const ours = this.composers.some((composer) => composer.owns(event.target) || composer.owns(other));
    if (!ours) return;
    event.stopImmediatePropagation();
    if (event.type === 'blur') for (const { card } of this.composers) card.enter(event.composedPath()[0]);
  }
}
