import { createElement as h, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../site.css';
import { type Editor, el, present } from '../page';
import { handle } from './composer';

let shown: Editor;

/** Says which editor `window.page` speaks of. */
export function show(editor: Editor): void {
  shown = editor;
}

/** Puts up X's frame of navigation around what a page holds; `layer` is what stands above it. */
export function render(column: ReactNode, layer?: ReactNode): void {
  present(() => shown);
  const root = el('div', { id: 'react-root' });
  document.body.append(root);
  createRoot(root).render(
    h(
      'div',
      { className: 'x' },
      h(
        'header',
        { role: 'banner' },
        h('a', { 'data-testid': 'AppTabBar_Profile_Link', href: `/${handle}` }, 'Profile'),
        h('button', { type: 'button', 'data-testid': 'SideNav_AccountSwitcher_Button' }, `Studio Nine @${handle}`),
      ),
      h('main', { role: 'main' }, column),
      h('div', { id: 'layers' }, layer),
    ),
  );
}
