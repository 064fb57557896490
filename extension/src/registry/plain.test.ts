import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const day = 24 * 60 * 60 * 1000;
const now = 1_800_000_000_000;
const list = (name: string) => ({
  document: JSON.stringify({ keepmum: 1, clients: [{ id: 'a', name }] }),
  clients: 1,
  name: 'Studio Nine',
  source: { kind: 'file', name: 'clients.json' },
  importedAt: now,
});
const entry = { at: now, network: 'x', outcome: 'warn', what: 'posted', rules: ['client-named'], clients: ['a'] };

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  await leaveOpenValues();
});
afterEach(() => vi.restoreAllMocks());

/** A database as the third version of it left it: nothing in it is sealed. */
async function leaveOpenValues(): Promise<void> {
  const request = indexedDB.open('keepmum', 3);
  request.onupgradeneeded = () => {
    const database = request.result;
    for (const name of ['registry', 'decisions', 'keys', 'index']) database.createObjectStore(name);
    database.createObjectStore('log', { autoIncrement: true }).createIndex('at', 'at');
    const store = (name: string) => request.transaction?.objectStore(name);
    store('registry')?.put({ ...list('Northwind'), revision: 7 }, 'current');
    store('registry')?.put({ registry: list('Harbour Lane') }, 'previous');
    store('index')?.put(new TextEncoder().encode('Northwind compiled'), 'current');
    store('log')?.add(entry);
    store('log')?.add({ ...entry, at: now + 1, what: 'fine' });
  };
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  request.result.close();
}

/** The modules as a page that has just been opened has them. */
const opened = async () => ({
  ...(await import('./stored')),
  ...(await import('./log')),
  database: await import('./database'),
});

/** Everything the database holds, bytes read as letters. */
async function onDisk(): Promise<string> {
  const { transaction, result } = await import('./database');
  const names = ['registry', 'index', 'log', 'decisions', 'keys'] as const;
  const values = await transaction([...names], 'readonly', (store) =>
    Promise.all(names.map((name) => result(store(name).getAll()))),
  );
  return JSON.stringify(values, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
}

test('what a version before this one stored is sealed at the first start, and all of it is still there', async () => {
  expect(await onDisk()).toMatch(/Northwind/);
  const { current, currentCompiled, restore, entries } = await opened();
  expect(await current()).toEqual({ ...list('Northwind'), revision: 7 });
  expect(new TextDecoder().decode(await currentCompiled())).toBe('Northwind compiled');
  expect(await entries(now + day)).toEqual([entry, { ...entry, at: now + 1, what: 'fine' }]);
  expect(await onDisk()).not.toMatch(/Northwind|Harbour|Studio|clients|client-named/);
  expect(await restore(7)).toBe(true);
  expect(await current()).toMatchObject({ document: list('Harbour Lane').document, revision: 8 });
});

test('two pages that start at once seal it once', async () => {
  const first = await opened();
  vi.resetModules();
  const second = await opened();
  const read = await Promise.all([first.current(), second.current(), first.currentCompiled(), second.current()]);
  expect(read.map((one) => one && 'document' in one && one.document)).toEqual([
    list('Northwind').document,
    list('Northwind').document,
    false,
    list('Northwind').document,
  ]);
});

test('sealing that is broken off leaves everything as it was, and is done at the next start', async () => {
  const before = await onDisk();
  vi.resetModules();
  for (let step = 0; ; step++) {
    const { current } = await opened();
    const put = IDBObjectStore.prototype.put;
    let left = step;
    const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...to) {
      if (this.name !== 'keys' && left-- === 0) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, to);
    });
    const failed = await current().then(
      () => false,
      () => true,
    );
    broken.mockRestore();
    if (!failed) {
      expect(step).toBeGreaterThan(5);
      return;
    }
    const after = JSON.parse(await onDisk());
    after[4] = []; // the key may have been made
    expect(JSON.stringify(after)).toBe(before);
    vi.resetModules();
  }
});
