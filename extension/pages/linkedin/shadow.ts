import { el, present } from '../page';
import css from '../site.css?text';
import { sharebox } from './sharebox';

// https://www.linkedin.com/feed/, generation B: the old modal in an open shadow root over the new feed.
document.body.dataset.rehydrated = 'true';
document.body.append(
  el('div', { id: 'root' }, el('main', {}, el('div', { role: 'button', tabindex: '0' }, 'Start a post'))),
  // The hidden copy of the old app keeps an editor of its own in the page.
  el('div', { style: 'display:none' }, el('div', { class: 'ql-editor', contenteditable: 'true', role: 'textbox' })),
);
const host = el('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom', style: 'height:0' });
document.body.append(host);
const root = host.attachShadow({ mode: 'open' });
const style = el('style');
style.textContent = css;
root.append(style);
const editor = sharebox(root);
present(() => editor);
