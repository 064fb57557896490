import type { Adapter, Control } from './adapter';

/** What is written on buttons that publish, in the languages most sites are written in. All of this is L. */
const words = [
  ...['Post', 'Publish', 'Publish now', 'Publish…', 'Publish...', 'Send', 'Share', 'Comment', 'Post comment'],
  ...['Reply', 'Post reply', 'Submit', 'Update', 'Add comment', 'Save and publish', 'Create topic', 'Schedule'],
  ...['Posten', 'Veröffentlichen', 'Senden', 'Absenden', 'Teilen', 'Kommentieren', 'Antworten', 'Aktualisieren'],
  ...['Publier', 'Envoyer', 'Partager', 'Commenter', 'Répondre', 'Mettre à jour'],
  ...['Publicar', 'Enviar', 'Compartir', 'Comentar', 'Responder', 'Actualizar', 'Compartilhar', 'Atualizar'],
  ...['Pubblica', 'Invia', 'Condividi', 'Commenta', 'Rispondi', 'Aggiorna', 'Plaatsen', 'Publiceren', 'Verzenden'],
  ...['Opublikuj', 'Wyślij', 'Skomentuj', 'Publicera', 'Skicka', 'Publicer', 'Send inn', 'Julkaise', 'Lähetä'],
  ...['نشر', 'إرسال', 'مشاركة', 'تعليق', 'رد', 'Опубликовать', 'Отправить', 'Опублікувати', 'Надіслати'],
  ...['公開', '投稿', '送信', '返信', '发布', '发表', '发送', '發佈', '發表'],
  ...['게시', '발행', '등록', 'Yayınla', 'Gönder'],
];

// Editors of code draw the lines in sight alone.
const code = '.cm-editor *, .CodeMirror *, .monaco-editor *, .ace_editor *';
const ghostTitle = '.gh-editor-title, [data-test-editor-title-input]';

const publish: Control = { by: 'form', labels: words };

/**
 * A site its reader added: nothing is known of it but what pages have in common. A place to write is a box of some
 * size; what publishes is what sends its form, closes its dialog or says so. Where there is no such control the
 * draft is read and marked all the same, and keepmum says that it watches in part.
 */
export const website: Adapter = {
  network: 'website',
  sites: [],
  surfaces: [
    {
      name: 'article',
      network: 'blog',
      // WordPress (2026, M): each paragraph is a box of its own under one root, which is read as a whole.
      editor: '.block-editor-block-list__layout.is-root-container',
      // M: the first opens a panel that asks again, the second publishes.
      control: {
        by: 'selector',
        selector: '.editor-post-publish-panel__toggle, .editor-post-publish-button__button',
      },
      keys: [],
      scope: 'body',
      audience: 'public',
      beside: [{ surface: 'title', selector: '.wp-block-post-title, .editor-post-title__input' }],
    },
    {
      name: 'article',
      network: 'blog',
      // Ghost (2026, M): its button is known by name, a second one asks again.
      editor: '.kg-prose[contenteditable="true"], .koenig-lexical [data-lexical-editor="true"]',
      control: {
        by: 'selector',
        selector: '[data-test-button="publish-flow"], [data-test-button="publish-save"]',
      },
      keys: [],
      scope: 'body',
      audience: 'public',
      beside: [{ surface: 'title', selector: ghostTitle }],
    },
    {
      name: 'post',
      editor: '[contenteditable]:not([contenteditable="false"]), textarea',
      never:
        '[role="combobox"], [role="searchbox"], [aria-hidden="true"] *, [role="search"] *, [readonly], [disabled], ' +
        // A title beside a text is read with the text.
        `.wp-block-post-title, ${ghostTitle}, ${code}`,
      outermost: true,
      least: { width: 160, height: 18 },
      control: publish,
      keys: ['mod-enter'],
      suggestions: '[role="listbox"]',
    },
  ],
  unread: code,
};
