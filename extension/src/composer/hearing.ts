/** What a post is made with, and what must therefore be heard. */
const kinds = ['click', 'keydown'] as const;

/**
 * Whether what happens on the page is heard at all: a script that was at the window before us can keep every click
 * and key from us. An event of our own tells, and goes no further than here where we are the first.
 */
export class Hearing {
  private readonly own = new WeakSet<Event>();
  private heard = 0;
  private asked = false;
  private readonly done = new AbortController();

  /** To be called before any other listener is set. */
  start(signal: AbortSignal): void {
    const listen = { capture: true, signal: AbortSignal.any([signal, this.done.signal]) };
    for (const kind of kinds) window.addEventListener(kind, (event) => this.take(event), listen);
  }

  /** Asked once somebody writes: listeners keep their order, so the answer does too. */
  readonly isGood = (): boolean => {
    if (!this.asked) for (const kind of kinds) this.say(kind);
    this.asked = true;
    // Heard once or never: no key need pass by here any more.
    this.done.abort();
    return this.heard === kinds.length;
  };

  private say(kind: (typeof kinds)[number]): void {
    const event = new Event(kind, { cancelable: true });
    this.own.add(event);
    document.documentElement.dispatchEvent(event);
  }

  private take(event: Event): void {
    if (!this.own.has(event)) return;
    event.stopImmediatePropagation();
    this.heard++;
  }
}
