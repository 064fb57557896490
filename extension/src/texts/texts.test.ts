import { describe, expect, test } from 'vitest';
import { en } from './en';
import { fill, type Text } from './language';

describe('filling a text in', () => {
  test('counts choose their form and are written as the language writes them', () => {
    const text: Text = { one: '{n} thing', other: '{n} things' };
    expect(fill(text, { n: 1 }, 'en')).toBe('1 thing');
    expect(fill(text, { n: 1234 }, 'en')).toBe('1,234 things');
    expect(fill(text, { n: 1234 }, 'de')).toBe('1.234 things');
  });

  test('a value is put in as it is, and a missing one stays visible', () => {
    expect(fill('“{words}” points at {client}.', { words: '$& {client}' }, 'en')).toBe(
      '“$& {client}” points at {client}.',
    );
  });
});

test('no text is empty, and none scolds', () => {
  for (const [key, text] of Object.entries(en)) {
    for (const form of typeof text === 'string' ? [text] : Object.values(text)) {
      expect(form.trim(), key).toBe(form);
      expect(form, key).not.toBe('');
      expect(form, key).not.toMatch(/error|invalid|illegal|forbidden|violat|!/i);
    }
  }
});
