import { expect, test } from 'vitest';
import type { Mark } from '../messages/verdict';
import type { Answer } from './answers';
import { drawsAlike } from './layout';

const mark = (key: number, start: number, end: number): Mark => ({
  key,
  start,
  end,
  surface: 'text',
  severity: 'warn',
});
const answer = (text: string, ...marks: Mark[]): Answer => ({ draft: { text, network: 'x' }, outcome: 'warn', marks });

test('an answer that finds the same words again has nothing to draw anew', () => {
  const before = answer('Tea with Northwind', mark(1, 9, 18));
  const text = 'Sweet tea with Northwind now';
  expect(drawsAlike(before, answer('Sweet tea with Northwind', mark(1, 15, 24)), text)).toBe(true);
  expect(drawsAlike(undefined, answer(text), text)).toBe(true);
  expect(drawsAlike({ draft: { text, network: 'x' }, code: 'locked' }, answer(text), text)).toBe(true);
});

test('one that finds others, or takes back what stands there, has', () => {
  const text = 'Tea with Northwind';
  const named = answer(text, mark(1, 9, 18));
  expect(drawsAlike(undefined, named, text)).toBe(false);
  expect(drawsAlike(named, answer(text), text)).toBe(false);
  expect(drawsAlike(named, answer(text, mark(2, 9, 18)), text)).toBe(false);
  expect(drawsAlike(answer('Tea with Northwin', mark(1, 9, 17)), named, text)).toBe(false);
});
