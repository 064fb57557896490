import type { Adapter, Beside, Sign, Surface } from './adapter';

// 2026-08, H: the avatar inside the composer; feed avatars share the prefix.
const account: Sign[] = [
  {
    selector: '[data-testid^="UserAvatar-Container-"]',
    attribute: 'data-testid',
    take: '^UserAvatar-Container-(\\w+)$',
  },
];

// 2026-02, M: a link in "Replying to", or the answered post above the editor; a quoted post stands below it.
const handle = '^(?:https://(?:x|twitter)\\.com)?/(\\w{1,20})$';
const replyTo: Sign[] = [
  {
    selector: 'a[href]',
    around: '[data-testid="inline_reply_offscreen"]',
    before: true,
    attribute: 'href',
    take: handle,
  },
  {
    selector: '[data-testid="User-Name"] a[href]',
    around: '[role="dialog"]',
    before: true,
    attribute: 'href',
    take: handle,
  },
];

const beside: Beside[] = [
  // 2026-07, M: the alt text is in the page only while the media editor is open; pictures stay in "attachments".
  { surface: 'alt', selector: '[data-testid="altTextInput"]', keptWhile: '[data-testid="attachments"]' },
  // The poll's own ids are not agreed upon (L); the composer has no other text fields.
  { surface: 'poll', selector: 'input[type="text"], input:not([type])' },
  // L: the names of people tagged in a picture.
  { surface: 'tag', selector: '[data-testid="tagPeopleLabel"]' },
];

// 2026-08, H: modal and inline. Both exist at once: the nearest ancestor of the editor that holds any decides.
const button = '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]';

const post: Omit<Surface, 'editor'> = {
  name: 'post',
  control: { by: 'selector', selector: button },
  keys: ['mod-enter'],
  account,
  replyTo,
  beside,
};

const message: Omit<Surface, 'editor' | 'control'> = {
  name: 'message',
  keys: ['enter', 'mod-enter'],
  audience: 'message',
};

/** X. Draft.js behind stable test ids on desktop, in the home box, the modal and replies alike (2026-08, H). */
export const x: Adapter = {
  network: 'x',
  sites: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'],
  surfaces: [
    // 2026-08, H: one per thread item, numbered.
    { ...post, editor: '[data-testid^="tweetTextarea_"][contenteditable="true"]' },
    // 2026-08, M: the mobile layout has a real textarea.
    { ...post, editor: 'textarea', within: '[data-testid^="tweetTextarea"]' },
    {
      ...message,
      // 2026-08, H: X Chat.
      editor: 'textarea[data-testid="dm-composer-textarea"]',
      control: { by: 'selector', selector: '[data-testid="dm-composer-send-button"]' },
    },
    {
      ...message,
      // 2026-04, M: the messages before X Chat.
      editor: '[data-testid="dmComposerTextInput"]',
      control: { by: 'selector', selector: '[data-testid="dmComposerSendButton"]' },
    },
    {
      name: 'article',
      address: '^/compose/articles',
      // 2026-05, L: a Draft.js editor under the title; the button is known by its word alone.
      editor: '.public-DraftEditor-content[contenteditable="true"]',
      control: {
        by: 'nearness',
        labels: ['Publish', 'Veröffentlichen', 'Publier', 'Publicar', 'Pubblica', 'Publiceren', '公開する', 'نشر'],
      },
      keys: [],
      scope: 'main',
      audience: 'public',
      beside: [{ surface: 'title', selector: 'textarea, input[type="text"]' }],
    },
  ],
  ties: [
    {
      action: 'follow',
      // 2026-08, H. What stands before "-follow" is an id here and a name there, so it is not read.
      control: '[data-testid$="-follow"]',
      who: [
        // 2026-08, H: the verb is translated, the handle is not.
        { attribute: 'aria-label', take: '(@\\w{1,20})' },
        {
          selector: 'a[href^="/"]',
          around: '[data-testid="UserCell"], [data-testid="HoverCard"], article',
          attribute: 'href',
          take: handle,
        },
      ],
    },
  ],
};
