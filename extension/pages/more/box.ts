import { mountLexical } from '../editors/lexical';
import { type Editor, el, publish, type State } from '../page';

/** A button that publishes what stands in the editor; disabled while there is nothing, as most sites have it. */
export function publisher(editor: () => Editor, attributes: Record<string, string>, ...inside: (Node | string)[]) {
  const button = el('button', { type: 'button', ...attributes }, ...inside);
  button.addEventListener('click', (event) => {
    event.preventDefault();
    publish(editor(), event);
  });
  return button;
}

/** A button of the kind React sites make of a plain element. */
export function plainPublisher(editor: () => Editor, attributes: Record<string, string>, ...inside: (Node | string)[]) {
  const button = el('div', { role: 'button', tabindex: '0', ...attributes }, ...inside);
  button.addEventListener('click', (event) => publish(editor(), event));
  return button;
}

/** Publishes on a key, before the library breaks the line for it. */
export function onKey(editor: Editor, withMod: boolean): Editor {
  const publishes = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || withMod !== (event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    publish(editor, event);
  };
  editor.element.addEventListener('keydown', publishes, { capture: true });
  return editor;
}

/** Puts a state up: what the page shows, in order. */
export function up(editor: Editor, control: () => HTMLElement | null, ...shown: HTMLElement[]): State {
  document.body.append(...shown);
  return { editor, control };
}

export const dialog = (...inside: HTMLElement[]) => el('div', { role: 'dialog', 'aria-modal': 'true' }, ...inside);

export const lexical = (attributes: Record<string, string>) => mountLexical(el('div', attributes));
