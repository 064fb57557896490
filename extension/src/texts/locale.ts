import { firstTexts } from './first';
import { rightToLeft } from './language';
import { primary, uiLanguage } from './ui-language';

/** The tag to write dates and numbers in: the reader's own where the words are in their language too. */
export const locale: string = pick(uiLanguage());

/** For `<html dir>`. */
export const dir: 'ltr' | 'rtl' = rightToLeft(locale) ? 'rtl' : 'ltr';

function pick(tag: string): string {
  return Object.hasOwn(firstTexts, primary(tag)) ? tag : 'en';
}
