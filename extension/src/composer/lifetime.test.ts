import { expect, test } from 'vitest';
import { ContentScriptContext } from './lifetime';

test('of two that are started in one document the later one works alone', () => {
  const [first, second] = [new ContentScriptContext(), new ContentScriptContext()];
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
});
