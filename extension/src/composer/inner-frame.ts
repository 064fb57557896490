/**
 * Whether somebody writes in a frame of the page's own: old editors and new ones live there, and it is not read. Of one
 * that the page has shut off from itself nobody can tell, so whoever turns to it is taken for a writer.
 */
export function writesInFrame(at: Element | null = document.activeElement): boolean {
  // By its name, for what stands in a frame is of that frame's own kinds.
  if (at?.tagName !== 'IFRAME') return false;
  const frame = at as HTMLIFrameElement;
  const inner = frame.contentDocument;
  if (!inner) return frame.hasAttribute('sandbox') && isOfThisPage(frame);
  return inner.designMode === 'on' || writesHere(inner.activeElement);
}

function writesHere(at: Element | null): boolean {
  return writesInFrame(at) || at?.tagName === 'TEXTAREA' || (at as HTMLElement | null)?.isContentEditable === true;
}

/** What another site has in a frame is that site's own affair. */
function isOfThisPage(frame: HTMLIFrameElement): boolean {
  const address = frame.getAttribute('src') ?? '';
  if (frame.hasAttribute('srcdoc') || /^(?:about:|blob:|data:|$)/.test(address)) return true;
  return URL.canParse(address, location.href) && new URL(address, location.href).origin === location.origin;
}
