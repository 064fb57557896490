import { expect, test } from 'vitest';
import { changeBetween } from './change';

const cases: [before: string, after: string, gives: string, to: string][] = [
  ['Tea at Northwind today', 'Tea at a client today', 'Northwind', 'a client'],
  ['Tea at Northwind', 'Tea at a client', 'Northwind', 'a client'],
  // Shared letters do not cut a word in two.
  ['Tea at Tesco today', 'Tea at Tea Co today', 'Tesco', 'Tea Co'],
  ['Tea today', '#ad Tea today', '', '#ad '],
  ['Tea. We won. Tea', 'Tea. Tea', 'We won. ', ''],
  ['Tea 🫖🫗 now', 'Tea 🫖🫖 now', '🫖🫗', '🫖🫖'],
  ['@a and @b', 'A and B', '@a and @b', 'A and B'],
  ['', 'Tea', '', 'Tea'],
  ['one\ntwo\nthree', 'one\nthree', 'two\n', ''],
];

test.each(cases)('%j to %j', (before, after, gives, to) => {
  const { start, end, words } = changeBetween(before, after);
  expect([before.slice(start, end), words]).toEqual([gives, to]);
  expect(before.slice(0, start) + words + before.slice(end)).toBe(after);
});
