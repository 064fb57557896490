/** A pause of so many milliseconds: nobody who writes or scrolls on makes one. */
export const PAUSE_MS = 500;

/**
 * Asks `look` of an element, and anew after each pause only: for what stays as it is while somebody writes. To ask the
 * styles of all that is around an editor would be a good part of what each key costs.
 */
export function steady<T>(look: (element: Element) => T): (element: Element) => T {
  const known = new WeakMap<Element, { at: number; said: T }>();
  return (element) => {
    const now = performance.now();
    const last = known.get(element);
    const said = last && now - last.at < PAUSE_MS ? last.said : look(element);
    known.set(element, { at: now, said });
    return said;
  };
}
