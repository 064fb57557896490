import { expect, test, vi } from 'vitest';
import { isTieQuestion, mayAsk, stopsFor } from './tie';

vi.mock('wxt/browser', () => ({ browser: {} }));

const asked = { type: 'tie', network: 'x', action: 'follow', who: ['@ann'] };

test('a question is taken as it is meant, and nothing else for one', () => {
  expect(isTieQuestion(asked)).toBe(true);
  const others = [
    null,
    5,
    { ...asked, type: 'seen' },
    { ...asked, action: 'unfriend' },
    { ...asked, who: 'ann' },
    { ...asked, who: [5] },
    { ...asked, who: ['x'.repeat(201)] },
    { ...asked, who: ['a', 'b', 'c', 'd', 'e'] },
  ];
  expect(others.filter(isTieQuestion)).toEqual([]);
});

test('only our content script may ask, from a page it is declared for', () => {
  const self = { id: 'us', sites: ['https://x.example/*'] };
  const sender = { id: 'us', url: 'https://x.example/home', tab: { id: 7 } };
  expect(mayAsk(sender, self)).toBe(true);
  expect(mayAsk({ ...sender, id: 'other' }, self)).toBe(false);
  expect(mayAsk({ ...sender, url: 'https://other.example/' }, self)).toBe(false);
  expect(mayAsk({ ...sender, tab: undefined }, self)).toBe(false);
});

test('what is clear stops nobody, and neither does a mere likeness of names', () => {
  const advice = { severity: 'warn', clientName: 'Ann', rule: 'connect-declined', wording: '' } as const;
  expect(stopsFor(advice)).toBe(true);
  expect(stopsFor({ ...advice, severity: 'note', rule: 'connect-asked' })).toBe(true);
  expect(stopsFor({ ...advice, severity: 'note', rule: 'connect-unsure' })).toBe(false);
  expect(stopsFor({ ...advice, severity: 'clear' })).toBe(false);
  expect(stopsFor(undefined)).toBe(false);
});
