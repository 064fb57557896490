import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { memoryBrowser } from './memory-browser';
import type { Registry } from './stored';

const memory = vi.hoisted(() => ({ of: undefined as unknown as ReturnType<typeof memoryBrowser> }));
vi.mock('wxt/browser', async () => {
  const { memoryBrowser } = await import('./memory-browser');
  memory.of = memoryBrowser();
  return { browser: memory.of.browser };
});
vi.mock('@noble/hashes/argon2.js', () => ({
  argon2idAsync: async (password: Uint8Array, salt: Uint8Array) =>
    new Uint8Array(await digest('SHA-256', new Uint8Array([...password, 0, ...salt]))),
}));
const digest = crypto.subtle.digest.bind(crypto.subtle);

afterEach(() => vi.restoreAllMocks());

const passphrase = 'correct horse battery';
const list = (name: string): Registry => ({
  document: JSON.stringify({ keepmum: 1, clients: [{ id: 'a', name }] }),
  clients: 1,
  name,
  source: { kind: 'file', name: 'clients.json' },
  importedAt: 1,
});
const compiled = (name: string) => new TextEncoder().encode(`${name} compiled`) as Uint8Array<ArrayBuffer>;

/** The modules of the registry as a browser that has just started has them. */
async function started() {
  vi.resetModules();
  return {
    ...(await import('./stored')),
    ...(await import('./lock')),
    ...(await import('./log')),
  };
}
type Registries = Awaited<ReturnType<typeof started>>;

/** What may be broken off, each with the names of the lists that may be in force afterwards. */
const works: [string, (r: Registries) => Promise<unknown>, string[]][] = [
  ['an import', (r) => r.commit(list('New'), 2, { compiled: compiled('New') }), ['Old', 'New']],
  ['an edit', (r) => r.commit(list('New'), 2, { sameVersion: true }), ['Old', 'New']],
  ['taking a change back', (r) => r.restore(2), ['Old', 'Older']],
  ['keeping what was compiled', (r) => r.keepCompiled(compiled('Old'), 2), ['Old']],
  ['setting a lock', (r) => r.setLock(passphrase, 5).then(failing), ['Old']],
];

/** In these the lock was on before. */
const lockedWorks: typeof works = [
  ['an import while there is a lock', (r) => r.commit(list('New'), 2, { compiled: compiled('New') }), ['Old', 'New']],
  ['taking a lock off', (r) => r.removeLock(passphrase).then(failing), ['Old']],
  ['changing the passphrase', (r) => r.changePassphrase(passphrase, 'another one').then(failing), ['Old']],
];

function failing(result: string): void {
  if (result !== 'done') throw new Error(result);
}

/** Lets so many steps happen, and none after them: a browser that was killed, or a disk that is full. */
function breakAfter(steps: number, error: () => Error): () => boolean {
  let left = steps;
  let broken = false;
  const step = () => {
    if (left-- > 0) return;
    broken = true;
    throw error();
  };
  const stopping = (of: object, name: string) => {
    const methods = of as Record<string, (...to: unknown[]) => unknown>;
    const really = methods[name] as (...to: unknown[]) => unknown;
    vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...to) {
      step();
      return really.apply(this, to);
    });
  };
  for (const name of ['put', 'delete', 'add'] as const) stopping(IDBObjectStore.prototype, name);
  stopping(IDBDatabase.prototype, 'transaction');
  for (const name of ['encrypt', 'decrypt', 'generateKey'] as const) stopping(crypto.subtle, name);
  return () => broken;
}

const faults: [string, () => Error][] = [
  ['the browser is killed', () => new Error('killed')],
  ['the disk is full', () => new DOMException('full', 'QuotaExceededError')],
];

const cases = faults.flatMap(([fault, error]) =>
  [...works, ...lockedWorks].map(([what, work, allowed]) => ({ fault, error, what, work, allowed })),
);

test.each(cases)(
  '$fault at any step of $what: the old or the new list is there, whole',
  async ({ error, what, work, allowed }) => {
    const wasLocked = lockedWorks.some(([name]) => name === what);
    for (let steps = 0; ; steps++) {
      globalThis.indexedDB = new IDBFactory();
      await memory.of?.browser.storage.session.remove(Object.keys(memory.of.values));
      const before = await started();
      await before.commit(list('Older'), 0);
      await before.commit(list('Old'), 1, { compiled: compiled('Old') });
      await before.log({ network: 'x', outcome: 'warn', what: 'posted', rules: [], clients: ['a'] });
      if (wasLocked) expect(await before.setLock(passphrase, 5)).toBe('done');

      const isBroken = breakAfter(steps, error);
      const failed = await work(before).then(
        () => false,
        () => true,
      );
      const broken = isBroken();
      vi.restoreAllMocks();
      expect(failed, `${what}, ${steps}`).toBe(broken);

      // Nothing in memory outlives the browser.
      await memory.of.browser.storage.session.remove(Object.keys(memory.of.values));
      const after = await started();
      const state = await after.lockState();
      if (state.on) {
        const opened = [await after.unlock(passphrase), await after.unlock('another one')];
        expect(opened, `${what}, ${steps}`).toContain('done');
      }
      const now = await after.current();
      expect(allowed, `${what}, ${steps}`).toContain(now?.name);
      expect(now?.document).toBe(list(now?.name ?? '').document);
      const made = await after.currentCompiled();
      if (made) expect(new TextDecoder().decode(made)).toBe(`${now?.name} compiled`);
      expect(await after.entries()).toMatchObject([{ clients: ['a'] }]);
      expect(await after.restore(now?.revision ?? 0)).toBe(true);
      expect(await after.current()).toBeDefined();

      if (!broken) {
        expect(steps, what).toBeGreaterThan(2);
        return;
      }
    }
  },
  60_000,
);
