import type { Adapter } from './adapter';

/**
 * Mastodon. Its form is the same wherever a server runs it (2026, H: its own source), so the surfaces are known
 * by their shape; the sites are the two servers of the project itself, any other is added by its address.
 */
export const mastodon: Adapter = {
  network: 'mastodon',
  sites: ['https://mastodon.social/*', 'https://mastodon.online/*'],
  surfaces: [
    {
      name: 'post',
      network: 'mastodon',
      editor: 'textarea.autosuggest-textarea__textarea',
      within: 'form.compose-form',
      // 2026, H; the second is what servers of 2023 have.
      control: {
        by: 'selector',
        selector: '.compose-form__submit button[type="submit"], .compose-form__publish button[type="submit"]',
      },
      keys: ['mod-enter'],
      suggestions: '.autosuggest-textarea__suggestions--visible, .autosuggest-textarea__suggestions > *',
      scope: 'form.compose-form',
      // M: the sign on the first of the buttons under the text; an open lock is "quiet public".
      audience: [
        {
          selector: '.compose-form__dropdowns > .dropdown-button:first-child .icon',
          attribute: 'class',
          means: [
            ['\\bicon-(?:globe|unlock)\\b', 'public'],
            ['\\bicon-lock\\b', 'connections'],
            ['\\bicon-at\\b', 'message'],
          ],
        },
      ],
      // M: whose post stands above the text.
      replyTo: [{ selector: '.reply-indicator .display-name__account', take: '^@?(.+)$' }],
      beside: [
        { surface: 'title', selector: '#cw-spoiler-input' },
        { surface: 'poll', selector: '[class*="poll"] input[type="text"]' },
        // L: the description of a picture is written in a dialog over the form.
        { surface: 'alt', selector: '.dialog-modal textarea', keptWhile: '.compose-form__upload' },
      ],
    },
  ],
};
