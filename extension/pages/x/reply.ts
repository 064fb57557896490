import { createElement as h } from 'react';
import { Composer } from './composer';
import { render, show } from './layout';

// https://x.com/<handle>/status/<id>: the box under the post it answers.
render(
  h(
    'div',
    { 'data-testid': 'primaryColumn' },
    h(
      'article',
      { 'data-testid': 'tweet' },
      h('div', { 'data-testid': 'User-Name' }, h('a', { href: '/harbourlane' }, 'Harbour Lane @harbourlane')),
      h('div', { 'data-testid': 'tweetText' }, 'What did you read this week?'),
    ),
    h(
      'div',
      { 'data-testid': 'inline_reply_offscreen' },
      h('div', null, 'Replying to ', h('a', { href: '/harbourlane' }, '@harbourlane')),
      h(Composer, { button: 'tweetButtonInline', placeholder: 'Post your reply', onEditor: show }),
    ),
  ),
);
