import '../site.css';
import { createElement as h, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { DraftEditor } from '../editors/draft';
import { inEach } from '../languages';
import { type Editor, el, presentStates, type State, visit } from '../page';
import { chat, mobile, oldMessages } from './boxes';
import { handle } from './composer';
import { Sheet } from './sheet';

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

presentStates({
  thread: () => put(modal(box(0), box(1), box(2), button('tweetButton', 'Post all'))),
  quote: () => put(modal(box(0, post('harbourlane')), button('tweetButton'))),
  edit: () => put(modal(box(0), button('tweetButton', 'Update'))),
  'modal reply': () => put(modal(post('HarbourLane'), box(0), button('tweetButton', 'Reply'))),
  poll: () => put(modal(box(0, [field('Choice 1'), field('Choice 2')]), button('tweetButton'))),
  'alt text': () => put(h('div', {}, modal(box(0, picture), button('tweetButton')), description)),
  sheet: () => put(h(Sheet, { box: box(0, picture), send })),
  arabic: () => put(h('div', { dir: 'rtl', lang: 'ar' }, box(0), button('tweetButtonInline', 'نشر'))),
  ...inEach('post', (words) => put(h('div', {}, box(0), button('tweetButtonInline', words.post)))),
  ...inEach('reply', (words) => {
    const line = h('div', {}, `${words.replyingTo} `, h('a', { href: '/HarbourLane' }, '@HarbourLane'));
    return put(modal(post('HarbourLane'), line, box(0), button('tweetButton', words.reply)));
  }),
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
