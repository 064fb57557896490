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
    const note = () => this.note();
    document.addEventListener('selectionchange', note, { signal });
    // The way out of an editor by mouse; that event would be too late.
    window.addEventListener('pointerdown', note, { capture: true, signal });
    note();
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

  /** Notes where the caret is now, if the editor has the focus. */
  note(): void {
    const found = selectionFor(this.editor.getRootNode());
    // Only while the editor has the focus: what is selected on the way out of it is not the writer's place.
    if (!found || !this.editor.contains(found.anchor) || !this.editor.matches(':focus-within')) return;
    const box = this.editor.querySelector(':focus');
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
