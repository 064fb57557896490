/** The words of the extension in the reader's language: `t('chip.count', { n: 3 })`. */
import { browser } from 'wxt/browser';
import { en } from './en';
import { fill, type Language, type TextKey, type Values } from './language';

export type { TextKey, Values } from './language';

/** The languages there are, by primary tag. A reader of any other gets English. */
const languages: Record<string, Language> = { en };

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** The tag to write dates and numbers in: the reader's own where the words are in their language too. */
export const locale: string = pick(uiLanguage());

/** For `<html dir>`. */
export const dir: 'ltr' | 'rtl' = rightToLeft.has(primary(locale)) ? 'rtl' : 'ltr';

const language: Language = languages[primary(locale)] ?? en;

export function t(key: TextKey, values: Values = {}): string {
  return fill(language[key], values, locale);
}

/** Whether there is a text for a key made of a code, such as a rule's id. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

/** The text for a key made of a code; `otherwise` where the code is newer than this list. */
export function tCode(key: string, otherwise: TextKey, values: Values = {}): string {
  return t(hasText(key) ? key : otherwise, values);
}

/** A day and time as the reader writes them; today's as the time alone. */
export function when(time: number): string {
  const date = new Date(time);
  const today = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    locale,
    today ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(date);
}

function uiLanguage(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return 'en';
  }
}

function pick(tag: string): string {
  return languages[primary(tag)] ? tag : 'en';
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? 'en';
}
