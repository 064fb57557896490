import { expect, test, vi } from 'vitest';
import type { Draft } from '../messages/verdict';
import { Answers } from './answers';

const draft = (text: string): Draft => ({ text, network: 'x' });
const clear = { outcome: 'clear' as const, marks: [] };

test('an answer is for exactly the draft it was asked for', () => {
  const answers = new Answers();
  const revision = answers.ask(draft('one'));
  expect(answers.for(draft('one'))).toBeUndefined();
  expect(answers.take(revision, clear)).toBe(true);
  expect(answers.for(draft('one'))).toMatchObject({ outcome: 'clear' });
  expect(answers.for(draft('one '))).toBeUndefined();
  expect(answers.for({ ...draft('one'), account: 'me' })).toBeUndefined();
});

test('an older answer that comes late changes nothing', () => {
  const answers = new Answers();
  const first = answers.ask(draft('one'));
  const second = answers.ask(draft('two'));
  expect(answers.take(second, clear)).toBe(true);
  expect(answers.take(first, clear)).toBe(false);
  expect(answers.for(draft('two'))).toBeDefined();
});

test('waiting ends with the answer, or with "too-late"', async () => {
  vi.useFakeTimers();
  const answers = new Answers();
  const late = answers.wait(draft('one'), 1000);
  vi.advanceTimersByTime(1000);
  expect(await late).toMatchObject({ code: 'too-late' });
  const soon = answers.wait(draft('two'), 1000);
  answers.take(answers.ask(draft('two')), clear);
  expect(await soon).toMatchObject({ outcome: 'clear' });
  vi.useRealTimers();
});

test('a restarted background owes nothing, and what it said before still counts', () => {
  const answers = new Answers();
  answers.take(answers.ask(draft('one')), clear);
  const revision = answers.ask(draft('two'));
  answers.forgetAsked();
  expect(answers.pending).toBe(false);
  expect(answers.take(revision, clear)).toBe(false);
  expect(answers.for(draft('one'))).toBeDefined();
});

test('after a change of the list nothing said before counts', () => {
  const answers = new Answers();
  answers.take(answers.ask(draft('one')), clear);
  answers.reset();
  expect(answers.for(draft('one'))).toBeUndefined();
});
