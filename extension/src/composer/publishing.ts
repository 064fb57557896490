import { closestAcross, isVisible, parentOf } from './ancestors';
import { BUTTON, htmlElements, labelOf, placedControls } from './control';

const DIALOG = '[role="dialog"], dialog, [aria-modal="true"]';

/**
 * The post controls of a box nobody has described, by what pages have in common: the buttons of its form that say so
 * or send it; else its dialog's; else the nearest that say so. Empty where nothing does, so that it can be told.
 */
export function publishingControls(editor: HTMLElement, labels: string[]): HTMLElement[] {
  const form = closestAcross(editor, 'form');
  if (form instanceof HTMLFormElement) {
    const named = namedIn(form, labels);
    if (named.length > 0) return named;
    const sending = htmlElements(form.elements).filter((one) => sends(one) && isVisible(one));
    if (sending.length > 0) return sending;
  }
  const dialog = closestAcross(editor, DIALOG);
  if (dialog) return placedControls(dialog, labels, editor);
  for (let at = parentOf(editor); at; at = parentOf(at)) {
    const named = namedIn(at, labels);
    if (named.length > 0) return named;
  }
  return [];
}

/** Whether a button could be such a control. */
export function couldPublish(button: HTMLElement, labels: string[]): boolean {
  return sends(button) || labels.includes(labelOf(button)) || closestAcross(button, DIALOG) !== null;
}

function namedIn(root: Element, labels: string[]): HTMLElement[] {
  return htmlElements(root.querySelectorAll(BUTTON)).filter((one) => labels.includes(labelOf(one)) && isVisible(one));
}

/** Whether a press sends the form the button belongs to. */
function sends(button: HTMLElement): boolean {
  if (button instanceof HTMLButtonElement) return button.type === 'submit' && button.form !== null;
  return button instanceof HTMLInputElement && (button.type === 'submit' || button.type === 'image');
}
