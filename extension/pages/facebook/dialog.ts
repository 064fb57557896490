import '../site.css';
import { mountLexical } from '../editors/lexical';
import { type Editor, el, present, soon } from '../page';
import { labels } from './labels';

/** A control the way Facebook makes them: no button element, a label, Enter and Space as a click. */
export function control(label: string, onPress: (cause: Event) => void): HTMLElement {
  const button = el('div', { role: 'button', tabindex: '0', 'aria-label': label }, label);
  button.addEventListener('click', (event) => {
    if (button.getAttribute('aria-disabled') !== 'true') onPress(event);
  });
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') button.click();
  });
  return button;
}

/** The "Create post" dialog over a feed that holds an open comment box. `primary` is its last button. */
export function createPost(primary: HTMLElement): { editor: Editor; dialog: HTMLElement } {
  document.documentElement.lang = labels.lang;
  const box = el('div', { 'aria-placeholder': labels.placeholder, 'aria-label': labels.placeholder });
  const dialog = el(
    'div',
    { role: 'dialog', 'aria-modal': 'true', 'aria-label': labels.create },
    el('h2', {}, labels.create),
    el('div', {}, el('strong', {}, 'Ann Example')),
    el('div', { role: 'button', tabindex: '0', 'aria-label': labels.audience }, labels.audience),
    box,
    el('input', { type: 'file', 'aria-label': labels.photo, class: 'hidden' }),
    primary,
  );
  document.body.append(feed(), dialog);
  const reflect = () => soon(() => disable(primary, editor.text().trim() === ''));
  const editor = mountLexical(box, reflect);
  disable(primary, true);
  present(() => editor);
  return { editor, dialog };
}

function disable(button: HTMLElement, disabled: boolean): void {
  if (disabled) button.setAttribute('aria-disabled', 'true');
  else button.removeAttribute('aria-disabled');
}

/** A post with a comment box: another Lexical editor, which is not the composer. */
function feed(): HTMLElement {
  const comment = el('div', { 'aria-label': labels.comment, 'aria-placeholder': labels.comment });
  mountLexical(comment);
  return el(
    'div',
    { role: 'main' },
    el('div', { role: 'region', 'aria-label': 'Create a post' }, el('span', {}, labels.placeholder)),
    el('div', { 'aria-posinset': '1' }, el('form', { role: 'presentation' }, comment)),
  );
}
