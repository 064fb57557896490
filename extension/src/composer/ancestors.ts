/** Walking up through open shadow roots, which `closest` and `parentElement` stop at. */

/** The parent element, or the host when the node is at the top of an open shadow root. */
export function parentOf(node: Node): Element | null {
  return node.parentElement ?? hostOf(node.parentNode);
}

/** The nearest of `node` and its ancestors that matches, across shadow roots. */
export function closestAcross(node: Element, selector: string): Element | null {
  // Asked of the browser as a whole: in Firefox each step of a script of ours into the page costs.
  for (let at: Element | null = node; at; at = hostOf(at.getRootNode())) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
  }
  return null;
}

function hostOf(node: Node | null): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}

/** Whether the element takes up room on the page. */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
}
