import type { Page } from 'puppeteer-core';

/** What scripts of a page have set going. */
export interface Stir {
  /** Observers that observe. */
  observing: number;
  /** Timers and frames that were asked for so far. */
  asked: number;
}

/** Counts, from now on, what is set going in a page. */
export function countStir(page: Page): Promise<void> {
  return page.evaluate(() => {
    const observing = new Set<object>();
    const stir = { asked: 0, observing };
    Object.assign(globalThis, { stir });
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
      const { prototype } = globalThis[name];
      const { observe, disconnect } = prototype;
      prototype.observe = function (...all: [never]) {
        observing.add(this);
        return observe.apply(this, all);
      };
      prototype.disconnect = function () {
        observing.delete(this);
        return disconnect.call(this);
      };
    }
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
      const set = globalThis[name] as (...all: unknown[]) => number;
      Object.assign(globalThis, {
        [name]: (...all: unknown[]) => {
          stir.asked++;
          return set(...all);
        },
      });
    }
  });
}

export function stir(page: Page): Promise<Stir> {
  return page.evaluate(() => {
    const { stir } = globalThis as unknown as { stir: { asked: number; observing: Set<object> } };
    return { asked: stir.asked, observing: stir.observing.size };
  });
}
