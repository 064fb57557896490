import type { Control } from '../adapters/adapter';
import { closestAcross, parentOf } from './ancestors';
import type { Found } from './find';

/** A composer reaches no further up than this where neither its scope nor its control tells. */
const reach = 8;

/** What belongs to the composer: where its audience, its pictures and its other fields are looked for. */
export function scopeOf({ editor, surface }: Found): Element {
  const own = surface.scope ? closestAcross(editor, surface.scope) : dialogOf(editor, surface.control);
  if (own) return own;
  const { control } = surface;
  let at: Element = editor;
  for (let up = 0; up < reach; up++) {
    if (control.by === 'selector' && at !== editor && at.querySelector(control.selector)) return at;
    const parent = parentOf(at);
    // Beyond this stand other people's posts.
    if (!parent || parent.matches('body, main, [role="main"]')) break;
    at = parent;
  }
  return at;
}

function dialogOf(editor: Element, control: Control): Element | null {
  return control.by === 'place' ? closestAcross(editor, control.dialog) : null;
}

/** Whether `element` stands before the editor in the page. */
export function isBefore(element: Element, editor: Element): boolean {
  return (element.compareDocumentPosition(editor) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
