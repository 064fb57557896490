import { hasText, t } from '../texts';

/** A value of the list as a person reads it, line by line; none where it is not there. */
export function valueSaid(value: unknown, field: string): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => entrySaid(one));
  if (typeof value === 'object') return partsSaid(value);
  return [wordSaid(String(value), field)];
}

/** What a field of the list is called; its own key where it is none of ours. */
export function fieldSaid(key: string): string {
  const text = `field.${key}`;
  return hasText(text) ? t(text) : key;
}

function entrySaid(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? [partsSaid(value).join('; ')] : [String(value)];
}

function partsSaid(value: object): string[] {
  return Object.entries(value).map(([key, part]) => `${fieldSaid(key)}: ${valueSaid(part, key).join(', ')}`);
}

function wordSaid(word: string, field: string): string {
  const text = `${field}.${word}`;
  return field === 'relationship' && hasText(text) ? t(text) : word;
}
