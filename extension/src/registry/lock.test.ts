import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { memoryBrowser } from './memory-browser';

const memory = vi.hoisted(() => ({ of: undefined as unknown as ReturnType<typeof memoryBrowser> }));
vi.mock('wxt/browser', async () => {
  const { memoryBrowser } = await import('./memory-browser');
  memory.of = memoryBrowser();
  return { browser: memory.of.browser };
});
// What one guess costs is measured elsewhere; here it would only cost time.
vi.mock('@noble/hashes/argon2.js', () => ({
  argon2idAsync: async (password: Uint8Array, salt: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array([...password, 0, ...salt]))),
}));

const { builtChecker } = await import('../checker/built');
const { watchLock } = await import('./auto-lock');
const { result, storeNames, transaction } = await import('./database');
const { decisions, remember, withoutDecided } = await import('./decisions');
const { earlierPosts, Memory, rememberPost } = await import('./earlier-posts');
const { saveClient } = await import('./edit');
const { importFile } = await import('./import');
const { ListInForce } = await import('./in-force');
const { entries, log } = await import('./log');
const lock = await import('./lock');
const { open, seal, stowed } = await import('./sealed');
const { commit, current, currentCompiled, restore } = await import('./stored');
const { heldBytes, locksAt, touch } = await import('./unlocked');
const { keyRecord, Locked, Unreadable, vault } = await import('./vault');

const reader = builtChecker();
const file = (name: string) => new File([JSON.stringify({ keepmum: 1, clients: [{ id: 'a', name }] })], 'clients.json');
const passphrase = 'correct horse battery';
const passed = { network: 'x', outcome: 'warn', what: 'posted', rules: ['client-named'], clients: ['a'] } as const;
const finding = { client: 'a', rule: 'client-named', surface: 'text', start: 0, end: 5, severity: 'warn' };
const draft = { text: 'Alder and tea', network: 'x' };
const earlier = { day: '2026-11-21', network: 'x', details: [7], promotes: 'a' };
const check = { ok: true, outcome: 'warn', findings: [finding] } as unknown as Parameters<typeof withoutDecided>[0];

beforeEach(async () => {
  await lock.deleteEverything();
  await importFile(reader, file('Alderfield'));
  await importFile(reader, file('Birchwater'));
  await log({ ...passed, rules: [...passed.rules], clients: [...passed.clients] });
  await remember([finding as never], draft);
  await rememberPost(earlier);
});

