import type { en } from './en';

/** A text, or one per plural category of its language, chosen by the value `n`. */
export type Text = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

export type TextKey = keyof typeof en;

/**
 * A language has every key English has, and counts where English counts, in the plural categories of its
 * own: `Language<'one' | 'other'>`. Which ones those are a test asks of Intl.
 */
export type Language<Category extends Intl.LDMLPluralRule> = {
  [Key in TextKey]: (typeof en)[Key] extends string ? string : Record<Category, string>;
};

export type Values = Record<string, string | number>;

/**
 * Fills a text in: `{key}` becomes its value, numbers as the language writes them. A value left out stays
 * visible. A name or address that may run against the sentence, such as Latin letters in Arabic, is isolated,
 * so that it cannot turn the words around it.
 */
export function fill(text: Text, values: Values, locale: string): string {
  const sentence = typeof text === 'string' ? text : choose(text, values.n, locale);
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key];
    if (value === undefined) return whole;
    if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
    return rightToLeft(locale) || rightToLeftLetter.test(value) ? `\u2068${value}\u2069` : value;
  });
}

/** Whether a language, by its tag, is written from right to left. */
export function rightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ur)\b/i.test(locale);
}

/** Hebrew, Arabic and their neighbours, and the marks and overrides that act like them. */
const rightToLeftLetter =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function choose(text: Exclude<Text, string>, n: string | number | undefined, locale: string): string {
  return text[new Intl.PluralRules(locale).select(Number(n ?? 0))] ?? text.other;
}
