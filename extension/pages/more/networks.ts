import { mountTextarea } from '../editors/textarea';
import { mountTiptap } from '../editors/tiptap';
import { type Editor, el, type State } from '../page';
import { dialog, lexical, onKey, plainPublisher, publisher, up } from './box';

const svg = (label: string) => {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('aria-label', label);
  picture.setAttribute('width', '20');
  picture.setAttribute('height', '20');
  return picture;
};

function bluesky(before: HTMLElement[] = []): State {
  const home = el('div', {});
  const editor = onKey(
    mountTiptap(home, { 'aria-label': 'Rich-Text Editor' }, () => {}),
    true,
  );
  const button = publisher(() => editor, { 'data-testid': 'composerPublishBtn' }, 'Post');
  return up(editor, () => button, dialog(...before, el('div', {}, button), home));
}

/** The description of a picture stands in a dialog over the composer; here it stands beside it. */
function blueskyAlt(): State {
  const state = bluesky([el('img', { src: 'data:,', alt: '' })]);
  document.body.append(el('div', {}, el('textarea', { 'data-testid': 'altTextImageInput' })));
  return state;
}

function threadsReply(): State {
  const editor = onKey(lexical({ 'aria-placeholder': 'Reply to harbourlane…' }), true);
  const icon = el('div', { role: 'button', tabindex: '0' }, svg('Reply'));
  const button = plainPublisher(() => editor, {}, svg('Reply'));
  return up(editor, () => button, el('article', {}, icon), el('div', {}, el('div', {}, editor.element), button));
}

/** A server's form, as Mastodon's own source has it: the text is read from the field when the form is sent. */
export function mastodon(icon = 'globe', before: HTMLElement[] = []): State {
  const editor = onKey(mountTextarea({ class: 'autosuggest-textarea__textarea' }), true);
  const button = publisher(() => editor, { type: 'submit' }, 'Publish');
  const form = el(
    'form',
    { class: 'compose-form' },
    el(
      'div',
      { class: 'compose-form__dropdowns' },
      el('button', { type: 'button', class: 'dropdown-button' }, el('i', { class: `icon icon-${icon}` })),
    ),
    ...before,
    el('input', { type: 'text', id: 'cw-spoiler-input' }),
    editor.element,
    el('div', { class: 'compose-form__submit' }, button),
  );
  return up(editor, () => button, form);
}

const reply = (): HTMLElement[] => [
  el(
    'div',
    { class: 'reply-indicator' },
    el('span', { class: 'display-name__account' }, '@harbourlane@social.example'),
  ),
];

export const networks: Record<string, () => State> = {
  'bluesky post': () => bluesky(),
  'bluesky alt text': blueskyAlt,
  'threads post'() {
    const editor: Editor = onKey(lexical({ 'aria-placeholder': "What's new?" }), true);
    const button = plainPublisher(() => editor, {}, 'Post');
    return up(editor, () => button, dialog(editor.element, el('div', {}, button)));
  },
  'threads reply': threadsReply,
  'mastodon post': () => mastodon(),
  'mastodon followers': () => mastodon('lock', reply()),
};
