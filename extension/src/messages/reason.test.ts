import { expect, test } from 'vitest';
import { cutReason, isReason, LONGEST_REASON } from './reason';

test.each([
  ['They agreed on the phone'],
  ['yes'],
  ['已公开'],
  ['נכון'],
  ['🙂🙂🙂'],
  ['é è à'.normalize('NFD')],
  ['a'.repeat(LONGEST_REASON)],
])('a reason: %s', (value) => expect(isReason(value)).toBe(true));

test.each<[string, unknown]>([
  ['nothing', ''],
  ['spaces', '      \u00a0\u2003'],
  ['too little', 'ok'],
  ['too little, spread out', ' o      k '],
  ['invisible signs', '\u200b\u200d\u2060\u00ad\ufeff\u3164\u2800'],
  ['controls', '\u0000\u0001\u0002\n\t'],
  ['one letter under marks', 'e\u0301\u0301\u0301'],
  ['too much', 'a'.repeat(LONGEST_REASON + 1)],
  ['no text', 12345],
  ['none', undefined],
  ['a list', ['yes']],
])('no reason: %s', (_, value) => expect(isReason(value)).toBe(false));

test('what was typed is cut so that it is taken', () => {
  expect(cutReason('  they agreed \n')).toBe('they agreed');
  expect(cutReason('a'.repeat(600))).toHaveLength(LONGEST_REASON);
  expect(isReason(cutReason('a'.repeat(600)))).toBe(true);
  const cut = cutReason(`${'a'.repeat(LONGEST_REASON - 1)}🙂`);
  expect(cut).toBe('a'.repeat(LONGEST_REASON - 1));
});
