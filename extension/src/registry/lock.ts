import { storeNames, transaction } from './database';
import type { Lock, Way } from './lock-record';
import { byPasskey, keyByPasskey, PasskeyRefused } from './passkey';
import { byPassphrase, keyByPassphrase } from './passphrase';
import { resealed } from './reseal';
import { heldBytes, hold, holdFor, letGo } from './unlocked';
import { type KeyRecord, keyRecord, Locked, Unreadable } from './vault';

/** How the lock stands. */
export type LockState = { on: false } | { on: true; open: boolean; minutes: number; ways: Way['kind'][] };

/** What a wish about the lock came to. Everything but `done` leaves it as it was. */
export type LockResult = 'done' | 'wrong' | 'unsuited' | 'given-up' | 'locked' | 'failed';

/** After how many minutes without use it may lock itself; 0: when the browser ends. */
export const lockMinutes = [5, 15, 60, 240, 0] as const;

export async function lockState(): Promise<LockState> {
  const record = await stored();
  if (!record || !('lock' in record)) return { on: false };
  const { minutes, ways } = record.lock;
  const open = (await heldBytes(record.generation)) !== undefined;
  return { on: true, open, minutes, ways: ways.map(({ kind }) => kind) };
}

/**
 * Takes the key out of the profile: everything is sealed anew under one that only the passphrase brings back. It
 * stays open until it is locked.
 */
export function setLock(passphrase: string, minutes: number): Promise<LockResult> {
  return attempt(async () => {
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const generation = crypto.randomUUID();
    const lock: Lock = { minutes, ways: [await byPassphrase(passphrase, raw)] };
    // First: another page that finds the new record must find it open.
    await hold(generation, raw, minutes);
    if (await resealed({ generation, lock }, await imported(raw))) return 'done';
    await letGo();
    return 'failed';
  });
}

/** Puts the key back into the profile. The list must be open, and the passphrase is asked for once more. */
export function removeLock(passphrase: string): Promise<LockResult> {
  return attempt(async () => {
    await opened(passphrase);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    if (!(await resealed({ generation: crypto.randomUUID(), key }, key))) return 'failed';
    await letGo();
    return 'done';
  });
}

export function unlock(passphrase: string): Promise<LockResult> {
  return attempt(async () => {
    const { generation, lock, raw } = await opened(passphrase);
    await hold(generation, raw, lock.minutes);
    return 'done';
  });
}

export function unlockByPasskey(): Promise<LockResult> {
  return attempt(async () => {
    const { generation, lock } = await locked();
    const way = lock.ways.find((each) => each.kind === 'passkey');
    if (!way) return 'unsuited';
    await hold(generation, await keyByPasskey(way), lock.minutes);
    return 'done';
  });
}

export function lockNow(): Promise<void> {
  return letGo();
}

/** Nothing is sealed anew: whoever knows the passphrase until now and has an old copy of the profile can open that. */
export function changePassphrase(before: string, passphrase: string): Promise<LockResult> {
  return attempt(async () => {
    const { generation, raw } = await opened(before);
    const way = await byPassphrase(passphrase, raw);
    return change(generation, (lock) => ({ ...lock, ways: [way, ...others(lock, 'passphrase')] }));
  });
}

/** A passkey as a second way. The passphrase stays the one that is never lost with a device. */
export function addPasskey(name: string): Promise<LockResult> {
  return attempt(async () => {
    const { generation } = await locked();
    const raw = await heldBytes(generation);
    if (!raw) throw new Locked();
    const way = await byPasskey(name, raw);
    return change(generation, (lock) => ({ ...lock, ways: [...others(lock, 'passkey'), way] }));
  });
}

export function removePasskey(): Promise<LockResult> {
  return attempt(async () => {
    const { generation } = await locked();
    return change(generation, (lock) => ({ ...lock, ways: others(lock, 'passkey') }));
  });
}

export function lockAfter(minutes: number): Promise<LockResult> {
  return attempt(async () => {
    const { generation } = await locked();
    await holdFor(minutes);
    return change(generation, (lock) => ({ ...lock, minutes }));
  });
}

/** Deletes everything that is stored, and the keys: what is left to do without the passphrase. */
export async function deleteEverything(): Promise<void> {
  const stores = await storeNames();
  await transaction(stores, 'readwrite', async (store) => {
    for (const name of stores) store(name).clear();
  });
  await letGo();
}

function others(lock: Lock, kind: Way['kind']): Way[] {
  return lock.ways.filter((way) => way.kind !== kind);
}

/** The record and its key, for the right passphrase; `Unreadable` for another. */
async function opened(passphrase: string) {
  const { generation, lock } = await locked();
  const way = lock.ways.find((each) => each.kind === 'passphrase');
  if (!way) throw new Unreadable();
  return { generation, lock, raw: await keyByPassphrase(way, passphrase) };
}

function stored(): Promise<KeyRecord | undefined> {
  return transaction(['keys'], 'readonly', keyRecord);
}

async function locked(): Promise<{ generation: string; lock: Lock }> {
  const record = await stored();
  if (!record || !('lock' in record)) throw new Error('there is no lock');
  return record;
}

async function change(generation: string, make: (lock: Lock) => Lock): Promise<LockResult> {
  return transaction(['keys'], 'readwrite', async (store) => {
    const record = await keyRecord(store);
    if (!record || !('lock' in record) || record.generation !== generation) return 'failed';
    store('keys').put({ ...record, lock: make(record.lock) } satisfies KeyRecord, 'vault');
    return 'done';
  });
}

function imported(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function attempt(work: () => Promise<LockResult>): Promise<LockResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PasskeyRefused) return error.why;
    if (error instanceof Unreadable) return 'wrong';
    return error instanceof Locked ? 'locked' : 'failed';
  }
}
