/** What is told when an editor may have moved. */
export interface Following {
  /** Has `moved` called in the next frame. */
  soon(): void;
  /** Calls it now, unless a frame is asked for already. */
  now(): void;
}

/**
 * Calls `moved` in the next frame whenever the editor may stand somewhere else: scrolling at any depth,
 * resizing, zoom, growing text. Nothing runs while nothing moves.
 */
export function follow(editor: HTMLElement, moved: () => void, signal: AbortSignal): Following {
  let asked = 0;
  const ask = () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      moved();
    });
  };
  const listen = { capture: true, passive: true, signal };
  window.addEventListener('scroll', ask, listen);
  window.addEventListener('resize', ask, listen);
  window.addEventListener('transitionend', ask, listen);
  window.visualViewport?.addEventListener('resize', ask, listen);
  // A scroll inside a shadow root is not heard outside of it.
  const root = editor.getRootNode();
  if (root instanceof ShadowRoot) root.addEventListener('scroll', ask, listen);
  // Also fires when the editor is taken out of the page: its size becomes nothing.
  const resized = new ResizeObserver(ask);
  resized.observe(editor);
  resized.observe(document.documentElement);
  signal.addEventListener('abort', () => {
    resized.disconnect();
    cancelAnimationFrame(asked);
  });
  return {
    soon: ask,
    now: () => {
      if (!asked) moved();
    },
  };
}
