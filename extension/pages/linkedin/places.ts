import '../site.css';
import { mountTiptap } from '../editors/tiptap';
import { inEach } from '../languages';
import { type Editor, el, presentStates, type State, visit } from '../page';
import { comment, oldComment } from './comment';
import { button, state } from './main';
import { sharebox } from './sharebox';

/** LinkedIn's newest dialog, with its buttons and whatever stands between the box and the last of them. */
function composer(word: string, audience: string, ...inside: HTMLElement[]): State {
  const holder = el('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
  const editor = mountTiptap(holder, { componentkey: 'ShareBox_textEditor', 'aria-label': 'Text' }, () => {});
  const post = button(word);
  return state(
    editor,
    post,
    el('div', { role: 'dialog' }, button('Ann Example'), button(audience), holder, ...inside, post),
  );
}

/** The Ember modal with its settings; the site's own decoy of an editor stands under it. */
function modal(who: string, ...inside: HTMLElement[]): State {
  document.body.append(el('div', { class: 'ql-editor', contenteditable: 'true', role: 'textbox' }));
  const editor = sharebox(document.body);
  const settings = document.querySelector('.share-unified-settings-entry-button > :last-child');
  if (settings) settings.textContent = who;
  document.querySelector('.share-creation-state__text-editor')?.append(...inside);
  return { editor, control: () => document.querySelector<HTMLElement>('.share-actions__primary-action') };
}

function article(): State {
  visit('/article/new/');
  const holder = el('div', { 'data-test-article-editor-content-textbox': '' });
  const editor = mountTiptap(holder, { 'aria-label': 'Article editor content' }, () => {});
  const next = button('Next', { class: 'article-editor-nav__publish' });
  return state(editor, next, el('nav', {}, next), el('textarea', { id: 'article-editor-headline__textarea' }), holder);
}

function message(): State {
  const element = el('div', { class: 'msg-form__contenteditable', contenteditable: 'true', role: 'textbox' });
  const editor: Editor = {
    element,
    export: () => element.innerHTML,
    text: () => element.textContent,
    clear: () => element.replaceChildren(),
  };
  const send = button('Send', { type: 'submit', class: 'msg-form__send-button' });
  return state(editor, send, el('div', { class: 'msg-form' }, element, send));
}

presentStates({
  anyone: () => composer('Post', 'Anyone'),
  german: () => composer('Posten', 'Nur Kontakte'),
  'unknown language': () => composer('Publicera', 'Alla'),
  edit: () => composer('Save', 'Anyone'),
  'alt text': () => composer('Post', 'Anyone', el('img', { src: 'blob:x' }), el('textarea', { maxlength: '1000' })),
  modal: () => modal('Post to Anyone'),
  'modal, connections': () => modal('Connections only'),
  'article shared': () =>
    modal('Post to Anyone', el('div', { class: 'update-components-article-first-party__title' }, 'A title')),
  company() {
    visit('/company/studio-nine/admin/page-posts/published/');
    return modal('Studio Nine Post to Anyone');
  },
  comment: () => comment('Comment'),
  'comment, reply': () => comment('Reply'),
  'comment, german': () => comment('Kommentieren'),
  'comment, unknown language': () => comment('Kommentera'),
  'old comment': oldComment,
  ...inEach('anyone', (words) => composer(words.post, words.anyone)),
  ...inEach('connections', (words) => composer(words.post, words.connections)),
  ...inEach('modal anyone', (words) => modal(words.anyone)),
  ...inEach('modal connections', (words) => modal(words.connections)),
  ...inEach('comment', (words) => comment(words.comment)),
  ...inEach('reply', (words) => comment(words.reply)),
  // What is passed on stands under the box, and is nobody's draft.
  repost: () =>
    modal('Post to Anyone', el('div', { class: 'update-components-mini-update-v2' }, 'Quillmark is hiring')),
  'image tags': () =>
    composer('Post', 'Anyone', el('img', { src: 'blob:x' }), button('Ann Example'), button('Bo Example')),
  article,
  message,
});
