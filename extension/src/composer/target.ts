/** The element an event is about, in an open shadow root too; `null` for what happens to the document. */
export function targetOf(event: Event): Element | null {
  const { target } = event;
  const inner = target instanceof Element && !target.shadowRoot ? target : event.composedPath()[0];
  return inner instanceof Element ? inner : null;
}
