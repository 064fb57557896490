/** A selection as the page's own events tell it, across open shadow roots where the browser can say. */
interface Place {
  anchor: Node;
  anchorOffset: number;
  focus: Node;
  focusOffset: number;
  /** The box that has the focus: the editor, or one of the boxes an editor of blocks is made of. */
  box?: HTMLElement;
}

/**
 * Remembers where the caret is in an editor. Draft.js and Lexical drop the selection when the focus leaves
 * them, and a caret that comes back at the start of the text would scatter the writer's next words.
 */
export class Caret {
  private place: Place | undefined;

  constructor(
    private readonly editor: HTMLElement,
    signal: AbortSignal,
  ) {
    const listen = { capture: true, passive: true, signal };
    // The ways out of an editor: by mouse, where the event behind would be too late, and by anything else.
    window.addEventListener('pointerdown', () => this.note(), listen);
    window.addEventListener('blur', (event) => this.note(event.composedPath()[0]), listen);
  }

  restore(): void {
    const { editor, place } = this;
    (place?.box?.isConnected ? place.box : editor).focus({ preventScroll: true });
    if (!place || !editor.contains(place.anchor) || !editor.contains(place.focus)) return;
    try {
      getSelection()?.setBaseAndExtent(place.anchor, place.anchorOffset, place.focus, place.focusOffset);
    } catch {
      // The text became shorter than the offset: the editor's own idea of the caret stands.
    }
  }

  /** Notes where the caret is now, if the editor has the focus, or something in it is what loses it. */
  note(leaving?: EventTarget): void {
    const root = this.editor.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    const box = leaving instanceof Element ? leaving : root.activeElement;
    // Only then: what is selected on the way out of it is not the writer's place.
    if (!box || !this.editor.contains(box)) return;
    const found = selectionFor(root);
    if (found && this.editor.contains(found.anchor))
      this.place = { ...found, ...(box instanceof HTMLElement && { box }) };
  }
}

function selectionFor(root: Node): Place | undefined {
  const selection = getSelection();
  if (!selection) return undefined;
  if (root instanceof ShadowRoot && 'getComposedRanges' in selection) {
    const [range] = selection.getComposedRanges({ shadowRoots: [root] });
    if (!range) return undefined;
    const start = { node: range.startContainer, offset: range.startOffset };
    const end = { node: range.endContainer, offset: range.endOffset };
    const [anchor, focus] = selection.direction === 'backward' ? [end, start] : [start, end];
    return { anchor: anchor.node, anchorOffset: anchor.offset, focus: focus.node, focusOffset: focus.offset };
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return anchorNode && focusNode ? { anchor: anchorNode, anchorOffset, focus: focusNode, focusOffset } : undefined;
}
