import type { Adapter } from '../adapters/adapter';
import type { Choice } from '../messages/composer';
import type { Draft } from '../messages/verdict';
import { pageText } from '../texts/page';
import type { Composer } from './composer';
import { buttonOn, buttonPressedBy, couldBe, isDisabled, postControls } from './control';
import { composersUnder, type Found, findComposer } from './find';
import { isPicking } from './picking';

/** A post may wait this long for its check. */
const PATIENCE_MS = 1000;

/** What the gate needs from the watch over the page. */
export interface Watched {
  /** The composer for an editor, put under watch when it was not. */
  watch(found: Found): Composer;
  /** Of the composers under watch, those that this control posts. */
  alsoPostedBy(control: HTMLElement): Composer[];
  /** The composer whose second step has this control. */
  atStep(control: HTMLElement): Composer | undefined;
  /** A post has gone through the gate. */
  passed(): void;
}

/**
 * Holds the act of posting until the verdict for exactly the text on the page allows it. A draft that may
 * pass keeps the site's own event, untouched. One that must wait or is held loses this event; when the way
 * is free the site's control is clicked again, after the text has been read again.
 */
export class Gate {
  /** Set only while our own click runs through the page, which it does before `click()` returns. */
  private releasing = false;
  private settling = false;

  constructor(
    private readonly adapter: Adapter,
    private readonly watched: Watched,
  ) {}

  /** Listens at the window's capture phase, before any handler of the page; keys are given to `onKey`. */
  start(signal: AbortSignal): void {
    const listen = { capture: true, signal };
    window.addEventListener('click', (event) => this.onClick(event), listen);
    // A check that starts when the button goes down is usually back when the click comes.
    window.addEventListener('pointerdown', (event) => this.guarded(event.composedPath()), { ...listen, passive: true });
  }

  private onClick(event: MouseEvent): void {
    if (this.releasing) return;
    const path = event.composedPath();
    const composers = this.guarded(path);
    const control = buttonOn(path);
    if (control && composers.length > 0) this.judge(event, composers, control);
  }

  onKey(event: KeyboardEvent): void {
    this.onPressedByKey(event);
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    const target = event.composedPath()[0];
    const found = target instanceof Element ? findComposer(this.adapter, target) : undefined;
    if (!found) return;
    const mod = event.ctrlKey || event.metaKey;
    if (!found.surface.keys.includes(mod ? 'mod-enter' : 'enter') || event.shiftKey || event.altKey) return;
    if (!mod && isPicking(found)) return;
    // The key posts all that the button posts: every item of a thread.
    const control = postControls(found).find((one) => !isDisabled(one));
    const composers = control ? this.postedBy(control) : [];
    this.judge(event, composers.length > 0 ? composers : [this.watched.watch(found)], control);
  }

  /** Sites make buttons of plain elements, and may act on the key itself. */
  private onPressedByKey(event: KeyboardEvent): void {
    const control = buttonPressedBy(event);
    if (!control || control.matches('button, input')) return;
    const composers = this.guarded(event.composedPath());
    if (composers.length > 0) this.judge(event, composers, control);
  }

  /** The composers whose draft would be posted by a click along this path; none when it is no act of posting. */
  private guarded(path: EventTarget[]): Composer[] {
    const control = buttonOn(path);
    if (!control || isDisabled(control)) return [];
    return this.postedBy(control);
  }

  private postedBy(control: HTMLElement): Composer[] {
    if (!this.couldPost(control)) return [];
    for (let at: Node | null = control.parentNode; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
      if (!(at instanceof Element || at instanceof ShadowRoot || at instanceof Document)) continue;
      const found = composersUnder(this.adapter, at).filter((one) => postControls(one).includes(control));
      if (found.length === 0) continue;
      // A title and a text may stand far from each other, and go out together.
      return [...new Set([...found.map((one) => this.watched.watch(one)), ...this.watched.alsoPostedBy(control)])];
    }
    const stepping = this.watched.atStep(control);
    return stepping ? [stepping] : [];
  }

  /** Cheap: most clicks on a page are on buttons that cannot be a post control. */
  private couldPost(control: HTMLElement): boolean {
    return this.adapter.surfaces.some((surface) => couldBe(control, surface.control));
  }

  private judge(event: Event, composers: Composer[], control: HTMLElement | undefined): void {
    if (composers.every((composer) => composer.mayPass(composer.draft()))) {
      this.letGo(composers);
      return;
    }
    // No frame of ours can ask any more; the browser's own question still can.
    const lost = composers.filter((composer) => composer.isLost);
    if (lost.length > 0 && window.confirm(pageText('lost'))) {
      for (const composer of lost) composer.decide(composer.draft());
      this.judge(event, composers, control);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (lost.length > 0) return;
    if (!this.settling) void this.settle(composers, control);
  }

  /** Finds out for each composer in turn; lets go when all may pass, else stops at the first that may not. */
  private async settle(composers: Composer[], control: HTMLElement | undefined): Promise<void> {
    this.settling = true;
    try {
      const until = Date.now() + PATIENCE_MS;
      for (const composer of composers) {
        let draft = composer.draft();
        if (composer.mayPass(draft) === undefined) {
          composer.setGate('waiting');
          await composer.answer(Math.max(0, until - Date.now()));
          draft = composer.draft();
        }
        if (composer.mayPass(draft)) continue;
        this.hold(composer, composers, control);
        return;
      }
      this.release(composers, control);
    } finally {
      this.settling = false;
    }
  }

  private hold(composer: Composer, composers: Composer[], control: HTMLElement | undefined): void {
    const draft = composer.draft();
    const answer = composer.answers.for(draft);
    if (answer && 'outcome' in answer) composer.setGate('held');
    else composer.setGate('unchecked', answer ? answer.code : 'too-late');
    composer.onChoice = (choice) => void this.chosen(choice, draft, composer, composers, control);
    composer.card.show(true);
  }

  private async chosen(
    choice: Choice,
    draft: Draft,
    composer: Composer,
    composers: Composer[],
    control: HTMLElement | undefined,
  ): Promise<void> {
    composer.onChoice = undefined;
    composer.card.close();
    composer.setGate('open');
    if (choice === 'edit') return composer.card.leave();
    // Only what was read when the writer chose may pass; another text is another question.
    if (choice === 'post') composer.decide(draft);
    await this.settle(composers, control);
  }

  private letGo(composers: Composer[]): void {
    for (const composer of composers) composer.letGo();
    this.watched.passed();
  }

  private release(composers: Composer[], control: HTMLElement | undefined): void {
    for (const composer of composers) composer.setGate('open');
    const [first] = composers;
    if (!first) return;
    // Sites replace the button when it becomes enabled, so it is looked up again.
    const usable = first.controls().filter((one) => one.isConnected && !isDisabled(one));
    const target = usable.find((one) => one === control) ?? usable[0];
    if (!target || !composers.every((composer) => composer.mayPass(composer.draft()))) {
      first.setGate('retry');
      first.card.show(false);
      return;
    }
    this.letGo(composers);
    this.releasing = true;
    try {
      target.click();
    } finally {
      this.releasing = false;
    }
  }
}
