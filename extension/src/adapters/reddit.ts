import type { Adapter, Audience, Control } from './adapter';

// 2026-05, M: the button stands inside an element of the site's own.
const publish: Control = {
  by: 'selector',
  selector: 'r-post-form-submit-button',
  inShadow: true,
};
const audience: Audience = 'public';
const address = '/submit';
const composer = '[role="textbox"][contenteditable="true"]';

/**
 * Reddit. Web components with Lexical in them; a title and a text are two boxes with one button, and either may be
 * all there is to a post. old.reddit.com has plain forms.
 */
export const reddit: Adapter = {
  network: 'reddit',
  sites: ['https://www.reddit.com/*', 'https://reddit.com/*', 'https://sh.reddit.com/*', 'https://old.reddit.com/*'],
  surfaces: [
    {
      name: 'title',
      address,
      // 2026-05, M: in the open shadow root of the title's own element.
      editor: 'textarea#innerTextArea',
      inShadow: 'faceplate-textarea-input',
      control: publish,
      keys: [],
      audience,
    },
    {
      name: 'post',
      address,
      // 2026-05, M: slotted, so it stands in the light tree.
      editor: `shreddit-composer ${composer}`,
      control: publish,
      keys: ['mod-enter'],
      audience,
    },
    {
      name: 'comment',
      editor: `shreddit-composer ${composer}`,
      // 2026, M.
      control: { by: 'selector', selector: 'button[slot="submit-button"]' },
      keys: ['mod-enter'],
      audience,
    },
    {
      name: 'comment',
      // L: some builds keep the box in the component's own root.
      editor: composer,
      within: 'shreddit-simple-composer, shreddit-comment-composer',
      inShadow: 'shreddit-simple-composer, shreddit-comment-composer',
      control: { by: 'form', labels: ['Comment', 'Kommentieren', 'Commenter', 'Comentar', 'Commenta', 'تعليق'] },
      keys: ['mod-enter'],
      audience,
    },
    {
      name: 'post',
      // M: the old pages' plain forms; a title is a box like the text.
      editor: 'textarea[name="text"], textarea[name="title"]',
      within: 'form.usertext, form.submit',
      control: { by: 'form', labels: [] },
      keys: ['mod-enter'],
      audience,
    },
  ],
};
