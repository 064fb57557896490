import type { Adapter, Beside } from './adapter';

const lexical = '[contenteditable="true"][role="textbox"]';

// 2026-05, M for English; L for the rest.
const share = ['Share', 'Teilen', 'Partager', 'Compartir', 'Compartilhar', 'Condividi', 'Delen', '分享', 'مشاركة'];
const done = ['Done', 'Fertig', 'OK', 'Listo', 'Concluir', 'Fine', 'تم'];
const post = ['Post', 'Posten', 'Publier', 'Publicar', 'Pubblica', 'Plaatsen', '发布', '發佈', 'نشر'];
const send = ['Send', 'Senden', 'Envoyer', 'Enviar', 'Invia', 'إرسال'];

const beside: Beside[] = [
  // 2026-05, M: text fields of the dialog that are no search: the description of a picture stands under "Accessibility".
  { surface: 'alt', selector: 'textarea, input[type="text"]:not([name^="creation-"]):not([role="combobox"])' },
  { surface: 'tag', selector: 'input[name="creation-location-input"], input[name="creation-collaborator-input"]' },
];

/** Instagram. A caption in a dialog whose button stands in its head (2026-05, M); comments and messages post on Enter. */
export const instagram: Adapter = {
  network: 'instagram',
  sites: ['https://www.instagram.com/*', 'https://instagram.com/*'],
  surfaces: [
    {
      name: 'message',
      // 2026-06, M: Lexical with its spelling check off.
      address: '^/direct/',
      editor: lexical,
      control: { by: 'form', labels: send },
      keys: ['enter', 'mod-enter'],
      audience: 'message',
    },
    {
      name: 'comment',
      // 2026-05, M: a form of its own under the post, also where the post stands in a dialog.
      editor: `textarea, ${lexical}`,
      within: 'form',
      control: { by: 'form', labels: post },
      keys: ['enter', 'mod-enter'],
      suggestions: '[role="listbox"]',
      scope: 'form',
    },
    {
      name: 'post',
      editor: lexical,
      within: '[role="dialog"]',
      control: { by: 'form', labels: [...share, ...done] },
      keys: [],
      suggestions: '[role="listbox"]',
      scope: '[role="dialog"]',
      beside,
    },
  ],
};
