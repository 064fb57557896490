import { expect, test } from 'vitest';
import type { Mark } from '../messages/verdict';
import { shiftMarks } from './shift';

const mark = (start: number, end: number, surface = 'text'): Mark => ({
  key: 0,
  surface,
  start,
  end,
  severity: 'warn',
});

/** The words a mark stands on after the edit, or "" when it was dropped. */
function wordsAfter(before: string, word: string, after: string): string {
  const start = before.indexOf(word);
  const [moved] = shiftMarks([mark(start, start + word.length)], before, after);
  return moved ? after.slice(moved.start, moved.end) : '';
}

test.each([
  ['typed before', 'with Tesco today', 'now with Tesco today', 'Tesco'],
  ['typed after', 'with Tesco today', 'with Tesco today!', 'Tesco'],
  ['removed before', 'gone with Tesco', 'with Tesco', 'Tesco'],
  ['an emoji before', 'with Tesco', '🎉 with Tesco', 'Tesco'],
  ['a line before', 'with Tesco', 'one\nwith Tesco', 'Tesco'],
  ['nothing', 'with Tesco', 'with Tesco', 'Tesco'],
  ['inside it', 'with Tesco today', 'with Te-sco today', ''],
  ['right behind it', 'with Tesco', 'with Tescopoly', ''],
  ['right before it', 'with Tesco', 'with aTesco', ''],
  ['all of it', 'with Tesco', 'something else', ''],
  ['a repeat of the same words', 'Tesco', 'Tesco Tesco', ''],
])('%s', (_, before, after, want) => {
  expect(wordsAfter(before, 'Tesco', after)).toBe(want);
});

test('marks outside the editor stay as they are', () => {
  expect(shiftMarks([mark(2, 4, 'alt')], 'abc', 'xyz')).toEqual([mark(2, 4, 'alt')]);
});

test('a mark never covers words it was not made for, whatever the edit', () => {
  const alphabet = 'ab \n';
  let seed = 7;
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % n;
  };
  const words = (n: number) => Array.from({ length: n }, () => alphabet[random(4)]).join('');
  for (let run = 0; run < 5000; run++) {
    const before = words(1 + random(12));
    const at = random(before.length + 1);
    const after = before.slice(0, at) + words(random(4)) + before.slice(Math.min(before.length, at + random(4)));
    const start = random(before.length);
    const end = start + 1 + random(before.length - start);
    for (const moved of shiftMarks([mark(start, end)], before, after)) {
      expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
    }
  }
});
