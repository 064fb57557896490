import type { Theme } from '../messages/composer';
import { parentOf } from './ancestors';

/** Light or dark as the composer is painted: sites have themes of their own, whatever the system prefers. */
export function themeOf(editor: Element): Theme {
  for (let at: Element | null = editor; at; at = parentOf(at)) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(
      Number,
    );
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  }
  return 'light';
}

/** A page is not painted anew while somebody writes on it, and to look costs. */
const HOLDS_MS = 1000;

/** The same for every key, looked at now and then. */
export class PaintedTheme {
  private theme: Theme = 'light';
  private lookedAt = Number.NEGATIVE_INFINITY;

  of(editor: Element): Theme {
    const now = performance.now();
    if (now - this.lookedAt > HOLDS_MS) {
      this.lookedAt = now;
      this.theme = themeOf(editor);
    }
    return this.theme;
  }
}
