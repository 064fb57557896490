import { flushSync } from 'svelte';

/** Draws the popup in the place of its first view, and carries over what was typed and pressed in that. */
export function takeOver(draw: (typed: string) => void): void {
  const first = document.getElementById('first') as HTMLElement;
  const field = first.querySelector('input') as HTMLInputElement;
  const { selectionStart, selectionEnd } = field;
  const writing = document.activeElement === field;
  draw(field.value);
  flushSync();
  first.remove();
  if (writing) {
    const now = document.querySelector<HTMLInputElement>('[data-testid="search"]');
    now?.focus();
    now?.setSelectionRange(selectionStart, selectionEnd);
  }
  const { pressed } = first.dataset;
  if (pressed) document.querySelector<HTMLElement>(pressed)?.click();
}
