import type { Adapter, Control } from './adapter';

/** 2026-09 … 2026-10, H for English and German, L for the rest. */
const labels = ['Post', 'Publish', 'Posten', 'Veröffentlichen', 'Publier', 'Publicar', 'Pubblica', 'Plaatsen', 'نشر'];

// 2026-08, H: the Ember modal's button keeps this class in both of its homes.
const ember: Control = { by: 'selector', selector: 'button.share-actions__primary-action' };

/**
 * LinkedIn. Three composers live side by side, handed out per account and changed back and forth
 * during 2026, so the composer is recognised each time and never by day or page.
 */
export const linkedin: Adapter = {
  network: 'linkedin',
  sites: ['https://www.linkedin.com/*', 'https://linkedin.com/*'],
  surfaces: [
    {
      name: 'post',
      // Native composer, TipTap in a dialog, 2026-09-29 and 2026-10-09 (M). Its button carries no stable attribute.
      editor: '[componentkey="ShareBox_textEditor"][contenteditable="true"]',
      control: { by: 'place', dialog: 'dialog, [role="dialog"]', labels },
      keys: ['mod-enter'],
    },
    {
      name: 'post',
      // Ember modal, Quill: in the light DOM (2026-10, H) or in the open root of #interop-outlet (2026-07, H).
      editor: '.ql-editor[contenteditable="true"]',
      within: '.share-box, [data-test-modal-id="sharebox"], [aria-labelledby="share-to-linkedin-modal__header"]',
      never: '.ql-clipboard',
      control: ember,
      keys: ['mod-enter'],
    },
  ],
};
