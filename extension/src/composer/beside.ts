import type { Beside } from '../adapters/adapter';
import type { Draft } from '../messages/verdict';
import { isVisible } from './ancestors';
import { BUTTON, postControls } from './control';
import type { Found } from './find';
import type { Kept } from './kept';
import { isBefore } from './scope';

/** What is published with a draft and stands outside its editor, in the order of the page. */
export function readBeside(found: Found, scope: Element, kept: Kept): NonNullable<Draft['media']> {
  const all: NonNullable<Draft['media']> = [];
  for (const beside of found.surface.beside ?? []) {
    const texts = beside.keptWhile
      ? keptTexts(beside, found, scope, kept)
      : fieldsOf(beside, found, scope).map((field) => textOf(field));
    for (const text of texts) if (text.trim()) all.push({ surface: beside.surface, text });
  }
  return all;
}

/** The text of a field, or of an element that only shows some. */
export function textOf(field: Element): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return field.textContent ?? '';
}

function keptTexts(beside: Beside, { editor }: Found, scope: Element, kept: Kept): string[] {
  const has = scope.querySelector(beside.keptWhile ?? '') !== null;
  // While the field is being filled in, the composer may have left the page, pictures and all.
  return has || !editor.isConnected ? kept.texts(beside.surface) : [];
}

function fieldsOf(beside: Beside, found: Found, scope: Element): Element[] {
  return [...scope.querySelectorAll(beside.selector)].filter(
    (field) =>
      field !== found.editor &&
      !found.editor.contains(field) &&
      isVisible(field) &&
      isOurs(field, found, scope) &&
      !posts(field, found),
  );
}

/** Names stand on buttons too; what stands on the one that posts is no part of the post. */
function posts(field: Element, found: Found): boolean {
  return field.matches(BUTTON) && postControls(found).some((control) => control === field);
}

/** Where several drafts go out together, a field belongs to the one it stands behind. */
function isOurs(field: Element, { editor, surface }: Found, scope: Element): boolean {
  const editors = [...scope.querySelectorAll(surface.editor)];
  if (editors.length < 2) return true;
  return (editors.filter((one) => isBefore(one, field)).at(-1) ?? editors[0]) === editor;
}
