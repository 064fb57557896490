import { type Editor, el, publish, type State } from '../page';

export const button = (word: string, attributes: Record<string, string> = {}) =>
  el('button', { type: 'button', ...attributes }, word);

/** Puts a writing box up whose `post` publishes it. */
export function state(editor: Editor, post: HTMLElement, ...inside: HTMLElement[]): State {
  post.addEventListener('click', (cause) => publish(editor, cause));
  document.body.append(el('main', {}, ...inside));
  return { editor, control: () => post };
}
