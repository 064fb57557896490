import '../site.css';
import { mountLexical } from '../editors/lexical';
import { inEach } from '../languages';
import { type Editor, el, presentStates, publish, type State, visit } from '../page';
import { comment } from './comment';
import { control } from './dialog';

const lexical = (label = 'Write something') =>
  mountLexical(el('div', { 'aria-label': label, 'aria-placeholder': label }));
const named = (label: string) => el('div', { role: 'button', tabindex: '0', 'aria-label': label }, label);

/** A dialog around `editor`: a heading, what is given, the box, and the button that publishes as the last thing. */
function dialog(label: string, word: string, editor: Editor, ...inside: HTMLElement[]): State {
  const button = control(word, (cause) => publish(editor, cause));
  document.body.append(
    el(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': label },
      el('h2', {}, label),
      ...inside,
      editor.element,
      button,
    ),
  );
  return { editor, control: () => button };
}

/** Alt text is written in a dialog of its own that covers the composer; here it stands beside it. */
function altText(): State {
  const picture = el('div', { role: 'group', 'aria-label': 'Attached media' }, el('img', { src: 'data:,', alt: '' }));
  const state = dialog('Create post', 'Post', lexical(), picture);
  document.body.append(el('div', { role: 'dialog', class: 'beside' }, el('textarea', { 'aria-label': 'Alt text' })));
  return state;
}

const privacies = {
  public: 'Edit privacy. Sharing with Public.',
  friends: 'Edit privacy. Sharing with Friends.',
  german: 'Privatsphäre bearbeiten. Teilen mit: Freunde.',
  french: 'Modifier la confidentialité. Partager avec Amis.',
  // Somebody's own list: who reads it, nobody but the writer knows.
  custom: 'Edit privacy. Sharing with The Friends of Northwind choir.',
};

presentStates({
  ...Object.fromEntries(
    Object.entries(privacies).map(([name, label]) => [
      name,
      () => dialog('Create post', 'Post', lexical(), named(label)),
    ]),
  ),
  ...inEach('public', (words) => dialog(words.create, words.post, lexical(), named(words.public))),
  ...inEach('friends', (words) => dialog(words.create, words.post, lexical(), named(words.friends))),
  ...inEach('comment', (words) => comment(words.commentAs, false, words.comment)),
  group() {
    visit('/groups/1001');
    return dialog('Create post', 'Post', lexical());
  },
  page: () => dialog('Create post', 'Post', lexical(), el('strong', {}, 'Studio Nine')),
  edit: () => dialog('Edit post', 'Save', lexical(), named(privacies.friends)),
  share: () => dialog('Share', 'Share now', lexical(), named(privacies.public)),
  vietnamese: () => dialog('Tạo bài viết', 'Đăng', lexical()),
  arabic: () => dialog('إنشاء منشور', 'نشر', lexical()),
  'unknown language': () => dialog('Skapa inlägg', 'Publicera', lexical()),
  poll: () => dialog('Create post', 'Post', lexical(), el('input', { type: 'text', 'aria-label': 'Option 1' })),
  'alt text': altText,
  comment: () => comment('Comment as Ann Example'),
  reply: () => comment('Reply to Ann Example', true),
  message() {
    const editor = lexical('Message');
    const button = control('Press enter to send', (cause) => publish(editor, cause));
    document.body.append(el('div', {}, editor.element, button));
    return { editor, control: () => button };
  },
});
