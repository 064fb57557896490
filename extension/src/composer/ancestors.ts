/** Walking up through open shadow roots, which `closest` and `parentElement` stop at. */

/** The parent element, or the host when the node is at the top of an open shadow root. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** The nearest of `node` and its ancestors that matches, across shadow roots. */
export function closestAcross(node: Element, selector: string): Element | null {
  for (let at: Element | null = node; at; at = parentOf(at)) {
    if (at.matches(selector)) return at;
  }
  return null;
}

/** Whether the element takes up room on the page. */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
}
