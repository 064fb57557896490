import { mountLexical } from '../editors/lexical';
import { mountTextarea } from '../editors/textarea';
import { type Editor, el, type State, visit } from '../page';
import { publisher, up } from './box';

/** An element of the site's own with an open shadow root, whatever its name. */
function component(tag: string, attributes: Record<string, string>, inside: HTMLElement): HTMLElement {
  const host = el(tag, attributes);
  host.attachShadow({ mode: 'open' }).append(inside);
  return host;
}

const composer = (editor: Editor, ...more: HTMLElement[]) => el('shreddit-composer', {}, editor.element, ...more);

function post(titleAlone: boolean): State {
  visit('/r/bookkeeping/submit');
  const title = mountTextarea({ id: 'innerTextArea' });
  const body = mountLexical(el('div', { 'aria-label': 'Post body text field' }));
  const written = titleAlone ? title : body;
  const button = publisher(() => written, {}, 'Post');
  const submit = component('r-post-form-submit-button', { id: 'submit-post-button' }, button);
  const titleHost = component('faceplate-textarea-input', { name: 'title' }, title.element);
  return up(
    written,
    () => button,
    el('section', {}, titleHost),
    el('section', {}, composer(body), el('div', {}, submit)),
  );
}

export const reddit: Record<string, () => State> = {
  'reddit post': () => post(false),
  'reddit title': () => post(true),
  'reddit comment'() {
    const editor = mountLexical(el('div', {}));
    const button = publisher(() => editor, { slot: 'submit-button' }, 'Comment');
    return up(editor, () => button, composer(editor, button));
  },
  'reddit old'() {
    const editor = mountTextarea({ name: 'text' });
    const button = publisher(() => editor, { type: 'submit', class: 'save' }, 'save');
    return up(editor, () => button, el('form', { class: 'usertext' }, editor.element, button));
  },
};
