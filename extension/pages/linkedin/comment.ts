import { mountQuill } from '../editors/quill';
import { mountTiptap } from '../editors/tiptap';
import { el, type State } from '../page';
import { button, state } from './main';

/** A comment box of the new feed: its button stands outside the box's own node, with a word and no label. */
export function comment(word: string): State {
  const holder = el('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
  const editor = mountTiptap(holder, { 'aria-label': 'Text editor for creating comment' }, () => {});
  const opener = button('12', { 'aria-label': 'Comment' });
  const post = button(word);
  const photo = button('▧', { 'aria-label': 'Share photo' });
  return state(
    editor,
    post,
    el('div', { role: 'listitem' }, opener, el('div', { componentkey: 'commentBox-1' }, holder, photo), post),
  );
}

export function oldComment(): State {
  const holder = el('div', { class: 'comments-comment-texteditor' });
  const post = button('Comment', { class: 'comments-comment-box__submit-button--cr' });
  const form = el('form', { class: 'comments-comment-box__form' }, holder, post);
  document.body.append(form);
  return state(
    mountQuill(holder, 'Add a comment', () => {}),
    post,
    form,
  );
}
