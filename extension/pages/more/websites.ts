import { mountBlocks } from '../editors/blocks';
import { mountLexical } from '../editors/lexical';
import { mountTextarea } from '../editors/textarea';
import { mountTiptap } from '../editors/tiptap';
import { el, type State } from '../page';
import { dialog, plainPublisher, publisher, up } from './box';
import { mastodon } from './networks';

/** Each paragraph is a box of its own, the title one above them, the button far off in the page's head. */
function wordpress(): State {
  const editor = mountBlocks(el('div', { class: 'block-editor-block-list__layout is-root-container' }));
  const button = publisher(() => editor, { class: 'editor-post-publish-panel__toggle' }, 'Publicera');
  const title = el('h1', { class: 'wp-block-post-title', contenteditable: 'true' });
  return up(editor, () => button, el('header', {}, button), el('main', {}, title, editor.element));
}

function ghost(): State {
  const editor = mountLexical(el('div', { class: 'kg-prose' }));
  const button = publisher(() => editor, { 'data-test-button': 'publish-flow' }, 'Publish');
  const title = el('textarea', { class: 'gh-editor-title', rows: '1' });
  return up(editor, () => button, el('header', {}, button), el('main', {}, title, editor.element));
}

/** One editable element for all, its button a word at the top. */
function medium(): State {
  const editor = mountBlocks(el('div', {}), true);
  const button = publisher(() => editor, {}, 'Publish');
  return up(editor, () => button, el('nav', {}, el('button', {}, 'Help'), button), el('main', {}, editor.element));
}

/** A form in a language we have no word of: what sends it is what publishes. */
function forum(): State {
  const editor = mountTextarea({});
  const button = publisher(() => editor, { type: 'submit' }, 'Birta');
  const other = el('button', { type: 'button' }, 'Hætta við');
  return up(editor, () => button, el('form', {}, editor.element, other, button));
}

function tiptapDialog(): State {
  const home = el('div', {});
  const editor = mountTiptap(home, {}, () => {});
  const button = plainPublisher(() => editor, { style: 'float: right; width: 12rem' }, 'Birta');
  return up(editor, () => button, dialog(home, el('div', {}, el('button', {}, 'x'), button)));
}

export const websites: Record<string, () => State> = {
  wordpress,
  ghost,
  medium,
  forum,
  dialog: tiptapDialog,
  server: () => mastodon(),
  'no control'() {
    const editor = mountTextarea({});
    const button = plainPublisher(() => editor, {}, 'Birta');
    return up(editor, () => button, el('div', {}, editor.element), button);
  },
  frame() {
    const frame = el('iframe', { style: 'width: 600px; height: 200px' }) as HTMLIFrameElement;
    const state = up({ ...mountTextarea({}), element: frame }, () => null, frame);
    if (frame.contentDocument) frame.contentDocument.body.contentEditable = 'true';
    return state;
  },
  search() {
    const editor = mountTextarea({ role: 'combobox' });
    return up(editor, () => null, editor.element);
  },
  code() {
    const line = mountBlocks(el('div', {}), true);
    return up(line, () => null, el('div', { class: 'cm-editor' }, line.element));
  },
};
