import '../site.css';
import { createElement as h, type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { DraftEditor } from '../editors/draft';
import { type Editor, el, presentStates, type State, visit } from '../page';
import { chat, mobile, oldMessages } from './boxes';
import { handle } from './composer';

/** The editors that go out together, by their place in the thread. */
let written: Editor[] = [];

/** Puts React nodes up and answers the state they are in; the first editor is the one written in. */
function put(node: ReactNode, control = '[data-testid^="tweetButton"]'): State {
  written = [];
  const root = el('div', { id: 'react-root', class: 'x' });
  document.body.append(root);
  createRoot(root).render(node);
  const first = () => written[0] as Editor;
  const editor: Editor = {
    get element() {
      return first()?.element;
    },
    export: () => first().export(),
    text: () => first().text(),
    clear: () => first().clear(),
  };
  return { editor, control: () => root.querySelector<HTMLElement>(control) };
}

/** Publishes all that goes out together, as one text. */
function send({ nativeEvent }: { nativeEvent: Event }): void {
  const all = written.map((one) => one.text()).filter((text) => text.trim());
  if (all.length === 0) return;
  window.page.posts.push(all.join('\n---\n'));
  window.page.events.push({ type: nativeEvent.type, isTrusted: nativeEvent.isTrusted });
  for (const one of written) one.clear();
}

function box(index: number, below?: ReactNode, testId = `tweetTextarea_${index}`): ReactNode {
  const props = {
    testId,
    label: 'Post text',
    placeholder: '',
    onChange(editor: Editor) {
      written[index] = editor;
    },
    onSubmit: (_: Editor, cause: Event) => send({ nativeEvent: cause }),
  };
  const avatar = h('div', { 'data-testid': `UserAvatar-Container-${handle}` }, '●');
  return h('div', { className: 'composer', key: index }, avatar, h(DraftEditor, props), below);
}

const button = (testId: string, word = 'Post') =>
  h('button', { type: 'button', 'data-testid': testId, onClick: send }, word);
const modal = (...inside: ReactNode[]) => h('div', { role: 'dialog', 'aria-modal': true }, ...inside);
const post = (who: string) =>
  h(
    'article',
    { 'data-testid': 'tweet' },
    h('div', { 'data-testid': 'User-Name' }, h('a', { href: `/${who}` }, `@${who}`)),
    h('div', { 'data-testid': 'tweetText' }, 'What a week'),
  );
const field = (label: string) => h('input', { type: 'text', 'aria-label': label, key: label });
const picture = h('div', { 'data-testid': 'attachments' }, h('div', { role: 'group' }, 'ALT'));
// The site shows the description in place of the composer; here it stands beside, so that both can be looked at.
const description = h('div', { role: 'dialog', className: 'beside' }, h('textarea', { 'data-testid': 'altTextInput' }));

/** A picture without a description is asked about after Post: "Not this time" is the button that publishes. */
function Sheet(): ReactNode {
  const [asked, ask] = useState(false);
  const choice = (testId: string, word: string, onClick: typeof send) =>
    h('button', { type: 'button', 'data-testid': testId, onClick }, word);
  const sheet = h(
    'div',
    { role: 'alertdialog' },
    choice('confirmationSheetConfirm', 'Add description', () => ask(false)),
    choice('confirmationSheetCancel', 'Not this time', send),
  );
  return h(
    'div',
    {},
    modal(
      box(0, picture),
      choice('tweetButton', 'Post', () => ask(true)),
    ),
    asked && sheet,
  );
}

presentStates({
  thread: () => put(modal(box(0), box(1), box(2), button('tweetButton', 'Post all'))),
  quote: () => put(modal(box(0, post('harbourlane')), button('tweetButton'))),
  'modal reply': () => put(modal(post('HarbourLane'), box(0), button('tweetButton', 'Reply'))),
  poll: () => put(modal(box(0, [field('Choice 1'), field('Choice 2')]), button('tweetButton'))),
  'alt text': () => put(h('div', {}, modal(box(0, picture), button('tweetButton')), description)),
  sheet: () => put(h(Sheet)),
  arabic: () => put(h('div', { dir: 'rtl', lang: 'ar' }, box(0), button('tweetButtonInline', 'نشر'))),
  article() {
    visit('/compose/articles/edit/1001');
    const header = h('header', {}, button('publish', 'Publish'));
    return put(
      h('main', {}, header, h('textarea', { 'aria-label': 'Title' }), box(0, [], '')),
      '[data-testid="publish"]',
    );
  },
  mobile,
  chat,
  'old messages': oldMessages,
});
