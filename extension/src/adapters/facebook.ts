import type { Adapter, AudienceSign, Beside, Sign, Surface } from './adapter';

// 2026-08, H: every editor of the site, chat and comment boxes among them.
const lexical = '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]';

// 2026-10, H: comment boxes sit in such a form, in dialogs too.
const commentForm = 'form[role="presentation"]';

// 2026-05 to 2026-10, H for English, French, Vietnamese, Indonesian and Chinese, L for the rest.
const post = [
  'Post',
  'Publier',
  'Posten',
  'Publicar',
  'Pubblica',
  'Plaatsen',
  'Đăng',
  'Posting',
  '发帖',
  '發佈',
  'نشر',
];
const next = ['Next', 'Suivant', 'Weiter', 'Siguiente', 'Avanti', 'Volgende', 'Tiếp', 'التالي'];
// L: editing a post, and sharing one with a few words.
const save = ['Save', 'Speichern', 'Enregistrer', 'Guardar', 'Salva', 'Opslaan', 'حفظ'];
const share = ['Share now', 'Jetzt teilen', 'Partager maintenant', 'Compartir ahora', 'Condividi ora', 'Nu delen'];

// 2026-04, H: a group is known by its address. Page posts and profiles have none that says who reads them.
const inGroup: AudienceSign = { take: '^/groups/([^/]+)', means: [['.', 'group']] };

// 2026-05, H: "Edit privacy. Sharing with Public." Other languages are L; what fits none is unknown.
const privacy: AudienceSign = {
  selector: '[role="button"][aria-label]',
  attribute: 'aria-label',
  take: '^(?:Edit privacy|Privatsphäre bearbeiten|Modifier la confidentialité|Editar privacidad|Editar privacidade|Modifica privacy|Privacy bewerken|تعديل الخصوصية)\\.? *(.+)$',
  means: [
    ['(?:Public|Öffentlich|Public|Público|Tutti|Openbaar|العامة)\\.?$', 'public'],
    ['(?:Friends|Freunde|Amis|Amigos|Amici|Vrienden|الأصدقاء)\\.?$', 'friends'],
  ],
};

const beside: Beside[] = [
  // L: the options of a poll are the dialog's only plain text fields.
  { surface: 'poll', selector: 'input[type="text"]:not([role="combobox"])' },
  // The description of a picture is not evidenced anywhere (L): any long field of a dialog that is open meanwhile.
  { surface: 'alt', selector: '[role="dialog"] textarea', keptWhile: 'img[src^="blob:"], [role="group"] img' },
];

// What a link to a person has that one to another part of the site has not.
const profile =
  '^(?:https://[\\w.]*facebook\\.com)?/(?!groups/|profile\\.php|friends|stories/|watch/|hashtag/|events/)([\\w.]+)/?(?:\\?|$)';

const message: Omit<Surface, 'editor'> = {
  name: 'message',
  control: { by: 'selector', selector: '[aria-label="Press enter to send"]' },
  keys: ['enter'],
  suggestions: '[role="listbox"]',
  audience: 'message',
};

// 2026-10, H: the name above a post links to whose it is.
const replyTo: Sign[] = [
  {
    selector: '[data-ad-rendering-role="profile_name"] a[href]',
    around: '[aria-posinset], [role="article"], [role="dialog"]',
    attribute: 'href',
    take: profile,
  },
];

// 2026-05, M: a profile's heading, or the link of a card; a label in English has the name in it.
const row = '[role="listitem"], [data-visualcompletion="ignore-dynamic"]';
const who: Sign[] = [
  { attribute: 'aria-label', take: '^Add [Ff]riend (.+)$' },
  {
    selector: 'a[href]',
    around: row,
    attribute: 'href',
    take: profile,
  },
  {
    selector: 'a[role="link"]',
    around: row,
    take: '(\\S.*)',
  },
];
const profilePage: Sign[] = [{ selector: 'h1' }, { take: '^/(?!groups|friends|profile\\.php)([\\w.]+)/?$' }];

/**
 * Facebook. Class names change with every build and labels with every language; what holds is the role
 * of the dialog and Lexical's own marker (2026-08, H). Nothing names the Post button in all languages,
 * so it is found by its place: the widest button of the dialog's bottom row. Where a second dialog follows
 * (2026-05, H) that button reads "Next"; a draft is held there, where it can still be changed, and again at
 * the second dialog if it has changed meanwhile who will see it.
 */
export const facebook: Adapter = {
  network: 'facebook',
  sites: ['https://www.facebook.com/*', 'https://facebook.com/*', 'https://web.facebook.com/*'],
  surfaces: [
    {
      name: 'post',
      editor: lexical,
      within: '[role="dialog"]',
      never: `${commentForm} *`,
      control: { by: 'place', dialog: '[role="dialog"]', labels: [...post, ...next, ...save, ...share] },
      // Not evidenced for the post dialog (L); guarded because a false hold costs nothing.
      keys: ['mod-enter'],
      second: { dialog: '[role="dialog"]', labels: post },
      scope: '[role="dialog"]',
      audience: [inGroup, privacy],
      beside,
    },
    {
      name: 'comment',
      // 2026-10, H.
      editor: lexical,
      within: commentForm,
      // 2026-02, H: an id without a language, there while the box has the focus.
      control: { by: 'selector', selector: '#focused-state-composer-submit [role="button"]' },
      // 2026-08, H: bare Enter posts.
      keys: ['enter', 'mod-enter'],
      suggestions: '[role="listbox"]',
      scope: commentForm,
      audience: [inGroup],
      replyTo,
    },
    {
      ...message,
      // 2026, M: a label in English; L for the rest. On the messages' own pages every other box is one.
      editor: ['Message', 'Nachricht', 'Mensaje', 'Messaggio', 'Mensagem', 'Bericht', 'رسالة']
        .map((label) => `${lexical}[aria-label="${label}"]`)
        .join(', '),
    },
    {
      ...message,
      address: '^/(?:messages|t)/',
      editor: lexical,
    },
  ],
  ties: [
    {
      action: 'accept',
      // M: the same word confirms other things, hence the address.
      control: ['Confirm', 'Bestätigen', 'Confirmer', 'Confirmar', 'Conferma', 'تأكيد']
        .map((label) => `[role="button"][aria-label^="${label}" i]`)
        .join(', '),
      address: '^/friends',
      who,
    },
    {
      action: 'friend',
      // 2026, M for English; L for the rest.
      control: ['Add friend', 'Freund/in hinzufügen', 'Ajouter en ami', 'Añadir a amigos', 'إضافة صديق']
        .map((label) => `[role="button"][aria-label^="${label}" i]`)
        .join(', '),
      who,
      otherwise: profilePage,
    },
    {
      action: 'follow',
      // M for English; L for the rest.
      control: ['Follow', 'Folgen', 'Suivre', 'Seguir', 'Segui', 'متابعة']
        .map((label) => `[role="button"][aria-label="${label}"]`)
        .join(', '),
      who,
      otherwise: profilePage,
    },
  ],
};
