import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { steady } from './steady';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('is looked at anew after each pause, and for each element by itself', () => {
  const look = vi.fn((element: Element) => `${element.tagName} ${performance.now()}`);
  const [editor, other] = [{ tagName: 'P' }, { tagName: 'DIV' }] as Element[] as [Element, Element];
  const asked = steady(look);
  const first = asked(editor);
  for (let key = 0; key < 20; key++) {
    vi.advanceTimersByTime(180);
    expect(asked(editor)).toBe(first);
  }
  expect(look).toHaveBeenCalledTimes(1);
  expect(asked(other)).toMatch(/^DIV/);
  vi.advanceTimersByTime(500);
  expect(asked(editor)).not.toBe(first);
  expect(look).toHaveBeenCalledTimes(3);
  asked.forget();
  asked(editor);
  expect(look).toHaveBeenCalledTimes(4);
});
