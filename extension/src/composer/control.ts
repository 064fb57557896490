import type { Control } from '../adapters/adapter';
import { closestAcross, isVisible, parentOf } from './ancestors';
import type { Found } from './find';
import { couldPublish, publishingControls } from './publishing';
import { isBefore } from './scope';

export const BUTTON = 'button, [role="button"], input[type="submit"]';

/** The button a click landed on, found on its path so that open shadow roots are seen into. */
export function buttonOn(path: EventTarget[]): HTMLElement | undefined {
  return path.find((target): target is HTMLElement => target instanceof HTMLElement && target.matches(BUTTON));
}

/** The button a key presses; none where it writes, which most keys do. */
export function buttonPressedBy(event: KeyboardEvent): HTMLElement | undefined {
  const { key } = event;
  if (key !== 'Enter' && key !== ' ') return undefined;
  const { target } = event;
  if (target instanceof HTMLElement && target.isContentEditable) return undefined;
  return buttonOn(event.composedPath());
}

/** The controls that post what stands in this composer. Empty: none is in sight. */
export function postControls({ editor, surface }: Found): HTMLElement[] {
  const { control } = surface;
  switch (control.by) {
    case 'selector':
      return controlsNear(editor, control);
    case 'place':
      return controlsInDialog(editor, control);
    case 'nearness':
      return controlsBehind(editor, control.labels, surface.scope);
    case 'form':
      return publishingControls(editor, control.labels);
  }
}

/** Whether a button could be the post control of a surface: cheap, for most clicks of a page are on other things. */
export function couldBe(button: HTMLElement, control: Control): boolean {
  switch (control.by) {
    case 'selector':
      return (control.inShadow ? hostOf(button) : button)?.matches(control.selector) ?? false;
    case 'place':
      return closestAcross(button, control.dialog) !== null;
    case 'nearness':
      return isWordy(button);
    case 'form':
      return couldPublish(button, control.labels);
  }
}

/**
 * The candidates under the nearest ancestor that holds any. Going on until an enabled one is found would
 * jump to the next composer's button while this one's is still disabled.
 */
function controlsNear(editor: HTMLElement, { selector, inShadow }: Control & { by: 'selector' }): HTMLElement[] {
  for (let at = parentOf(editor); at; at = parentOf(at)) {
    const controls = htmlElements(at.querySelectorAll(selector));
    if (controls.length > 0) return inShadow ? controls.flatMap(buttonWithin) : controls;
  }
  return [];
}

/** The button in the open shadow root of an element of the site's own; the element itself has none while it loads. */
function buttonWithin(element: HTMLElement): HTMLElement[] {
  return htmlElements(element.shadowRoot?.querySelectorAll(BUTTON) ?? []).slice(0, 1);
}

function hostOf(button: HTMLElement): Element | undefined {
  const root = button.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
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

export function labelOf(button: HTMLElement): string {
  const words = button instanceof HTMLInputElement ? button.value : button.textContent;
  return (button.getAttribute('aria-label') ?? words ?? '').trim();
}

/** A disabled control posts nothing, so a click on it is no act of posting. */
export function isDisabled(control: HTMLElement): boolean {
  return control.matches(':disabled') || control.getAttribute('aria-disabled') === 'true';
}

export function htmlElements(list: Iterable<Element>): HTMLElement[] {
  return [...list].filter((element): element is HTMLElement => element instanceof HTMLElement);
}
