import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { builtChecker } from '../checker/built';
import { result, transaction } from './database';
import { importFile } from './import';
import { ListInForce } from './in-force';
import { commit, current, currentCompiled, keepCompiled, restore } from './stored';

const file = (...names: string[]) =>
  new File([JSON.stringify({ keepmum: 1, clients: names.map((name) => ({ name })) })], 'clients.json');

beforeEach(async () => {
  await transaction(['registry', 'index'], 'readwrite', async (store) => {
    store('registry').clear();
    store('index').clear();
  });
});

/** A start of the background: what is in force, and whether the list was compiled for it. */
async function started(text: string) {
  const checker = builtChecker();
  const compiling = vi.spyOn(checker, 'compile');
  const inForce = await new ListInForce(checker).ready();
  const result = await checker.check({ text, network: 'x' }, '2026-06-01');
  return { inForce, outcome: result.ok && result.outcome, compiled: compiling.mock.calls.length > 0 };
}

test('a list that was imported is in force at the next start without being compiled', async () => {
  await importFile(builtChecker(), file('Alderfield', 'Birchwater'));
  expect(await started('Alderfield')).toEqual({ inForce: { ok: true, clients: 2 }, outcome: 'warn', compiled: false });
});

test('while a list is compiled and stored, whatever keeps the background awake does', async () => {
  await importFile(builtChecker(), file('Alderfield'));
  const kept: string[] = [];
  const awake = async <T>(work: Promise<T>) => {
    kept.push('begun');
    const value = await work;
    kept.push('done');
    return value;
  };
  await new ListInForce(builtChecker(), awake).ready();
  expect(kept).toEqual([]);
  await transaction(['index'], 'readwrite', async (store) => void store('index').clear());
  await new ListInForce(builtChecker(), awake).ready();
  await vi.waitFor(() => expect(kept).toEqual(['begun', 'begun', 'done', 'done']));
  expect(await currentCompiled()).toBeDefined();
});

test.each([
  ['damaged', (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(7, 60, 80)],
  ['cut off', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 100)],
  ['of another version', (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(0, 8, 9)],
  ['nothing', () => new Uint8Array()],
])('compiled bytes that are %s are made again, once', async (_, harm) => {
  await importFile(builtChecker(), file('Alderfield'));
  const good = await currentCompiled();
  await keepCompiled(harm(good?.slice() ?? new Uint8Array()), (await current())?.revision ?? 0);
  expect(await started('Alderfield')).toEqual({ inForce: { ok: true, clients: 1 }, outcome: 'warn', compiled: true });
  await vi.waitFor(async () => expect(await currentCompiled()).toEqual(good));
  expect(await started('Alderfield')).toMatchObject({ outcome: 'warn', compiled: false });
});

test('room is made for compiled bytes before they are there', async () => {
  await importFile(builtChecker(), file('Alderfield'));
  const checker = builtChecker();
  const made = vi.spyOn(checker, 'makeRoom');
  const opened = vi.spyOn(checker, 'openSealed');
  expect(await new ListInForce(checker).ready()).toEqual({ ok: true, clients: 1 });
  expect(made).toHaveBeenCalledExactlyOnceWith((await currentCompiled())?.length);
  expect(made.mock.invocationCallOrder[0]).toBeLessThan(opened.mock.invocationCallOrder[0] ?? 0);
});

test('compiled bytes that were damaged on the disk are made again', async () => {
  await importFile(builtChecker(), file('Alderfield'));
  const good = await currentCompiled();
  await transaction(['index'], 'readwrite', async (store) => {
    const [id] = await result(store('index').getAllKeys());
    const sealed = await result<Uint8Array>(store('index').get(id as number));
    sealed[sealed.length >> 1] = (sealed[sealed.length >> 1] as number) ^ 1;
    store('index').put(sealed, id);
  });
  expect(await currentCompiled()).toBeUndefined();
  expect(await started('Alderfield')).toEqual({ inForce: { ok: true, clients: 1 }, outcome: 'warn', compiled: true });
  await vi.waitFor(async () => expect(await currentCompiled()).toEqual(good));
});

test('what is compiled never outlives its list', async () => {
  await importFile(builtChecker(), file('Alderfield'));
  const first = await currentCompiled();
  const stored = await current();
  if (!stored || !first) throw new Error('nothing is stored');
  const { revision, ...list } = stored;
  await commit({ ...list, document: '{"keepmum":1,"clients":[{"id":"b","name":"Birchwater"}]}' }, revision);
  expect(await currentCompiled()).toBeUndefined();
  await keepCompiled(first, revision);
  expect(await currentCompiled()).toBeUndefined();
  expect(await started('Alderfield and Birchwater')).toMatchObject({
    inForce: { ok: true, clients: 1 },
    compiled: true,
  });

  await restore(revision + 1);
  expect(await started('Alderfield')).toMatchObject({ outcome: 'warn' });
});

test('importing that is given up leaves the list as it was', async () => {
  await importFile(builtChecker(), file('Alderfield'));
  const giveUp = new AbortController();
  const result = await importFile(builtChecker(), file('Birchwater'), {
    signal: giveUp.signal,
    progress: () => giveUp.abort(),
  });
  expect(result).toMatchObject({ ok: false, code: 'cancelled' });
  expect(await started('Alderfield')).toMatchObject({ outcome: 'warn', compiled: false });
});
