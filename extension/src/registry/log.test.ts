import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Passed } from '../messages/choice';
import { transaction } from './database';
import { asLines, countEntries, entries, forgetLog, log, mostEntries } from './log';

const day = 24 * 60 * 60 * 1000;
const now = 1_800_000_000_000;
const warned: Passed = { network: 'x', outcome: 'warn', what: 'posted', rules: ['client-named'], clients: ['nw'] };
const held: Passed = { ...warned, outcome: 'hold', what: 'fine', reason: 'They agreed.\nOn the phone.' };

beforeEach(() => forgetLog());

test('keeps what was let pass, the oldest first, and nothing beside it', async () => {
  await log({ ...warned, text: 'Lunch with Northwind' } as Passed, now - day);
  await log(held, now);
  expect(await entries(now)).toEqual([
    { at: now - day, ...warned },
    { at: now, ...held },
  ]);
});

test('counts the last 30 days', async () => {
  await log(warned, now - 30 * day);
  await log(warned, now - 30 * day + 1);
  await log(warned, now);
  expect(await countEntries(now)).toEqual({ all: 3, lately: 2 });
});

test('forgets after a year, also when nothing is added', async () => {
  await log(warned, now);
  await log(held, now + day);
  expect(await countEntries(now + 365 * day - 1)).toEqual({ all: 2, lately: 0 });
  expect(await entries(now + 365 * day)).toEqual([{ at: now + day, ...held }]);
  expect(await countEntries(now + 366 * day)).toEqual({ all: 0, lately: 0 });
});

test('forgets the oldest when there are too many', async () => {
  await transaction(['log'], 'readwrite', async (store) => {
    for (let i = 0; i < mostEntries; i++) store('log').add({ at: now + i, ...warned });
  });
  await log(held, now + mostEntries);
  const kept = await entries(now + mostEntries);
  expect(kept).toHaveLength(mostEntries);
  expect(kept[0]?.at).toBe(now + 1);
  expect(kept.at(-1)?.outcome).toBe('hold');
});

test('forgets all', async () => {
  await log(warned, now);
  await forgetLog();
  expect(await countEntries(now)).toEqual({ all: 0, lately: 0 });
});

test('is written out one entry a line, whatever the reason holds', () => {
  const lines = asLines([
    { at: now, ...warned },
    { at: now + 1, ...held },
  ]).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: now, ...warned },
    { at: now + 1, ...held },
  ]);
});
