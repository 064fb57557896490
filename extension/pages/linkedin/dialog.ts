import '../site.css';
import { mountTiptap } from '../editors/tiptap';
import { type Editor, el, present, publish, soon } from '../page';

// https://www.linkedin.com/sharing/compose, generation C: TipTap in a native modal dialog.
document.body.dataset.rehydrated = 'true';
const holder = el('div', { 'data-testid': 'ui-core-tiptap-text-editor-wrapper' });
const actions = el('div', {});
const dialog = el(
  'dialog',
  { 'aria-label': 'Create post' },
  el('button', { type: 'button', 'aria-label': 'Dismiss' }, '×'),
  el('button', { type: 'button' }, 'Ann Example'),
  holder,
  actions,
) as HTMLDialogElement;
document.body.append(
  el('div', { id: 'root' }, el('main', {}, el('div', { role: 'listitem' }, 'A post in the feed'))),
  dialog,
);

const editor: Editor = mountTiptap(
  holder,
  { componentkey: 'ShareBox_textEditor', 'aria-label': 'Text editor for creating content' },
  () => soon(() => offer(editor.text().trim() !== '')),
);
let shown: boolean | undefined;
offer(false);
present(() => editor);
dialog.showModal();

/** The Post button has no attribute to know it by, and becomes a new node when it is enabled. */
function offer(enabled: boolean): void {
  if (enabled === shown) return;
  shown = enabled;
  const button = el('button', { type: 'button' }, 'Post');
  if (!enabled) button.setAttribute('disabled', '');
  button.addEventListener('click', (event) => publish(editor, event));
  actions.replaceChildren(button);
}
