import type { Adapter, AudienceSign, Beside, Control, Sign } from './adapter';

/** 2026-09 … 2026-10, H for English and German, L for the rest. */
const post = ['Post', 'Publish', 'Posten', 'Veröffentlichen', 'Publier', 'Publicar', 'Pubblica', 'Plaatsen', 'نشر'];
const save = ['Save', 'Speichern', 'Enregistrer', 'Guardar', 'Salva', 'Opslaan', 'حفظ'];
// 2026-06, M: the comment's button has a word and no label; the button that opens the box has a label.
const comment = [
  'Comment',
  'Reply',
  'Post',
  'Kommentieren',
  'Antworten',
  'Commenter',
  'Répondre',
  'Comentar',
  'Responder',
];

// 2026-08, H: the Ember modal's button keeps this class in both of its homes.
const ember: Control = { by: 'selector', selector: 'button.share-actions__primary-action' };

// 2026-10, H: on a company's own pages the company writes.
const account: Sign[] = [{ take: '^/(company/[^/]+)/admin' }, { take: '^/(showcase/[^/]+)/admin' }];

const inGroup: AudienceSign = { take: '^/groups/([^/]+)', means: [['.', 'group']] };

const audience: AudienceSign[] = [
  inGroup,
  {
    // 2026-08, H for the element, in English and German; L for the other words.
    selector: '.share-unified-settings-entry-button',
    means: [
      ['Anyone|Auf Alle posten|Tout le monde|Cualquiera|Chiunque|Iedereen|أي شخص', 'public'],
      [
        'Connections only|Nur Kontakte|Relations uniquement|Solo contactos|Solo collegamenti|Alleen connecties',
        'connections',
      ],
    ],
  },
  {
    // 2026-10-09, M: the new composer's button, as the edit dialog shows it.
    selector: 'button',
    means: [
      ['^(?:Anyone|Mit allen teilen|Post to Anyone)$', 'public'],
      ['^(?:Connections only|Nur Kontakte)$', 'connections'],
    ],
  },
];

const beside: Beside[] = [
  // 2026-10-09, M: the description of a picture is in the page only while its own dialog is open.
  {
    surface: 'alt',
    selector: '[role="dialog"] textarea:not([name="message"]), dialog textarea:not([name="message"])',
    keptWhile: 'img[src^="blob:"], video, .share-creation-state__preview-container img',
  },
  // 2026-05, L: the title of an article that is shared.
  {
    surface: 'link-title',
    selector: '.update-components-article-first-party__title, .update-components-article__title',
  },
  { surface: 'poll', selector: 'input[type="text"]:not([role="combobox"])' },
  // 2026-10, M that who is tagged in a picture is a button with their name, L for where it stands.
  { surface: 'tag', selector: 'img[src^="blob:"] ~ button:not([aria-label])' },
];

// 2026-10, H: whose card it is. A label in English has the name in it.
const card = 'li, [role="listitem"], section';
const around: Sign[] = [
  { selector: 'a[href*="/in/"]', around: card, attribute: 'href', take: '/(?:in|company)/([^/?#]+)' },
];
const heading: Sign[] = [{ selector: 'main h1' }];

