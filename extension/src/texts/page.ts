import { primary, uiLanguage } from './ui-language';

/**
 * The few words the content script says itself, where no frame of ours can be put up any more. They stand
 * apart so that a page does not load every text of the extension. Arabic begins in Arabic: the browser's own
 * window takes its direction from the first letter.
 */
export const pageTexts: Record<string, Record<'lost', string>> = {
  ar: {
    lost: 'حُدّث keepmum أو أُوقف، فلم تُفحص هذه المسودة. انسخ نصك وأعد تحميل الصفحة لتُستأنف المتابعة.\n\nهل تريد نشرها دون فحص؟',
  },
  de: {
    lost: 'keepmum wurde aktualisiert oder beendet, daher wurde dieser Entwurf nicht geprüft. Kopieren Sie Ihren Text und laden Sie die Seite neu, damit wieder mitgeprüft wird.\n\nUngeprüft posten?',
  },
  en: {
    lost: 'keepmum was updated or stopped, so this draft was not checked. Copy your text and reload the page to be watched again.\n\nPost it unchecked?',
  },
  es: {
    lost: 'keepmum se ha actualizado o detenido, así que este borrador no se ha comprobado. Copie su texto y recargue la página para que vuelva a estar activo.\n\n¿Publicarlo sin comprobar?',
  },
  fr: {
    lost: 'keepmum a été mis à jour ou arrêté ; ce brouillon n’a donc pas été vérifié. Copiez votre texte et rechargez la page pour que keepmum y veille de nouveau.\n\nPublier sans vérification ?',
  },
};

// Asked at the start: where these words are needed, the browser answers keepmum no more.
const language = primary(uiLanguage());

export function pageText(key: 'lost'): string {
  return (pageTexts[language] ?? pageTexts.en)?.[key] ?? '';
}
