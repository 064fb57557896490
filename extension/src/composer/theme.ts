import type { Theme } from '../messages/composer';
import { parentOf } from './ancestors';
import { steady } from './steady';

/** Light or dark as the composer is painted: sites have themes of their own, whatever the system prefers. */
export const themeOf = steady((editor): Theme => {
  for (let at: Element | null = editor; at; at = parentOf(at)) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(
      Number,
    );
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  }
  return 'light';
});
