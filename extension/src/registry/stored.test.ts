import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { transaction } from './database';
import { ChangedMeanwhile, canRestore, commit, current, type Registry, restore } from './stored';

const registry = (name: string): Registry => ({
  document: JSON.stringify({ keepmum: 1, clients: [{ id: 'a', name }] }),
  clients: 1,
  name,
  source: { kind: 'file', name: `${name}.json` },
  importedAt: 1,
});

beforeEach(async () => {
  await transaction(['registry'], 'readwrite', async (store) => void store('registry').clear());
});

test('nothing is stored at first, and nothing can be brought back', async () => {
  expect(await current()).toBeUndefined();
  expect(await canRestore()).toBe(false);
  expect(await restore(0)).toBe(false);
});

test('a change keeps the list before it; restoring twice changes nothing', async () => {
  await commit(registry('first'), 0);
  await commit(registry('second'), 1);
  expect(await restore(2)).toBe(true);
  expect(await current()).toMatchObject({ name: 'first', revision: 3 });
  expect(await restore(3)).toBe(true);
  expect(await current()).toMatchObject({ name: 'second', revision: 4 });
});

test('the first list can be taken back as well', async () => {
  await commit(registry('first'), 0);
  expect(await restore(1)).toBe(true);
  expect(await current()).toBeUndefined();
  expect(await restore(0)).toBe(true);
  expect(await current()).toMatchObject({ name: 'first' });
});

test('a change of an older list is refused, and nothing of it is stored', async () => {
  await commit(registry('first'), 0);
  await commit(registry('second'), 1);
  await expect(commit(registry('late'), 1)).rejects.toBeInstanceOf(ChangedMeanwhile);
  await expect(restore(1)).rejects.toBeInstanceOf(ChangedMeanwhile);
  expect(await current()).toMatchObject({ name: 'second' });
});

test('whatever throws inside a transaction undoes all of it', async () => {
  await commit(registry('first'), 0);
  const broken = transaction(['registry'], 'readwrite', async (store) => {
    store('registry').put({ name: 'half' }, 'current');
    throw new Error('the disk is full');
  });
  await expect(broken).rejects.toThrow('the disk is full');
  expect(await current()).toMatchObject({ name: 'first' });
});
