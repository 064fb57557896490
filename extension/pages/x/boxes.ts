import { mountTextarea } from '../editors/textarea';
import { type Editor, el, publish, type State } from '../page';
import { handle } from './composer';

/** Boxes of X that are plain elements: the mobile layout, X Chat, and the messages before it. */

function state(editor: Editor, button: HTMLElement, ...around: HTMLElement[]): State {
  button.addEventListener('click', (cause) => publish(editor, cause));
  document.body.append(el('main', {}, el('div', {}, ...around, button)));
  return { editor, control: () => button };
}

function sendOnEnter(editor: Editor): void {
  editor.element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    publish(editor, event);
  });
}

export function mobile(): State {
  const editor = mountTextarea({ placeholder: "What's happening?" });
  const avatar = el('div', { 'data-testid': `UserAvatar-Container-${handle}` }, '●');
  const holder = el('div', { 'data-testid': 'tweetTextarea_0' }, editor.element);
  return state(editor, el('button', { type: 'button', 'data-testid': 'tweetButton' }, 'Post'), avatar, holder);
}

export function chat(): State {
  const editor = mountTextarea({ 'data-testid': 'dm-composer-textarea' });
  sendOnEnter(editor);
  const button = el('button', { type: 'button', 'data-testid': 'dm-composer-send-button', 'aria-label': 'Send' }, '➤');
  return state(editor, button, el('div', { 'data-testid': 'dm-container' }, editor.element));
}

export function oldMessages(): State {
  const element = el('div', { 'data-testid': 'dmComposerTextInput', contenteditable: 'true', role: 'textbox' });
  const editor: Editor = {
    element,
    export: () => element.innerHTML,
    text: () => element.textContent,
    clear: () => element.replaceChildren(),
  };
  sendOnEnter(editor);
  return state(editor, el('button', { type: 'button', 'data-testid': 'dmComposerSendButton' }, '➤'), element);
}
