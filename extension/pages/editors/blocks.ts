import { type Editor, el } from '../page';

/**
 * Paragraphs without a library: each an editable element of its own, as the block editor of WordPress has them, or all
 * in one, as Medium does.
 */
export function mountBlocks(root: HTMLElement, inOne = false): Editor {
  const block = (text = '') => el('p', inOne ? {} : { contenteditable: 'true', style: 'min-height: 24px' }, text);
  const clear = () => root.replaceChildren(inOne ? el('p', {}, el('br')) : block());
  if (inOne) root.setAttribute('contenteditable', 'true');
  clear();
  root.addEventListener('keydown', (event) => {
    if (inOne || event.key !== 'Enter') return;
    event.preventDefault();
    const next = block();
    (event.target as HTMLElement).after(next);
    next.focus();
  });
  const text = () => [...root.children].map((one) => one.textContent).join('\n');
  return { element: root, export: () => root.innerHTML, text, clear };
}
