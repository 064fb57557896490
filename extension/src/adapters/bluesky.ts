import type { Adapter } from './adapter';

/** Bluesky. One TipTap editor for each post of a thread, one button for all of them (2026-06, H). */
export const bluesky: Adapter = {
  network: 'bluesky',
  sites: ['https://bsky.app/*'],
  surfaces: [
    {
      name: 'post',
      // 2026-06, H: the site's own source and tools that post there.
      editor: '.ProseMirror[contenteditable="true"]',
      control: { by: 'selector', selector: '[data-testid="composerPublishBtn"]' },
      keys: ['mod-enter'],
      // L: where handles are suggested.
      suggestions: '[role="listbox"]',
      // Every post there is public; who may answer is another question.
      audience: 'public',
      beside: [
        // M: the description of a picture, in a dialog of its own while it is written; pictures have a button to remove them.
        { surface: 'alt', selector: '[data-testid="altTextImageInput"], [role="dialog"] textarea', keptWhile: 'img' },
      ],
    },
    {
      name: 'message',
      // L: chats have a plain textarea, and Enter sends.
      address: '^/messages',
      editor: 'textarea',
      control: { by: 'form', labels: ['Send message', 'Send', 'Nachricht senden', 'Envoyer', 'Enviar', 'إرسال'] },
      keys: ['enter', 'mod-enter'],
      audience: 'message',
    },
  ],
};
