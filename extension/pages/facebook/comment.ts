import { mountLexical } from '../editors/lexical';
import { el, publish, type State } from '../page';
import { control } from './dialog';

/** A post of somebody's, with the box under it; `isReply` puts the box under a comment instead. */
export function comment(label: string, isReply = false, word = 'Comment'): State {
  const editor = mountLexical(el('div', { 'aria-label': label, 'aria-placeholder': label }));
  const button = el(
    'div',
    { id: 'focused-state-composer-submit' },
    control(word, (cause) => publish(editor, cause)),
  );
  // The site listens at the box itself, and posts for Enter alone.
  editor.element.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      publish(editor, event);
    },
    { capture: true },
  );
  const author = el(
    'div',
    { 'data-ad-rendering-role': 'profile_name' },
    el('a', { href: '/HarbourLane?__tn__=1' }, 'Harbour Lane'),
  );
  const form = el('form', { role: 'presentation' }, editor.element, button);
  const other = el('div', { role: 'article' }, el('a', { href: '/ann.example' }, 'Ann Example'), ' said something');
  if (isReply) other.append(form);
  document.body.append(
    el(
      'div',
      { 'aria-posinset': '1' },
      author,
      el('div', { role: 'button', tabindex: '0', 'aria-label': 'Comment' }, 'Comment'),
      other,
      ...(isReply ? [] : [form]),
    ),
  );
  return { editor, control: () => button.firstElementChild as HTMLElement };
}
