import { createElement as h } from 'react';
import { Composer } from './composer';
import { render, show } from './layout';

// https://x.com/home: the box above the timeline.
render(
  h(
    'div',
    { 'data-testid': 'primaryColumn' },
    h(
      'div',
      null,
      h('div', null, h(Composer, { button: 'tweetButtonInline', placeholder: "What's happening?", onEditor: show })),
    ),
  ),
);
