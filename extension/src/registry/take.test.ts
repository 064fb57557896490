import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import { decide, openConflicts, stillPending } from './conflicts';
import { transaction } from './database';
import { type Client, parseDocument } from './document';
import { removeClient, saveClient } from './edit';
import { baseOf } from './given';
import { importFile } from './import';
import type { Live } from './source';
import { current, restore } from './stored';
import { type TakeOptions, take } from './take';

const reader = builtChecker();
const source: Live = { kind: 'url', url: 'https://lists.example.com/clients.json' };

beforeEach(async () => {
  await transaction(['registry'], 'readwrite', async (store) => void store('registry').clear());
});

const file = (...clients: object[]) => JSON.stringify({ keepmum: 1, clients });
const alder = { id: 'a', name: 'Alderfield' };
const birch = { id: 'b', name: 'Birchwater' };

async function arrives(text: string, options?: TakeOptions) {
  return take(reader, await reader.read('json', new TextEncoder().encode(text)), source, options);
}

async function clients(): Promise<Client[]> {
  return parseDocument((await current())?.document ?? file()).clients;
}

const named = async (id: string) => (await clients()).find((one) => one.id === id);

describe('a list that its source gives again', () => {
  test('keeps what was changed here and brings what was changed there', async () => {
    await arrives(file(alder, birch));
    await saveClient(reader, { id: 'mine', name: 'Added Here' });
    await saveClient(reader, { ...alder, aliases: ['Alder'] });
    const result = await arrives(file({ ...alder, relationship: 'former' }, { id: 'c', name: 'Cedarholm' }));
    expect(result).toMatchObject({ code: 'synced', conflicts: 0 });
    expect((await clients()).map(({ id }) => id).sort()).toEqual(['a', 'c', 'mine']);
    expect(await named('a')).toMatchObject({ aliases: ['Alder'], relationship: 'former' });
    expect((await current())?.editedAt).toBeTypeOf('number');
  });

  test('is as its source has it where nothing was changed here', async () => {
    await arrives(file(alder, birch));
    await arrives(file(birch));
    expect(await clients()).toMatchObject([birch]);
    expect((await current())?.editedAt).toBeUndefined();
  });

  test('changes nothing when it is the one before', async () => {
    await arrives(file(alder));
    await saveClient(reader, { id: 'mine', name: 'Added Here' });
    const before = await current();
    expect(await arrives(file(alder))).toMatchObject({ code: 'unchanged' });
    expect(await current()).toEqual(before);
  });

  test('is not taken unseen when entries would be left out or all are gone', async () => {
    await arrives(file(alder, birch));
    const before = await current();
    expect(await arrives(file(alder, { id: 'b' }))).toMatchObject({ code: 'to-mend', clients: 1 });
    expect(await arrives(file())).toMatchObject({ code: 'emptied' });
    expect(await current()).toEqual(before);
    expect(await arrives(file(alder, { id: 'b' }), { anyway: true })).toMatchObject({ code: 'synced' });
    expect(await clients()).toHaveLength(1);
  });

  test('does not bring back what was undone', async () => {
    await arrives(file(alder, birch));
    await arrives(file(alder));
    await restore((await current())?.revision ?? 0);
    expect(await clients()).toHaveLength(2);
    expect(await arrives(file(alder, { id: 'c', name: 'Cedarholm' }))).toMatchObject({ code: 'synced' });
    expect((await clients()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  test('that was brought by an older version of keepmum is what its source gave', async () => {
    await arrives(file(alder, birch));
    await transaction(['registry'], 'readwrite', async (store) => void store('registry').delete('base'));
    await arrives(file(birch));
    expect(await clients()).toMatchObject([birch]);
    expect(await baseOf(`url:${source.url}`)).toBeDefined();
  });
});

describe('a source that comes to a list from elsewhere', () => {
  test('takes the place of a file that was not changed, and adds to one only when told to', async () => {
    await importFile(reader, new File([file(alder)], 'a.json'));
    await arrives(file(birch), { first: 'add' });
    expect(await clients()).toHaveLength(2);
    await importFile(reader, new File([file(alder)], 'a.json'));
    await arrives(file(birch));
    expect(await clients()).toMatchObject([birch]);
  });
});

describe('what both changed', () => {
  async function disagree() {
    await arrives(file(alder, birch));
    await saveClient(reader, { ...alder, name: 'Alder Mine' });
    return arrives(file({ ...alder, name: 'Alder Theirs' }, birch));
  }

  test('stays as it is here until it is decided, and both are kept', async () => {
    expect(await disagree()).toMatchObject({ code: 'synced', conflicts: 1 });
    expect(await named('a')).toMatchObject({ name: 'Alder Mine' });
    const [open] = await openConflicts();
    expect(open).toMatchObject({ mine: 'Alder Mine', theirs: 'Alder Theirs', client: 'Alder Mine' });
    expect(open?.conflict.path).toEqual(['clients', 'a', 'name']);
  });

  test.each([
    ['mine', 'Alder Mine'],
    ['theirs', 'Alder Theirs'],
  ] as const)('is %s once that is decided, and stays so', async (side, name) => {
    await disagree();
    const all = (await openConflicts()).map(({ conflict }) => conflict);
    expect(await decide(reader, all, side)).toMatchObject({ ok: true });
    expect(await named('a')).toMatchObject({ name });
    expect(await openConflicts()).toEqual([]);
    expect(
      await arrives(file({ ...alder, name: 'Alder Theirs' }, birch, { id: 'c', name: 'Cedarholm' })),
    ).toMatchObject({
      code: 'synced',
      conflicts: 0,
    });
    expect(await named('a')).toMatchObject({ name });
    expect(await decide(reader, all, side)).toMatchObject({ ok: false, code: 'busy' });
  });

  test('waits on through another list, with what the source has by then', async () => {
    await disagree();
    expect(await arrives(file({ ...alder, name: 'Alder Theirs' }))).toMatchObject({ conflicts: 1 });
    expect(await openConflicts()).toMatchObject([{ theirs: 'Alder Theirs' }]);
    expect(await arrives(file({ ...alder, name: 'Alder Later' }))).toMatchObject({ conflicts: 1 });
    expect(await openConflicts()).toMatchObject([{ mine: 'Alder Mine', theirs: 'Alder Later' }]);
    expect(await arrives(file({ ...alder, name: 'Alder Mine' }))).toMatchObject({ conflicts: 0 });
    expect(await openConflicts()).toEqual([]);
  });

  test('is settled when somebody writes the same by hand', async () => {
    await disagree();
    await saveClient(reader, { ...alder, name: 'Alder Theirs' });
    expect(await openConflicts()).toEqual([]);
  });

  test.each([
    ['mine', 0],
    ['theirs', 1],
  ] as const)('a client removed here and changed there stays, and is %s when decided', async (side, left) => {
    await arrives(file(alder, birch));
    await removeClient('a');
    await arrives(file({ ...alder, sensitivity: 'high' }, birch));
    expect(await named('a')).toMatchObject({ sensitivity: 'high' });
    const open = await openConflicts();
    expect(open).toMatchObject([{ client: 'Alderfield', mine: undefined }]);
    await decide(
      reader,
      open.map(({ conflict }) => conflict),
      side,
    );
    expect((await clients()).filter(({ id }) => id === 'a')).toHaveLength(left);
  });

  test.each([
    ['mine', 1],
    ['theirs', 0],
  ] as const)('a client changed here and removed there stays, and is %s when decided', async (side, left) => {
    await arrives(file(alder, birch));
    await saveClient(reader, { ...alder, sensitivity: 'high' });
    await arrives(file(birch));
    const open = await openConflicts();
    expect(open).toMatchObject([{ theirs: undefined, mine: { sensitivity: 'high' } }]);
    await decide(
      reader,
      open.map(({ conflict }) => conflict),
      side,
    );
    expect((await clients()).filter(({ id }) => id === 'a')).toHaveLength(left);
  });
});

test('what waits below a place that is found again is part of it', () => {
  const waiting = [{ path: ['clients', 'a', 'name'], mine: 'A', theirs: 'B' }];
  const found = [{ path: ['clients', 'a'], mine: { id: 'a', name: 'A' } }];
  expect(stillPending(waiting, found, file())).toEqual(found);
});
