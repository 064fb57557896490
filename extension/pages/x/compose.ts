import { createElement as h } from 'react';
import { Composer } from './composer';
import { render, show } from './layout';

// https://x.com/compose/post: a modal over the home box, whose own editor and button stay in the page.
render(
  h(
    'div',
    { 'data-testid': 'primaryColumn' },
    h(
      'div',
      null,
      h(
        'div',
        null,
        h(Composer, { button: 'tweetButtonInline', placeholder: "What's happening?", covered: true, onEditor() {} }),
      ),
    ),
  ),
  h(
    'div',
    { role: 'dialog', 'aria-modal': true, 'aria-labelledby': 'modal-header' },
    h('h2', { id: 'modal-header', className: 'hidden' }, 'Compose'),
    h(Composer, { button: 'tweetButton', placeholder: "What's happening?", onEditor: show }),
  ),
);
