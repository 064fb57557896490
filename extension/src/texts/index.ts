/** The words of the extension in the reader's language: `t('chip.count', { n: 3 })`. */
import { fill, type Text, type TextKey, type Values } from './language';
import { languages } from './languages';
import { locale } from './locale';
import { primary } from './ui-language';

export type { TextKey, Values } from './language';
export { dir, locale } from './locale';

const english = primary(locale) === 'en';
let language: Record<TextKey, Text>;

/** Every page waits for it before it shows anything; what it shows can be fetched meanwhile. */
export const spoken: Promise<void> = wordsOf(primary(locale)).then((words) => {
  language = words;
});

export function t(key: TextKey, values: Values = {}): string {
  return fill(language[key], values, locale);
}

/** Whether there is a text for a key made of a code, such as a rule's id. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(language, key); // every language has them all
}

/** The text for a key made of a code; `otherwise` where the code is newer than this list. */
export function tCode(key: string, otherwise: TextKey, values: Values = {}): string {
  return t(hasText(key) ? key : otherwise, values);
}

/**
 * What a problem of a client list is. The core says it in English, and there more exactly than a text for
 * every problem of its code can; in another language its own words are shown only where there is no text.
 */
export function problemText({ code, message }: { code: string; message: string }): string {
  const key = `problem.${code}`;
  return !english && hasText(key) ? t(key) : message;
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

/** A day of the calendar, YYYY-MM-DD, as the reader writes it; anything else as it stands. */
export function dayText(day: string): string {
  const date = new Date(`${day}T12:00:00`);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(date);
}

/** Several things in one sentence: "a, b and c". */
export function listText(parts: string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}

function wordsOf(tag: string): Promise<Record<TextKey, Text>> {
  return (languages[tag] ?? (languages.en as NonNullable<typeof languages.en>))();
}
