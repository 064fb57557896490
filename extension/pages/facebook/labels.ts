/** Facebook's labels in the two languages the pages speak. */
export const labels =
  new URLSearchParams(location.search).get('lang') === 'de'
    ? {
        lang: 'de',
        create: 'Beitrag erstellen',
        placeholder: 'Was machst du gerade, Ann?',
        audience: 'Privatsphäre bearbeiten. Teilen mit: Öffentlich.',
        next: 'Weiter',
        settings: 'Beitragseinstellungen',
        back: 'Zurück',
        post: 'Posten',
        comment: 'Als Ann Beispiel kommentieren',
        photo: 'Foto/Video',
      }
    : {
        lang: 'en',
        create: 'Create post',
        placeholder: "What's on your mind, Ann?",
        audience: 'Edit privacy. Sharing with Public.',
        next: 'Next',
        settings: 'Post settings',
        back: 'Back',
        post: 'Post',
        comment: 'Comment as Ann Example',
        photo: 'Photo/video',
      };
