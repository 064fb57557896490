import { expect, test } from 'vitest';
import { sentenceAround } from './sentence';

function around(text: string, words: string): string {
  const start = text.indexOf(words);
  return sentenceAround(text, start, start + words.length);
}

test('takes the sentence, evened out', () => {
  expect(around('One. Two – with   ACME, Ltd! Three', 'ACME')).toBe('two with acme ltd');
  expect(around('first line\nsecond with ACME', 'ACME')).toBe('second with acme');
  expect(around('ACME', 'ACME')).toBe('acme');
  expect(around('今日はACMEで会議。また明日', 'ACME')).toBe('今日はacmeで会議');
});

test('dots inside words and inside the mention end nothing', () => {
  expect(around('v3.5 of acme.example is out. Next', 'acme.example')).toBe('v3 5 of acme example is out');
});
