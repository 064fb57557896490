import type { Passed } from '../messages/choice';
import { result, type Store, transaction } from './database';
import { settings } from './settings';
import { keyRecord, Locked, Unreadable, unchanged, type Vault, vault, vaultOf } from './vault';

const day = 24 * 60 * 60 * 1000;
const lifetime = 365 * day;

/** The oldest go first where there are more. */
export const mostEntries = 10_000;

/** What became of a post, and when, in milliseconds since 1970. */
export interface Entry extends Passed {
  at: number;
  /** The draft, where the writer has words kept. */
  words?: string;
}

/** What happened in the last 30 days. */
export interface Counts {
  /** Posts that were stopped. */
  caught: number;
  /** Drafts that were written differently then, until nothing stood against them. */
  changed: number;
  /** Posted although something stood against it. */
  posted: number;
  /** Called fine. */
  fine: number;
  /** Said to be approved by the client. */
  approved: number;
}

/** As it is stored: with no more in the clear than when it was. */
type Row = { at: number; sealed: Uint8Array<ArrayBuffer> } | (Entry & { sealed?: undefined });

/**
 * Notes what became of a post. Field by field: nothing else may come in with it, and the words of the draft only
 * where the writer asked for that. What happens while it is locked is noted too, about nobody.
 */
export async function log(passed: Passed, words?: string, now = Date.now()): Promise<void> {
  const { network, outcome, what, rules, clients, reason } = passed;
  const entry = { network, outcome, what, rules, clients, ...(reason === undefined ? {} : { reason }) };
  const { keepWords } = await settings();
  const safe = await vault().catch(unlessLocked);
  const row: Row = safe
    ? {
        at: now,
        sealed: await safe.seal(placeOf(now), JSON.stringify(keepWords && words ? { ...entry, words } : entry)),
      }
    : { at: now, network, outcome, what, rules: [], clients: [] };
  const noted = await transaction(['keys', 'log'], 'readwrite', async (store) => {
    if (safe && !(await unchanged(store, safe))) return false;
    store('log').add(row);
    await forgetOld(store('log'), now);
    return true;
  });
  if (!noted) await log(passed, words, now); // a lock was set or taken off at this very moment
}

/** Everything noted, the oldest first. Throws `Locked`. */
export function entries(now = Date.now()): Promise<Entry[]> {
  return read(now, (store) => result<Row[]>(store('log').getAll()));
}

/** What was noted behind a place in the log, each with its place, at most so many. Throws `Locked`. */
export async function entriesAfter(
  place: number,
  most: number,
): Promise<{ place: number; entry: Entry | undefined }[]> {
  const { record, keys, rows } = await transaction(['keys', 'log'], 'readonly', async (store) => {
    const behind = IDBKeyRange.lowerBound(place, true);
    return {
      record: await keyRecord(store),
      keys: (await result(store('log').getAllKeys(behind, most))) as number[],
      rows: await result<Row[]>(store('log').getAll(behind, most)),
    };
  });
  if (rows.length === 0) return [];
  const safe = await vaultOf(record);
  return Promise.all(keys.map(async (place, i) => ({ place, entry: await opened(safe, rows[i] as Row) })));
}

/** The place of what was noted last; 0 where nothing is. */
export function lastPlace(): Promise<number> {
  return transaction(['log'], 'readonly', async (store) => {
    const cursor = await result(store('log').openKeyCursor(null, 'prev'));
    return (cursor?.key as number | undefined) ?? 0;
  });
}

/** What was noted in the last 30 days, counted. Throws `Locked`. */
export async function counts(now = Date.now()): Promise<Counts> {
  const lately = IDBKeyRange.lowerBound(now - 30 * day, true);
  const found = await read(now, (store) => result<Row[]>(store('log').index('at').getAll(lately)));
  const of = (what: Entry['what']) => found.filter((entry) => entry.what === what).length;
  return {
    caught: of('caught'),
    changed: of('changed'),
    posted: of('posted'),
    fine: of('fine'),
    approved: of('approved'),
  };
}

/** How many entries there are; to be told while it is locked, too. */
export function countEntries(now = Date.now()): Promise<number> {
  return transaction(['log'], 'readwrite', async (store) => {
    await forgetOld(store('log'), now);
    return result(store('log').count());
  });
}

export async function forgetLog(): Promise<void> {
  await transaction(['log'], 'readwrite', (store) => result(store('log').clear()));
}

/** Takes the words of drafts out of everything noted so far. */
export async function forgetWords(): Promise<void> {
  const { record, keys, rows } = await transaction(['keys', 'log'], 'readonly', async (store) => ({
    record: await keyRecord(store),
    keys: await result(store('log').getAllKeys()),
    rows: await result<Row[]>(store('log').getAll()),
  }));
  if (rows.length === 0) return;
  const safe = await vaultOf(record);
  const without = await Promise.all(
    rows.map(async (row) => {
      const entry = await opened(safe, row);
      if (!entry?.words) return undefined;
      const { at, words: _, ...rest } = entry;
      return { at, sealed: await safe.seal(placeOf(at), JSON.stringify(rest)) };
    }),
  );
  await transaction(['keys', 'log'], 'readwrite', async (store) => {
    if (!(await unchanged(store, safe))) return;
    for (const [i, row] of without.entries()) {
      const key = keys[i];
      if (row && key !== undefined && (await result(store('log').count(key))) > 0) store('log').put(row, key);
    }
  });
}

async function read(now: number, get: (store: Store) => Promise<Row[]>): Promise<Entry[]> {
  const { record, rows } = await transaction(['keys', 'log'], 'readwrite', async (store) => {
    await forgetOld(store('log'), now);
    return { record: await keyRecord(store), rows: await get(store) };
  });
  if (rows.length === 0) return [];
  const safe = await vaultOf(record);
  // What was damaged is left out: the rest of the log is worth having.
  return (await Promise.all(rows.map((row) => opened(safe, row)))).filter((entry) => entry !== undefined);
}

async function opened(safe: Vault, row: Row): Promise<Entry | undefined> {
  if (!row.sealed) return row;
  try {
    return { at: row.at, ...JSON.parse(await safe.openText(placeOf(row.at), row.sealed)) };
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function placeOf(at: number): string {
  return `log/${at}`;
}

function unlessLocked(error: unknown): undefined {
  if (!(error instanceof Locked)) throw error;
  return undefined;
}

async function forgetOld(store: IDBObjectStore, now: number): Promise<void> {
  const expired = await result(store.index('at').getAllKeys(IDBKeyRange.upperBound(now - lifetime)));
  for (const key of expired) store.delete(key);
  const surplus = (await result(store.count())) - mostEntries;
  // Keys grow with every entry, so the first are the oldest, whatever the clock did.
  if (surplus > 0) for (const key of await result(store.getAllKeys(null, surplus))) store.delete(key);
}
