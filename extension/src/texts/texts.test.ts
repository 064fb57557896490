import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from './en';
import { fill, type Text, type TextKey } from './language';
import { languages as all } from './languages';
import { pageTexts } from './page';

const languages = Object.fromEntries(
  await Promise.all(Object.entries(all).map(async ([tag, words]) => [tag, await words()] as const)),
);
const keys = Object.keys(en) as TextKey[];
const translated = Object.entries(languages).filter(([tag]) => tag !== 'en');

describe('filling a text in', () => {
  test('counts choose their form and are written as the language writes them', () => {
    const text: Text = { one: '{n} thing', other: '{n} things' };
    expect(fill(text, { n: 1 }, 'en')).toBe('1 thing');
    expect(fill(text, { n: 1234 }, 'en')).toBe('1,234 things');
    expect(fill(text, { n: 1234 }, 'de')).toBe('1.234 things');
  });

  test('a value is put in as it is, and a missing one stays visible', () => {
    expect(fill('“{words}” points at {client}', { words: '$& {client}' }, 'en')).toBe(
      '“$& {client}” points at {client}',
    );
  });

  test('a value that may run against the sentence is isolated, and no other', () => {
    expect(fill('{a} and {n}', { a: 'Quillmark Inc.', n: 3 }, 'en')).toBe('Quillmark Inc. and 3');
    expect(fill('{a} and {n}', { a: 'مكتبة (1)', n: 3 }, 'en')).toBe('\u2068مكتبة (1)\u2069 and 3');
    expect(fill('{a} و{n}', { a: 'Quillmark Inc.', n: 3 }, 'ar')).toBe('\u2068Quillmark Inc.\u2069 و3');
  });
});

describe.each(Object.entries(languages))('%s', (tag, language) => {
  test('no text is empty, and none scolds', () => {
    for (const [key, form] of forms(language)) {
      expect(form.trim(), key).toBe(form);
      expect(form, key).not.toBe('');
      expect(form, key).not.toMatch(/!|¡/);
      expect(form, key).not.toMatch(scolding[tag] as RegExp);
    }
  });

  test('every count has the forms this language counts in, and no other', () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.sort();
    for (const [key, text] of Object.entries(language)) {
      if (typeof text !== 'string') expect(Object.keys(text).sort(), key).toEqual(categories);
    }
  });

  test('the words a page may need are there', () => {
    expect(Object.keys(pageTexts[tag] ?? {})).toEqual(Object.keys(pageTexts.en as object));
  });
});

describe.each(translated)('%s has what English has', (_, language) => {
  test('every key, and none besides', () => {
    expect(keys.filter((key) => !(key in language))).toEqual([]);
    expect(Object.keys(language).filter((key) => !(key in en))).toEqual([]);
  });

  test('a count where English counts', () => {
    expect(keys.filter((key) => typeof language[key] !== typeof en[key])).toEqual([]);
  });

  test('the same places to fill in; only a form for none, one or two may say its number in words', () => {
    for (const key of keys) {
      const wanted = places(otherOf(en[key]));
      expect(places(otherOf(language[key])), key).toEqual(wanted);
      for (const [category, form] of Object.entries(language[key])) {
        if (typeof language[key] === 'string') break;
        const spoken = /^(zero|one|two)$/.test(category) ? wanted.filter((place) => place !== '{n}') : wanted;
        expect([wanted, spoken], `${key} ${category}`).toContainEqual(places(form as string));
      }
    }
  });

  test('no text was left in English', () => {
    const same = keys.filter((key) => JSON.stringify(language[key]) === JSON.stringify(en[key]));
    expect(same.filter((key) => !sameEverywhere.test(key))).toEqual([]);
  });
});

test('every problem the core can find has a text', () => {
  const core = new URL('../../../core/registry/', import.meta.url);
  const said = readdirSync(core)
    .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'))
    .map((name) => readFileSync(new URL(name, core), 'utf8'))
    .join('\n');
  // found.at(offset, level, "code", …), Problem{line, column, "code", …} and r.word(v, known, "code")
  const told = [...said.matchAll(/(?:(?:Error|Warning|Note|level|Column), |words?\(\w+, \w+, )"([a-z-]+)"/g)];
  const codes = new Set(told.map((match) => `problem.${match[1]}`));
  expect(codes).toContain('problem.unknown-facet');
  expect(codes).toContain('problem.more');
  expect([...codes].sort()).toEqual(keys.filter((key) => key.startsWith('problem.')).sort());
});

/** What a text must not call what a person did. */
const scolding: Record<string, RegExp> = {
  ar: /خطأ|ممنوع|محظور|مخالف/,
  de: /fehler|ungültig|verboten|verstoß|unzulässig/i,
  en: /error|invalid|illegal|forbidden|violat/i,
  es: /\berror|inválid|ilegal|prohibid|infracci/i,
  fr: /erreur|invalide|illégal|interdit|infraction/i,
};

/** Names, signs, and words two languages share. */
const sameEverywhere =
  /^(app\.name|popup\.title|network\..*|mark\.comma|size\..*|(client|field)\.name|relationship\.(partner|client|prospect)|pause\.title|popup\.options|permission\.other|lock\.(passphrase|passkey))$/;

function forms(language: Record<TextKey, Text>): [string, string][] {
  return Object.entries(language).flatMap(([key, text]) =>
    (typeof text === 'string' ? [text] : Object.values(text)).map((form): [string, string] => [key, form]),
  );
}

function otherOf(text: Text): string {
  return typeof text === 'string' ? text : text.other;
}

function places(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}
