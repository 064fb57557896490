import type { Adapter } from './adapter';

/**
 * Facebook. Class names change with every build and labels with every language; what holds is the role
 * of the dialog and Lexical's own marker (2026-08, H). Nothing names the Post button in all languages,
 * so it is found by its place: the widest button of the dialog's bottom row. Where a second dialog follows
 * (2026-05, H) that button reads "Next"; it is held too, because the second dialog no longer shows the text.
 */
export const facebook: Adapter = {
  network: 'facebook',
  sites: ['https://www.facebook.com/*', 'https://facebook.com/*', 'https://web.facebook.com/*'],
  surfaces: [
    {
      name: 'post',
      // 2026-08, H: also matches chat and comment boxes, hence the dialog.
      editor: '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
      within: '[role="dialog"]',
      // Comment boxes inside a post's dialog sit in such a form (2026-10, H).
      never: 'form[role="presentation"] *',
      control: {
        by: 'place',
        dialog: '[role="dialog"]',
        // 2026-05 to 2026-10, H for English, French, Vietnamese, Indonesian and Chinese, L for the rest.
        labels: [
          'Post',
          'Next',
          'Publier',
          'Suivant',
          'Posten',
          'Weiter',
          'Publicar',
          'Siguiente',
          'Pubblica',
          'Avanti',
          'Plaatsen',
          'Volgende',
          'Đăng',
          'Tiếp',
          'Posting',
          '发帖',
          '發佈',
          'نشر',
          'التالي',
        ],
      },
      // Not evidenced for the post dialog (L); guarded because a false hold costs nothing.
      keys: ['mod-enter'],
    },
  ],
};
