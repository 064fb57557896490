import { browser } from 'wxt/browser';

/** The tag of the language the browser itself speaks; English where no browser can be asked. */
export function uiLanguage(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return 'en';
  }
}

/** The language of a tag, without its country or script. */
export function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? 'en';
}
