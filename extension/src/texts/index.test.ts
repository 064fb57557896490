import { afterEach, describe, expect, test, vi } from 'vitest';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';

/** The texts as a browser in this language has them. */
async function speaking(tag: string) {
  vi.resetModules();
  vi.doMock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => tag } } }));
  const texts = await import('./index');
  await texts.spoken;
  return { ...texts, ...(await import('./page')) };
}

afterEach(() => vi.doUnmock('wxt/browser'));

describe("the browser's language", () => {
  test('is spoken where there are words in it, with the numbers and dates of its country', async () => {
    const texts = await speaking('de-AT');
    expect(texts.t('card.post')).toBe(de['card.post']);
    expect([texts.locale, texts.dir]).toEqual(['de-AT', 'ltr']);
    expect(texts.pageText('lost')).toMatch(/^keepmum wurde/);
  });

  test('is written from right to left where it is', async () => {
    const texts = await speaking('ar');
    expect(texts.dir).toBe('rtl');
    expect(texts.t('card.title.open', { n: 2 })).toBe(ar['card.title.open'].two);
    // A window of the browser's own takes its direction from the first letter.
    expect(texts.pageText('lost')).toMatch(/^\p{Script=Arabic}/u);
  });

  test('gives way to English where there are none', async () => {
    const texts = await speaking('fi');
    expect(texts.t('card.post')).toBe(en['card.post']);
    expect([texts.locale, texts.dir]).toEqual(['en', 'ltr']);
  });
});

describe('a problem of a client list', () => {
  const problem = { code: 'no-name', message: 'This client has no name; it is left out until it has one.' };

  test("is said in the core's own words in English", async () => {
    expect((await speaking('en-GB')).problemText(problem)).toBe(problem.message);
  });

  test("is said in the reader's language elsewhere, and in the core's words where its code is new", async () => {
    const { problemText } = await speaking('de');
    expect(problemText(problem)).toBe(de['problem.no-name']);
    expect(problemText({ ...problem, code: 'of-tomorrow' })).toBe(problem.message);
  });
});
