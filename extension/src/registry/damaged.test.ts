import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import { result, transaction } from './database';
import { removeClient } from './edit';
import { importFile } from './import';
import { ListInForce } from './in-force';
import { current, currentOrNone, lostAt, restore, setAside } from './stored';
import { Unreadable } from './vault';

const reader = builtChecker();
const file = (name: string) => new File([JSON.stringify({ keepmum: 1, clients: [{ name }] })], 'clients.json');

beforeEach(async () => {
  await transaction(['registry', 'index', 'keys'], 'readwrite', async (store) => {
    for (const name of ['registry', 'index', 'keys'] as const) store(name).clear();
  });
});

type Harm = (bytes: Uint8Array<ArrayBuffer>) => unknown;

const harms: [string, Harm][] = [
  ['a byte was flipped', (bytes) => bytes.with(bytes.length - 20, (bytes.at(-20) as number) ^ 1)],
  ['its nonce was flipped', (bytes) => bytes.with(3, (bytes[3] as number) ^ 1)],
  ['it was cut off', (bytes) => bytes.slice(0, -3)],
  ['it is empty', () => new Uint8Array()],
  ['it is of another form', (bytes) => bytes.with(0, 9)],
  ['it is gone', () => undefined],
  ['it is something else', () => ({ document: 'hello' })],
];

/** Harms a part of the list of an id as it lies on the disk. */
async function harmed(id: number, harm: Harm, part = 'document'): Promise<void> {
  await transaction(['registry', 'index'], 'readwrite', async (store) => {
    const key = `list/${id}/${part}`;
    const bad = harm(await result(store('registry').get(key)));
    if (bad === undefined) store('registry').delete(key);
    else store('registry').put(bad, key);
    store('index').clear();
  });
}

test.each(harms)('a list of which %s makes way for the one before, and that is said', async (_, harm) => {
  await importFile(reader, file('Alderfield'));
  await importFile(reader, file('Birchwater'));
  await harmed(2, harm);
  await expect(current()).rejects.toBeInstanceOf(Unreadable);

  const checker = builtChecker();
  expect(await new ListInForce(checker).ready()).toEqual({ ok: true, clients: 1 });
  expect(await checker.check({ text: 'Alderfield', network: 'x' }, '2026-06-01')).toMatchObject({ outcome: 'warn' });
  expect((await current())?.document).toContain('Alderfield');
  expect(await lostAt()).toBeGreaterThan(0);

  await importFile(reader, file('Birchwater'));
  expect(await lostAt()).toBeUndefined();
});

test('what a list is known by is as dear as the list', async () => {
  await importFile(reader, file('Alderfield'));
  await importFile(reader, file('Birchwater'));
  await harmed(2, () => new Uint8Array([1]), 'about');
  expect(await setAside()).toBe(true);
  expect((await current())?.document).toContain('Alderfield');
});

test('one list passed off as the other is seen', async () => {
  await importFile(reader, file('Alderfield'));
  await importFile(reader, file('Birchwater'));
  const other = await transaction(['registry'], 'readonly', (store) =>
    result(store('registry').get('list/1/document')),
  );
  await harmed(2, () => other);
  await expect(current()).rejects.toBeInstanceOf(Unreadable);
});

test('nothing is set aside that can be read', async () => {
  expect(await setAside()).toBe(false);
  await importFile(reader, file('Alderfield'));
  expect(await setAside()).toBe(false);
  await importFile(reader, file('Birchwater'));
  expect(await setAside()).toBe(false);
  expect((await current())?.document).toContain('Birchwater');
});

test('where there is none before, nothing is checked, nothing is edited, and an import helps', async () => {
  await importFile(reader, file('Alderfield'));
  await harmed(1, (bytes) => bytes.slice(1));
  expect(await new ListInForce(builtChecker()).ready()).toEqual({ ok: false, code: 'registry-unreadable' });
  expect(await removeClient('a')).toMatchObject({ ok: false });
  expect(await currentOrNone()).toBeUndefined();
  expect(await importFile(reader, file('Birchwater'))).toMatchObject({ ok: true });
  expect((await current())?.document).toContain('Birchwater');
  expect(await new ListInForce(builtChecker()).ready()).toEqual({ ok: true, clients: 1 });
});

test('where the key is gone nothing can be read, that is said, and an import helps', async () => {
  await importFile(reader, file('Alderfield'));
  await importFile(reader, file('Birchwater'));
  await transaction(['keys'], 'readwrite', async (store) => void store('keys').clear());
  expect(await new ListInForce(builtChecker()).ready()).toEqual({ ok: false, code: 'registry-unreadable' });
  expect(await importFile(reader, file('Cedarmoor'))).toMatchObject({ ok: true });
  expect((await current())?.document).toContain('Cedarmoor');
  // The one before is offered, and gives way again.
  await restore((await current())?.revision ?? 0);
  expect(await new ListInForce(builtChecker()).ready()).toEqual({ ok: true, clients: 1 });
  expect((await current())?.document).toContain('Cedarmoor');
});
