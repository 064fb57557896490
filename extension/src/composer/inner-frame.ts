/** Whether somebody writes in a frame of the page's own: old editors and new ones live there, and it is not read. */
export function writesInFrame(at: Element | null = document.activeElement): boolean {
  // By its name, for what stands in a frame is of that frame's own kinds.
  if (at?.tagName === 'IFRAME') {
    // Nothing, where the frame is another site's.
    const inner = (at as HTMLIFrameElement).contentDocument;
    return inner !== null && (inner.designMode === 'on' || writesHere(inner.activeElement));
  }
  return false;
}

function writesHere(at: Element | null): boolean {
  return writesInFrame(at) || at?.tagName === 'TEXTAREA' || (at as HTMLElement | null)?.isContentEditable === true;
}
