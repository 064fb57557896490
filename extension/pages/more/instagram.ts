import { mountTextarea } from '../editors/textarea';
import { el, type State, visit } from '../page';
import { dialog, lexical, onKey, plainPublisher, up } from './box';

function caption(): State {
  const editor = lexical({ 'aria-label': 'Write a caption...' });
  const button = plainPublisher(() => editor, {}, 'Share');
  const place = el('input', { type: 'text', name: 'creation-location-input' });
  return up(
    editor,
    () => button,
    dialog(el('div', {}, el('h2', {}, 'Create new post'), button), editor.element, place),
  );
}

function comment(): State {
  const editor = onKey(mountTextarea({ 'aria-label': 'Add a comment…' }), false);
  const button = plainPublisher(() => editor, {}, 'Post');
  return up(
    editor,
    () => button,
    el('form', {}, el('button', { type: 'button', 'aria-label': 'Emoji' }), editor.element, button),
  );
}

function message(): State {
  visit('/direct/t/1001/');
  const editor = onKey(lexical({ 'aria-label': 'Message', spellcheck: 'false' }), false);
  const button = plainPublisher(() => editor, {}, 'Send');
  return up(editor, () => button, el('div', {}, editor.element, button));
}

export const instagram: Record<string, () => State> = {
  'instagram caption': caption,
  'instagram comment': comment,
  'instagram message': message,
};
