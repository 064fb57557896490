import type { en } from './en';

/** A text, or one per plural category of its language, chosen by the value `n`. */
export type Text = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

export type TextKey = keyof typeof en;

/** A language has every key English has. */
export type Language = Record<TextKey, Text>;

export type Values = Record<string, string | number>;

/** Fills a text in: `{key}` becomes its value, numbers as the language writes them. A value left out stays visible. */
export function fill(text: Text, values: Values, locale: string): string {
  const sentence = typeof text === 'string' ? text : choose(text, values.n, locale);
  return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

function choose(text: Exclude<Text, string>, n: string | number | undefined, locale: string): string {
  return text[new Intl.PluralRules(locale).select(Number(n ?? 0))] ?? text.other;
}
