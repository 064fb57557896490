import type { Adapter, Sign, Surface } from './adapter';

// 2026-06, M for English and Chinese; L for the rest.
const post = ['Post', 'Posten', 'Publier', 'Publicar', 'Pubblica', 'Plaatsen', '发布', '發佈', '投稿', 'نشر'];
const reply = ['Reply', 'Antworten', 'Répondre', 'Responder', 'Rispondi', 'Beantwoorden', '回复', '回覆', '返信', 'رد'];

// 2026-02, M: the box says in English whom it answers.
const replyTo: Sign[] = [
  {
    selector: '[contenteditable="true"][aria-placeholder]',
    around: ':has(> [contenteditable="true"][aria-placeholder])',
    attribute: 'aria-placeholder',
    take: '^Reply to @?([\\w.]+?)(?:…|\\.\\.\\.)?$',
  },
];

const box: Omit<Surface, 'control' | 'name'> = {
  // 2026-06, M: Lexical with a placeholder.
  editor: '[contenteditable="true"][role="textbox"][aria-placeholder]',
  keys: ['mod-enter'],
  suggestions: '[role="listbox"]',
  replyTo,
};

/** Threads. Nothing there has a name of its own: buttons are known by their words, or by their place in the dialog. */
export const threads: Adapter = {
  network: 'threads',
  sites: ['https://www.threads.com/*', 'https://threads.com/*', 'https://www.threads.net/*', 'https://threads.net/*'],
  surfaces: [
    {
      ...box,
      name: 'message',
      // L: messages came in 2025; Enter sends.
      address: '^/messages',
      control: { by: 'form', labels: ['Send', 'Senden', 'Envoyer', 'Enviar', 'Invia', 'إرسال'] },
      keys: ['enter', 'mod-enter'],
      audience: 'message',
    },
    {
      ...box,
      name: 'post',
      within: '[role="dialog"]',
      control: { by: 'place', dialog: '[role="dialog"]', labels: post },
      // L: the description of a picture, in a dialog over this one.
      beside: [{ surface: 'alt', selector: '[role="dialog"] textarea', keptWhile: 'img[src^="blob:"], video' }],
    },
    {
      ...box,
      name: 'comment',
      // 2026-02, M: an arrow with the name that the icon below each post has too; the nearest one is this box's.
      control: {
        by: 'selector',
        selector: reply
          .map((word) => `[role="button"]:has(svg[aria-label="${word}"])`)
          .concat(post.map((word) => `[role="button"]:has(svg[aria-label="${word}"])`))
          .join(', '),
      },
    },
  ],
};
