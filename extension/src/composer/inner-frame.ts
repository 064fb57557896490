/** Whether somebody writes in a frame of the page's own: old editors and new ones live there, and it is not read. */
export function writesInFrame(): boolean {
  const frame = document.activeElement;
  if (!(frame instanceof HTMLIFrameElement)) return false;
  // Nothing, where the frame is another site's.
  const inner = frame.contentDocument;
  const at = inner?.activeElement as HTMLElement | null | undefined;
  return inner?.designMode === 'on' || at?.isContentEditable === true || at?.tagName === 'TEXTAREA';
}
