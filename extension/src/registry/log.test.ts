import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Passed } from '../messages/choice';
import { result, transaction } from './database';
import { countEntries, counts, entries, forgetLog, forgetWords, log, mostEntries } from './log';
import { asCSV, asLines } from './log-file';
import { choose } from './settings';

const day = 24 * 60 * 60 * 1000;
const now = 1_800_000_000_000;
const warned: Passed = { network: 'x', outcome: 'warn', what: 'posted', rules: ['client-named'], clients: ['nw'] };
const held: Passed = { ...warned, outcome: 'hold', what: 'fine', reason: 'They agreed.\nOn the phone.' };

beforeEach(() => forgetLog());

test('keeps what was let pass, the oldest first, and nothing beside it', async () => {
  await log({ ...warned, text: 'Lunch with Northwind' } as Passed, undefined, now - day);
  await log(held, undefined, now);
  expect(await entries(now)).toEqual([
    { at: now - day, ...warned },
    { at: now, ...held },
  ]);
});

test('counts the last 30 days', async () => {
  await log(warned, undefined, now - 30 * day);
  await log(warned, undefined, now - 30 * day + 1);
  await log(warned, undefined, now);
  await log({ ...warned, what: 'caught' }, undefined, now);
  await log({ ...warned, what: 'changed' }, undefined, now);
  await log(held, undefined, now);
  await log({ ...held, what: 'approved' }, undefined, now);
  expect(await counts(now)).toEqual({ caught: 1, changed: 1, posted: 2, fine: 1, approved: 1 });
  expect(await countEntries(now)).toBe(7);
});

test('forgets after a year, also when nothing is added', async () => {
  await log(warned, undefined, now);
  await log(held, undefined, now + day);
  expect(await countEntries(now + 365 * day - 1)).toBe(2);
  expect(await entries(now + 365 * day)).toEqual([{ at: now + day, ...held }]);
  expect(await countEntries(now + 366 * day)).toBe(0);
});

test('forgets the oldest when there are too many', async () => {
  await transaction(['log'], 'readwrite', async (store) => {
    for (let i = 0; i < mostEntries; i++) store('log').add({ at: now + i });
  });
  await log(held, undefined, now + mostEntries);
  const kept = await transaction(['log'], 'readonly', (store) => result<{ at: number }[]>(store('log').getAll()));
  expect(kept).toHaveLength(mostEntries);
  expect(kept[0]?.at).toBe(now + 1);
  expect(kept.at(-1)?.at).toBe(now + mostEntries);
});

test('forgets all', async () => {
  await log(warned, undefined, now);
  await forgetLog();
  expect(await countEntries(now)).toBe(0);
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

test('keeps the words of a draft only where the writer asked for it, and forgets them again', async () => {
  await log(warned, 'Lunch with Northwind', now);
  await choose({ keepWords: true });
  await log(held, 'Dinner with Northwind', now);
  const said = async () => (await entries(now)).map((entry) => entry.words);
  expect(await said()).toEqual([undefined, 'Dinner with Northwind']);
  await choose({ keepWords: false });
  await forgetWords();
  expect(await said()).toEqual([undefined, undefined]);
  expect(await entries(now)).toMatchObject([warned, held]);
});

test('nothing of an entry can be read on the disk but when it was', async () => {
  await choose({ keepWords: true });
  await log(held, 'Lunch with Northwind', now);
  await choose({ keepWords: false });
  const rows = await transaction(['log'], 'readonly', (store) => result<object[]>(store('log').getAll()));
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['at', 'sealed']);
  const bytes = new TextDecoder('latin1').decode((rows[0] as { sealed: Uint8Array }).sealed);
  expect(bytes).not.toMatch(/lunch|client|fine|agreed/i);
});

test('an entry that was damaged or moved is left out, and the rest is read', async () => {
  await log(warned, undefined, now);
  await log(held, undefined, now + 1);
  await transaction(['log'], 'readwrite', async (store) => {
    const [key] = await result(store('log').getAllKeys());
    const [row] = await result<{ at: number }[]>(store('log').getAll());
    store('log').put({ ...row, at: now + 2 }, key);
  });
  expect(await entries(now + 3)).toEqual([{ at: now + 1, ...held }]);
});

test('is written out as a table that no spreadsheet takes for formulas', () => {
  const table = asCSV([{ at: now, ...held, clients: ['=nw', 'b'], reason: '-1 "each"', words: '@northwind, hello' }]);
  expect(table.split('\r\n')).toEqual([
    'at,what,outcome,network,rules,clients,reason,words',
    `2027-01-15T08:00:00.000Z,fine,hold,x,client-named,'=nw;b,"'-1 ""each""","'@northwind, hello"`,
    '',
  ]);
});
