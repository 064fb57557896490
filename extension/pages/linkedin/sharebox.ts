import { mountQuill } from '../editors/quill';
import { type Editor, el, publish, soon } from '../page';

const label = 'Text editor for creating content';

/** LinkedIn's share modal of the Ember generation, built on Quill, inside `root`. */
export function sharebox(root: ParentNode & Node): Editor {
  const holder = el('div', { class: 'editor-container' });
  const actions = el('div', { class: 'share-actions' });
  const modal = el(
    'div',
    { role: 'dialog', 'data-test-modal-id': 'sharebox', 'aria-labelledby': 'share-to-linkedin-modal__header' },
    el(
      'div',
      { class: 'share-box' },
      el('h2', { id: 'share-to-linkedin-modal__header', class: 'hidden' }, 'Create post'),
      el(
        'button',
        { type: 'button', class: 'share-unified-settings-entry-button' },
        el('div', {}, 'Ann Example'),
        el('div', {}, 'Post to Anyone'),
      ),
      el('div', { class: 'share-creation-state__text-editor' }, holder),
      el('button', { type: 'button', class: 'share-actions__scheduled-post-btn', 'aria-label': 'Schedule post' }, '◷'),
      actions,
    ),
  );
  root.append(modal);
  const editor = mountQuill(holder, label, () => soon(() => offer(editor.text().trim() !== '')));
  const offer = primary(actions, () => editor);
  offer(false);
  return editor;
}

/** The Post button: the site puts a new node in its place whenever it turns from disabled to enabled. */
function primary(actions: HTMLElement, editor: () => Editor): (enabled: boolean) => void {
  let shown: boolean | undefined;
  return (enabled) => {
    if (enabled === shown) return;
    shown = enabled;
    const button = el('button', { type: 'button', class: 'share-actions__primary-action' }, 'Post');
    if (!enabled) button.setAttribute('disabled', '');
    button.addEventListener('click', (event) => publish(editor(), event));
    actions.replaceChildren(button);
  };
}
