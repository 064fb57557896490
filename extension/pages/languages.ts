/** What the sites write on their controls, in the languages the pages speak. Where it is not known, it is invented. */
export interface Language {
  dir?: 'rtl';
  create: string;
  post: string;
  comment: string;
  commentAs: string;
  reply: string;
  /** The label of Facebook's button for who will see a post. */
  public: string;
  friends: string;
  /** LinkedIn's own words for the same. */
  anyone: string;
  connections: string;
  /** The line over an answer on X, before the handle. */
  replyingTo: string;
}

export const languages: Record<string, Language> = {
  en: {
    create: 'Create post',
    post: 'Post',
    comment: 'Comment',
    commentAs: 'Comment as Ann Example',
    reply: 'Reply',
    public: 'Edit privacy. Sharing with Public.',
    friends: 'Edit privacy. Sharing with Friends.',
    anyone: 'Post to Anyone',
    connections: 'Connections only',
    replyingTo: 'Replying to',
  },
  de: {
    create: 'Beitrag erstellen',
    post: 'Posten',
    comment: 'Kommentieren',
    commentAs: 'Als Ann Beispiel kommentieren',
    reply: 'Antworten',
    public: 'Privatsphäre bearbeiten. Teilen mit: Öffentlich.',
    friends: 'Privatsphäre bearbeiten. Teilen mit: Freunde.',
    anyone: 'Auf Alle posten',
    connections: 'Nur Kontakte',
    replyingTo: 'Antwort an',
  },
  fr: {
    create: 'Créer une publication',
    post: 'Publier',
    comment: 'Commenter',
    commentAs: 'Commenter en tant que Ann Exemple',
    reply: 'Répondre',
    public: 'Modifier la confidentialité. Partager avec Public.',
    friends: 'Modifier la confidentialité. Partager avec Amis.',
    anyone: 'Tout le monde',
    connections: 'Relations uniquement',
    replyingTo: 'En réponse à',
  },
  es: {
    create: 'Crear publicación',
    post: 'Publicar',
    comment: 'Comentar',
    commentAs: 'Comentar como Ann Ejemplo',
    reply: 'Responder',
    public: 'Editar privacidad. Compartir con Público.',
    friends: 'Editar privacidad. Compartir con Amigos.',
    anyone: 'Cualquiera',
    connections: 'Solo contactos',
    replyingTo: 'En respuesta a',
  },
  pt: {
    create: 'Criar publicação',
    post: 'Publicar',
    comment: 'Comentar',
    commentAs: 'Comentar como Ann Exemplo',
    reply: 'Responder',
    public: 'Editar privacidade. Compartilhando com Público.',
    friends: 'Editar privacidade. Compartilhando com Amigos.',
    anyone: 'Qualquer pessoa',
    connections: 'Somente conexões',
    replyingTo: 'Em resposta a',
  },
  ar: {
    dir: 'rtl',
    create: 'إنشاء منشور',
    post: 'نشر',
    comment: 'تعليق',
    commentAs: 'التعليق باسم آن',
    reply: 'رد',
    public: 'تعديل الخصوصية. المشاركة مع العامة.',
    friends: 'تعديل الخصوصية. المشاركة مع الأصدقاء.',
    anyone: 'أي شخص',
    connections: 'الزملاء فقط',
    replyingTo: 'ردًا على',
  },
  ja: {
    create: '投稿を作成',
    post: '投稿',
    comment: 'コメント',
    commentAs: '例子あんとしてコメント',
    reply: '返信',
    public: 'プライバシー設定を編集。共有範囲: 公開',
    friends: 'プライバシー設定を編集。共有範囲: 友達',
    anyone: '全員に公開',
    connections: 'つながりのみ',
    replyingTo: '返信先:',
  },
  tr: {
    create: 'Gönderi oluştur',
    post: 'Paylaş',
    comment: 'Yorum yap',
    commentAs: 'Ann Örnek olarak yorum yap',
    reply: 'Yanıtla',
    public: 'Gizliliği düzenle. Şununla paylaşılıyor: Herkese Açık.',
    friends: 'Gizliliği düzenle. Şununla paylaşılıyor: Arkadaşlar.',
    anyone: 'Herkes',
    connections: 'Yalnızca bağlantılar',
    replyingTo: 'Yanıtlanan:',
  },
};

/** A state for each language: `each((words) => …)` under names like "de: reply". */
export function inEach<S>(name: string, state: (words: Language) => S): Record<string, () => S> {
  return Object.fromEntries(
    Object.entries(languages).map(([language, words]) => [
      `${language}: ${name}`,
      () => {
        document.documentElement.lang = language;
        document.documentElement.dir = words.dir ?? 'ltr';
        return state(words);
      },
    ]),
  );
}
