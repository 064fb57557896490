import type Quill from 'quill';

/**
 * Quill asks the document where the caret is, which knows nothing of shadow roots. A site that puts Quill
 * into one must answer for it, or the caret jumps to the start whenever Quill tidies a line.
 */
export function answerForShadow(quill: Quill): void {
  const root = quill.root.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const { selection } = quill;
  const chosen = document.getSelection() as Selection;
  selection.hasFocus = () => quill.root.contains(root.activeElement);
  selection.getNativeRange = () => {
    const range = chosen.getComposedRanges({ shadowRoots: [root] })[0];
    return range ? selection.normalizeNative(range as Range) : null;
  };
  selection.setNativeRange = (startNode, startOffset = 0, endNode = startNode, endOffset = startOffset) => {
    if (!startNode?.parentNode || !endNode?.parentNode) return;
    if (!selection.hasFocus()) quill.root.focus({ preventScroll: true });
    chosen.setBaseAndExtent(...around(startNode, startOffset), ...around(endNode, endOffset));
  };
}

/** A caret cannot stand inside a line break: it stands before it. */
function around(node: Node, offset: number): [Node, number] {
  if (node.nodeName !== 'BR' || !node.parentNode) return [node, offset];
  return [node.parentNode, [...node.parentNode.childNodes].indexOf(node as ChildNode)];
}
