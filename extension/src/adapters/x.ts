import type { Adapter } from './adapter';

/**
 * X. Draft.js behind stable test ids on desktop, in the home box, the modal and replies alike
 * (2026-08, H). The modal's button and the home box's exist at the same time (2026-08, H): the
 * nearest ancestor of the editor that holds any of them decides.
 */
export const x: Adapter = {
  network: 'x',
  sites: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.x.com/*', 'https://mobile.twitter.com/*'],
  surfaces: [
    {
      name: 'post',
      // 2026-08, H: one per thread item, numbered.
      editor: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
      control: {
        by: 'selector',
        // 2026-08, H: modal and inline.
        selector: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
      },
      keys: ['mod-enter'],
      // 2026-08, H: the avatar inside the composer; feed avatars share the prefix.
      account: {
        selector: '[data-testid^="UserAvatar-Container-"]',
        attribute: 'data-testid',
        after: 'UserAvatar-Container-',
      },
    },
  ],
};
