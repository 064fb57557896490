/** A pause of so many milliseconds: nobody who writes or scrolls on makes one. */
export const PAUSE_MS = 500;

/** What was seen of an element, without looking again while somebody goes on. */
export interface Steady<T> {
  (element: Element): T;
  /** Has every element looked at anew. */
  forget(): void;
}

/**
 * Asks `look` of an element, and anew after each pause only: for what stays as it is while somebody writes. To ask the
 * styles of all that is around an editor would be a good part of what each key costs.
 */
export function steady<T>(look: (element: Element) => T): Steady<T> {
  let known = new WeakMap<Element, { at: number; said: T }>();
  const ask = (element: Element) => {
    const now = performance.now();
    const last = known.get(element);
    const said = last && now - last.at < PAUSE_MS ? last.said : look(element);
    known.set(element, { at: now, said });
    return said;
  };
  const forget = () => {
    known = new WeakMap();
  };
  return Object.assign(ask, { forget });
}
