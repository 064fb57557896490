import { isVisible } from './ancestors';
import type { Found } from './find';

/** Whether a list of suggestions is open, so that Enter takes one of them and posts nothing. */
export function isPicking({ editor, surface }: Found): boolean {
  if (editor.getAttribute('aria-expanded') === 'true' || editor.getAttribute('aria-activedescendant')) return true;
  if (!surface.suggestions) return false;
  return [...document.querySelectorAll(surface.suggestions)].some(isVisible);
}
