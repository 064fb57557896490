import { browser } from 'wxt/browser';
import { closestAcross } from './ancestors';
import { placeCard, placeChip, type Rect } from './placement';
import { steady } from './steady';

const PINNED =
  'all: initial; position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; padding: 0; ' +
  'border: 0; background: transparent; pointer-events: none; overflow: hidden;';

/** A composer that is scrolled away takes its chip with it; the frame stays, of no size. */
const NOWHERE: Rect = { left: 0, top: 0, width: 0, height: 0 };

/**
 * Our two frames over a composer: one under the words for the marks, which lets every click through, and
 * one for the chip and the card. Both are documents of the extension's own origin, inside a closed shadow
 * root of an element whose attributes never change: the page learns that keepmum is there and no more.
 */
export class Overlay {
  // A name of its own: one more div could change what a site's style sheet means by its last one.
  private readonly host = document.createElement('keepmum-overlay');
  private readonly marks: HTMLIFrameElement;
  private readonly panel: HTMLIFrameElement;
  private card: { width: number; height: number } | undefined;

  constructor(
    private readonly editor: HTMLElement,
    session: string,
  ) {
    this.host.style.cssText = PINNED;
    this.host.popover = 'manual';
    const root = this.host.attachShadow({ mode: 'closed' });
    this.marks = frame(`marks.${session}`, 'none');
    this.panel = frame(`panel.${session}`, 'auto');
    this.marks.tabIndex = -1;
    this.marks.ariaHidden = 'true';
    root.append(this.marks, this.panel);
  }

  /** Puts the frames up, or up again when the page took them down. */
  mount(): void {
    const home = homeOf(this.editor);
    if (this.host.isConnected && this.host.parentNode === home) return;
    home.append(this.host);
    // The top layer: a site's modal dialog must not cover a warning about what is written in it.
    this.host.showPopover();
  }

  remove(): void {
    this.host.remove();
  }

  /** How large the open card wants to be; undefined closes it to the chip. */
  setCard(card: { width: number; height: number } | undefined): void {
    this.card = card;
  }

  place(view: Rect): void {
    const window_ = { width: window.innerWidth, height: window.innerHeight };
    const rtl = isRtl(this.editor);
    put(this.marks, view);
    if (this.card) put(this.panel, placeCard(view, this.card, window_, rtl));
    else if (view.width < 1 || view.height < 1) put(this.panel, NOWHERE);
    else put(this.panel, placeChip(view, window_, rtl));
  }

  focusCard(): void {
    this.panel.focus({ preventScroll: true });
  }

  /** Whether an event of the page is only about our own frames. */
  owns(target: EventTarget | null): boolean {
    return target === this.host;
  }
}

/** A modal <dialog> makes everything outside it inert, top layer or not; there we must live inside. */
const homeOf = steady((editor) => closestAcross(editor, 'dialog:modal') ?? document.documentElement);

const isRtl = steady((editor) => getComputedStyle(editor).direction === 'rtl');

function frame(hash: string, pointer: 'none' | 'auto'): HTMLIFrameElement {
  const element = document.createElement('iframe');
  // A scheme that differs from the document's would paint the frame's canvas opaque. Absolute within the pinned host,
  // for Firefox lays the documents of frames that are fixed out anew with every line of the page.
  element.style.cssText =
    `position: absolute; border: 0; margin: 0; padding: 0; background: transparent; color-scheme: light; ` +
    `pointer-events: ${pointer}; left: 0; top: 0; width: 0; height: 0;`;
  element.src = `${browser.runtime.getURL('/frame.html')}#${hash}`;
  return element;
}

/** Where a frame was put last: one that stays is left alone, for that is what most keys ask of it. */
const standing = new WeakMap<HTMLIFrameElement, string>();

function put(element: HTMLIFrameElement, rect: Rect): void {
  const place = JSON.stringify(rect);
  if (standing.get(element) === place) return;
  standing.set(element, place);
  for (const side of ['left', 'top', 'width', 'height'] as const) element.style[side] = `${rect[side]}px`;
}