/** Everything in the database and in memory as text, the bytes of it as letters. */
async function kept(): Promise<string> {
  const names = await storeNames();
  const values = await transaction(names, 'readonly', (store) =>
    Promise.all(names.map((name) => result(store(name).getAll()))),
  );
  return JSON.stringify([values, memory.of.values], (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
}

async function everythingIsThere(): Promise<void> {
  expect((await current())?.document).toContain('Birchwater');
  expect(await currentCompiled()).toBeDefined();
  expect(await entries()).toMatchObject([{ what: 'posted', clients: ['a'] }]);
  expect(await decisions()).toMatchObject([{ client: 'a' }]);
  expect(await earlierPosts()).toEqual([earlier]);
  expect(await withoutDecided(check, draft)).toMatchObject({ outcome: 'clear' });
}

test('a lock is set, closed, opened and taken off, and nothing is lost on the way', async () => {
  expect(await lock.lockState()).toEqual({ on: false });
  expect(await lock.setLock(passphrase, 5)).toBe('done');
  expect(await lock.lockState()).toEqual({ on: true, open: true, minutes: 5, ways: ['passphrase'] });
  await everythingIsThere();

  await lock.lockNow();
  expect(await lock.lockState()).toMatchObject({ on: true, open: false });
  expect(await lock.unlock('correct horse')).toBe('wrong');
  await expect(current()).rejects.toBeInstanceOf(Locked);
  expect(await lock.unlock(passphrase)).toBe('done');
  await everythingIsThere();

  expect(await lock.removeLock('correct horse')).toBe('wrong');
  expect(await lock.removeLock(passphrase)).toBe('done');
  expect(await lock.lockState()).toEqual({ on: false });
  await everythingIsThere();
  await restore((await current())?.revision ?? 0);
  expect((await current())?.document).toContain('Alderfield');
});

test('while it is locked the key is nowhere, and nothing is read, written or checked', async () => {
  await lock.setLock(passphrase, 5);
  const raw = [...((await heldBytes((await vault()).generation)) ?? [])];
  expect(raw).toHaveLength(32);
  await lock.lockNow();
  const before = await kept();
  expect(before).not.toContain(btoa(String.fromCharCode(...raw)));
  expect(before).not.toContain(String.fromCharCode(...raw.slice(0, 8)));
  expect(before).not.toMatch(/alderfield|birchwater|correct horse/i);
  const keys = await transaction(['keys'], 'readonly', (store) => result<object[]>(store('keys').getAll()));
  expect(keys.some((value) => 'key' in value)).toBe(false);

  for (const read of [current, currentCompiled, vault, decisions, entries, earlierPosts]) {
    await expect(read()).rejects.toBeInstanceOf(Locked);
  }
  expect(await importFile(reader, file('Cedarmoor'))).toMatchObject({ ok: false, code: 'locked' });
  expect(await saveClient(reader, { id: 'c', name: 'Cedarmoor' })).toMatchObject({ ok: false, code: 'locked' });
  expect(await new ListInForce(builtChecker()).ready()).toEqual({ ok: false, code: 'locked' });
  expect(await withoutDecided(check, draft)).toBe(check);
  await expect(remember([finding as never], draft)).rejects.toBeInstanceOf(Locked);
  await expect(rememberPost(earlier)).rejects.toBeInstanceOf(Locked);
  expect(await new Memory().posts()).toEqual([]);
  expect(await kept()).toBe(before);
});

test('what is posted while it is locked is noted, about nobody', async () => {
  await lock.setLock(passphrase, 5);
  await lock.lockNow();
  await log({ network: 'x', outcome: 'unchecked', what: 'posted', rules: ['r'], clients: ['a'] }, 'Alder');
  await lock.unlock(passphrase);
  expect(await entries()).toMatchObject([{ clients: ['a'] }, { outcome: 'unchecked', rules: [], clients: [] }]);
  expect((await entries())[1]?.words).toBeUndefined();
});

test('locks itself after its time without use, and not before', async () => {
  await lock.setLock(passphrase, 5);
  const start = (await locksAt()) ?? 0;
  expect(start - Date.now()).toBeGreaterThan(290_000);
  await touch(start - 1000);
  expect(await locksAt(start - 1000)).toBe(start - 1000 + 5 * 60_000);
  await touch(start + 4000); // one with that before
  expect(await locksAt(start + 4000)).toBe(start - 1000 + 5 * 60_000);
  await touch(start + 20_000);
  expect(await locksAt(start + 20_000)).toBe(start + 20_000 + 5 * 60_000);
  await touch(start + 20_000 + 5 * 60_000); // too late to be a use
  expect(await lock.lockState()).toMatchObject({ on: true, open: false });
});

test('a clock that is set back opens nothing for longer', async () => {
  await lock.setLock(passphrase, 5);
  const { generation } = await vault();
  expect(await heldBytes(generation, Date.now() - 60 * 60_000)).toBeUndefined();
  expect(await lock.lockState()).toMatchObject({ open: false });
});

test('without minutes it stays open until the browser ends', async () => {
  await lock.setLock(passphrase, 0);
  expect(await locksAt()).toBeUndefined();
  expect(await heldBytes((await vault()).generation, Date.now() + 1000 * 60 * 60_000)).toBeDefined();
  await lock.lockAfter(15);
  expect(await lock.lockState()).toMatchObject({ minutes: 15, open: true });
  expect(await locksAt()).toBeGreaterThan(Date.now() + 14 * 60_000);
});

test('a use that is noted while it is being locked does not open it again', async () => {
  await lock.setLock(passphrase, 5);
  await Promise.all([touch(Date.now() + 60_000), lock.lockNow()]);
  expect(await lock.lockState()).toMatchObject({ open: false });
});

test('the background is told of every opening and closing, and woken when it is time', async () => {
  const changed = vi.fn();
  watchLock(changed);
  await lock.setLock(passphrase, 5);
  await vi.waitFor(() => expect(memory.of.alarms.set.lock).toBeGreaterThan(Date.now() + 290_000));
  expect(changed).toHaveBeenCalledTimes(1);
  vi.useFakeTimers({ now: Date.now() + 5 * 60_000, toFake: ['Date'] });
  for (const listener of memory.of.alarms.listeners) listener({ name: 'lock' });
  vi.useRealTimers();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
  await vi.waitFor(() => expect(memory.of.alarms.set.lock).toBeUndefined());
  expect(await lock.lockState()).toMatchObject({ open: false });
});

test('the passphrase is changed by whoever knows it', async () => {
  await lock.setLock(passphrase, 5);
  expect(await lock.changePassphrase('not it at all', 'another passphrase')).toBe('wrong');
  expect(await lock.changePassphrase(passphrase, 'another passphrase')).toBe('done');
  await lock.lockNow();
  expect(await lock.unlock(passphrase)).toBe('wrong');
  expect(await lock.unlock('another passphrase')).toBe('done');
  await everythingIsThere();
});

test('the same passphrase typed on another keyboard opens it', async () => {
  await lock.setLock('Zürich Ångström', 5);
  await lock.lockNow();
  expect(await lock.unlock('Zu\u0308rich A\u030angstro\u0308m')).toBe('done');
});

test('a forgotten passphrase leaves one thing to do, and a list can be imported then', async () => {
  await lock.setLock(passphrase, 5);
  await lock.lockNow();
  await lock.deleteEverything();
  expect(await lock.lockState()).toEqual({ on: false });
  expect(await current()).toBeUndefined();
  expect(await entries()).toEqual([]);
  expect(await importFile(reader, file('Cedarmoor'))).toMatchObject({ ok: true });
});

test('a lock whose record was damaged opens nothing, and says that it is not the passphrase', async () => {
  await lock.setLock(passphrase, 5);
  await lock.lockNow();
  await transaction(['keys'], 'readwrite', async (store) => {
    const record = await result<{ lock: { ways: { wrapped: Uint8Array }[] } }>(store('keys').get('vault'));
    const wrapped = record.lock.ways[0]?.wrapped as Uint8Array;
    wrapped[20] = (wrapped[20] as number) ^ 1;
    store('keys').put(record, 'vault');
  });
  expect(await lock.unlock(passphrase)).toBe('wrong');
});

test('a large list lies in files of its own, sealed anew like the rest', async () => {
  const now = await current();
  if (!now) throw new Error('nothing is stored');
  const { revision, ...list } = now;
  const document = `${now.document}${' '.repeat(1 << 20)}`;
  const compiled = new Uint8Array(1 << 20).fill(7);
  await commit({ ...list, document }, revision, { compiled });
  const files = () =>
    transaction(['registry', 'index'], 'readonly', async (store) => {
      const all = [store('registry').getAll(), store('index').getAll()];
      return (await Promise.all(all.map(result))).flat().filter((one) => one instanceof Blob).length;
    });
  expect(await files()).toBe(2);
  for (const step of [() => lock.setLock(passphrase, 5), () => lock.removeLock(passphrase)]) {
    expect(await step()).toBe('done');
    expect(await files()).toBe(2);
    expect((await current())?.document === document).toBe(true);
    expect(Buffer.compare((await currentCompiled()) ?? Buffer.of(), compiled)).toBe(0);
  }
});

test('a file that was damaged or is of another place is not taken for a list', async () => {
  const { key } = (await transaction(['keys'], 'readonly', keyRecord)) as unknown as { key: CryptoKey };
  const sealed = await seal(key, 'index/1', new Uint8Array(2 << 20));
  const file = stowed(sealed) as Blob;
  expect(file).toBeInstanceOf(Blob);
  expect(await open(key, 'index/1', file)).toHaveLength(2 << 20);
  await expect(open(key, 'index/2', file)).rejects.toThrow(Unreadable);
  await expect(open(key, 'index/1', file.slice(0, 1 << 20))).rejects.toThrow(Unreadable);
  await expect(open(key, 'index/1', new Blob())).rejects.toThrow(Unreadable);
});
