import '../site.css';
import { el, present } from '../page';
import { sharebox } from './sharebox';

// https://www.linkedin.com/feed/, generation A: everything in the light DOM.
document.body.append(
  el(
    'header',
    { class: 'global-nav' },
    el('img', { class: 'global-nav__me-photo', alt: 'Ann Example', src: 'data:,' }),
  ),
  el(
    'main',
    {},
    el('div', { class: 'share-box-feed-entry__top-bar' }, el('button', { type: 'button' }, 'Start a post')),
  ),
);
const outlet = el('div', { id: 'artdeco-modal-outlet' });
document.body.append(outlet);
const editor = sharebox(outlet);
present(() => editor);
