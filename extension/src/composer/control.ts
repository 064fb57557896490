import type { Control } from '../adapters/adapter';
import { closestAcross, isVisible, parentOf } from './ancestors';
import type { Found } from './find';
import { isBefore } from './scope';

const BUTTON = 'button, [role="button"], input[type="submit"]';

/** The button a click landed on, found on its path so that open shadow roots are seen into. */
export function buttonOn(path: EventTarget[]): HTMLElement | undefined {
  return path.find((target): target is HTMLElement => target instanceof HTMLElement && target.matches(BUTTON));
}

/** The controls that post what stands in this composer. Empty: none is in sight. */
export function postControls({ editor, surface }: Found): HTMLElement[] {
  const { control } = surface;
  switch (control.by) {
    case 'selector':
      return controlsNear(editor, control.selector);
    case 'place':
      return controlsInDialog(editor, control);
    case 'nearness':
      return controlsBehind(editor, control.labels, surface.scope);
  }
}

/** Whether a button could be the post control of a surface: cheap, for most clicks of a page are on other things. */
export function couldBe(button: HTMLElement, control: Control): boolean {
  switch (control.by) {
    case 'selector':
      return button.matches(control.selector);
    case 'place':
      return closestAcross(button, control.dialog) !== null;
    case 'nearness':
      return isWordy(button);
  }
}

/**
 * The candidates under the nearest ancestor that holds any. Going on until an enabled one is found would
 * jump to the next composer's button while this one's is still disabled.
 */
function controlsNear(editor: HTMLElement, selector: string): HTMLElement[] {
  for (let at = parentOf(editor); at; at = parentOf(at)) {
    const controls = htmlElements(at.querySelectorAll(selector));
    if (controls.length > 0) return controls;
  }
  return [];
}

function controlsInDialog(editor: HTMLElement, control: Control & { by: 'place' }): HTMLElement[] {
  const dialog = closestAcross(editor, control.dialog);
  return dialog ? placedControls(dialog, control.labels, editor) : [];
}

/** The post control of a dialog by its place: the widest button of the bottom row, or one that says so. */
export function placedControls(dialog: Element, labels: string[], editor: HTMLElement): HTMLElement[] {
  const buttons = htmlElements(dialog.querySelectorAll(BUTTON)).filter(
    (button) => isVisible(button) && !editor.contains(button) && !button.closest('[role="toolbar"]'),
  );
  const labelled = buttons.filter((button) => labels.includes(labelOf(button)));
  if (labelled.length > 0) return labelled;
  const boxes = buttons.map((button) => ({ button, box: button.getBoundingClientRect() }));
  const lowest = Math.max(...boxes.map(({ box }) => box.bottom));
  const under = editor.getBoundingClientRect().bottom - 8;
  const row = boxes.filter(({ box }) => box.top >= under && box.bottom > lowest - box.height / 2);
  row.sort((a, b) => b.box.width - a.box.width);
  return row.slice(0, 1).map(({ button }) => button);
}

/** How far up from the editor a control known by nearness is looked for: a comment box is not large. */
const reach = 8;

/** The button with a known word under the nearest ancestor that holds one, else the nearest with words behind the editor. */
function controlsBehind(editor: HTMLElement, labels: string[], scope: string | undefined): HTMLElement[] {
  let wordy: HTMLElement[] = [];
  let at = parentOf(editor);
  for (let up = 0; at && (scope || up < reach); at = parentOf(at), up++) {
    const buttons = htmlElements(at.querySelectorAll(BUTTON)).filter((button) => isWordy(button) && isVisible(button));
    const labelled = buttons.find((button) => labels.includes(labelOf(button)));
    if (labelled) return [labelled];
    if (wordy.length === 0 && up < reach) wordy = buttons.filter((button) => isBefore(editor, button)).slice(0, 1);
    if (scope && at.matches(scope)) break;
  }
  return wordy;
}

/** Buttons that are pictures carry a label beside them; a post control has its word in it. */
function isWordy(button: HTMLElement): boolean {
  return !button.hasAttribute('aria-label') && /\p{L}/u.test(button.textContent ?? '');
}

function labelOf(button: HTMLElement): string {
  return (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
}

/** A disabled control posts nothing, so a click on it is no act of posting. */
export function isDisabled(control: HTMLElement): boolean {
  return control.matches(':disabled') || control.getAttribute('aria-disabled') === 'true';
}

function htmlElements(list: NodeListOf<Element>): HTMLElement[] {
  return [...list].filter((element): element is HTMLElement => element instanceof HTMLElement);
}