/** The newest comment boxes: whose post it is can be read only from the label of its menu, in words. */
const tiptapComment = {
  name: 'comment',
  keys: ['mod-enter'] as 'mod-enter'[],
  suggestions: '[data-testid="typeahead-results-container"]',
  account,
  audience: [inGroup],
};

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
      control: { by: 'place', dialog: 'dialog, [role="dialog"]', labels: [...post, ...save] },
      keys: ['mod-enter'],
      suggestions: '[data-testid="typeahead-results-container"]',
      account,
      audience,
      beside,
    },
    {
      name: 'post',
      // Ember modal, Quill: in the light DOM (2026-10, H) or in the open root of #interop-outlet (2026-07, H).
      editor: '.ql-editor[contenteditable="true"]',
      within: '.share-box, [data-test-modal-id="sharebox"], [aria-labelledby="share-to-linkedin-modal__header"]',
      never: '.ql-clipboard',
      control: ember,
      keys: ['mod-enter'],
      suggestions: '.basic-typeahead__triggered-content',
      scope: '[data-test-modal-id="sharebox"], [aria-labelledby="share-to-linkedin-modal__header"], .share-box',
      account,
      audience,
      beside,
    },
    {
      name: 'article',
      address: '^/article/',
      // 2026-05-20, M. "Next" opens the share modal, whose own words are judged there.
      editor:
        '[data-test-article-editor-content-textbox][contenteditable="true"], [data-test-article-editor-content-textbox] [contenteditable="true"], .ProseMirror[role="textbox"]',
      control: { by: 'selector', selector: 'button.article-editor-nav__publish' },
      keys: [],
      scope: 'body',
      audience: 'public',
      beside: [{ surface: 'title', selector: '#article-editor-headline__textarea' }],
    },
    {
      ...tiptapComment,
      // 2026-02, H: where the box still says what its buttons do.
      editor: '[contenteditable="true"][role="textbox"]',
      within: '[data-view-name="comment-box"]',
      control: {
        by: 'selector',
        selector: 'button[data-view-name="comment-post"], button[data-view-name="comment-reply-post"]',
      },
    },
    {
      ...tiptapComment,
      // 2026-06 … 2026-10, H.
      editor: '[contenteditable="true"][role="textbox"]',
      within: '[data-testid="ui-core-tiptap-text-editor-wrapper"], [componentkey^="commentBox-"]',
      control: { by: 'nearness', labels: comment },
    },
    {
      name: 'comment',
      // 2026-10, H on company pages, 2026-02 elsewhere.
      editor: '.ql-editor[contenteditable="true"]',
      within: 'form.comments-comment-box__form, .comments-comment-box, .comments-comment-texteditor',
      never: '.ql-clipboard',
      control: { by: 'selector', selector: 'button[class*="comments-comment-box__submit-button"]' },
      keys: ['mod-enter'],
      suggestions: '.basic-typeahead__triggered-content',
      account,
      audience: [inGroup],
    },
    {
      name: 'message',
      // 2026-10, H. Whether Enter sends is the writer's own setting there.
      editor: '.msg-form__contenteditable[contenteditable="true"]',
      control: {
        by: 'selector',
        selector: 'button[type="submit"][class*="msg-form"], button[class*="send-btn"], button.msg-form__send-button',
      },
      keys: ['enter', 'mod-enter'],
      audience: 'message',
      // 2026, M: the subject of an InMail.
      beside: [{ surface: 'title', selector: 'input[name="subject"]' }],
    },
  ],
  ties: [
    {
      action: 'connect',
      // 2026-10, H: a link that says whom, in every language. Where it sends at once, it is the same link (2026-07, M).
      control:
        'a[href*="/preload/custom-invite/?vanityName="], a[href*="/preload/custom-invite/"][href*="vanityName="]',
      who: [
        { attribute: 'href', take: '[?&]vanityName=([^&]+)' },
        { attribute: 'aria-label', take: '^Invite (.+) to connect$' },
      ],
    },
    {
      action: 'connect',
      // 2026-07, H: a button in suggestions; the label is English.
      control:
        '[aria-label^="Invite "][aria-label$=" to connect"], [componentkey^="ConnectButtonstate:invitation:"][componentkey$="_connect"]',
      who: [{ attribute: 'aria-label', take: '^Invite (.+) to connect$' }, ...around],
      otherwise: heading,
    },
    {
      action: 'accept',
      // 2026-04, H. On the page of invitations the first button of a row says yes (2026-06, M); other languages are L.
      control:
        '[aria-label^="Accept "][aria-label*="invitation"], [aria-label^="Einladung von "][aria-label$="annehmen"], [aria-label^="Accepter l’invitation"]',
      who: [
        { attribute: 'aria-label', take: "^Accept (.+?)[’']s? invitation" },
        { attribute: 'aria-label', take: '^Einladung von (.+) annehmen$' },
        ...around,
      ],
      otherwise: heading,
    },
    {
      action: 'follow',
      // 2026-02, M.
      control: '[aria-label^="Follow "], [data-view-name="edge-creation-follow-action"]',
      who: [{ attribute: 'aria-label', take: '^Follow (.+)$' }, ...around],
      otherwise: heading,
    },
  ],
};
