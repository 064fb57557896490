/**
 * The few words the content script says itself, where no frame of ours can be put up any more. They stand
 * apart so that a page does not load every text of the extension.
 */
const words: Record<string, Record<'lost', string>> = {
  en: {
    lost: 'keepmum was updated or stopped, so this draft was not checked. Copy your text and reload the page to be watched again.\n\nPost it unchecked?',
  },
};

export function pageText(key: 'lost'): string {
  const language = navigator.language.toLowerCase().split('-')[0] ?? 'en';
  return (words[language] ?? words.en)?.[key] ?? '';
}
