import type { Passed } from '../messages/choice';
import { result, transaction } from './database';

const day = 24 * 60 * 60 * 1000;
const lifetime = 365 * day;

/** The oldest go first where there are more. */
export const mostEntries = 10_000;

/** What the writer let pass, and when, in milliseconds since 1970. */
export interface Entry extends Passed {
  at: number;
}

/** Notes what the writer let pass. Field by field: nothing else may come in with it. */
export async function log({ network, outcome, what, rules, clients, reason }: Passed, now = Date.now()): Promise<void> {
  const entry: Entry = { at: now, network, outcome, what, rules, clients, ...(reason === undefined ? {} : { reason }) };
  await transaction(['log'], 'readwrite', async (store) => {
    store('log').add(entry);
    await forgetOld(store('log'), now);
  });
}

/** Everything noted, the oldest first. */
export function entries(now = Date.now()): Promise<Entry[]> {
  return transaction(['log'], 'readwrite', async (store) => {
    await forgetOld(store('log'), now);
    return result<Entry[]>(store('log').getAll());
  });
}

/** How many entries there are, and how many of the last 30 days. */
export function countEntries(now = Date.now()): Promise<{ all: number; lately: number }> {
  return transaction(['log'], 'readwrite', async (store) => {
    await forgetOld(store('log'), now);
    const lately = store('log')
      .index('at')
      .count(IDBKeyRange.lowerBound(now - 30 * day, true));
    const [all, recent] = await Promise.all([result(store('log').count()), result(lately)]);
    return { all, lately: recent };
  });
}

export async function forgetLog(): Promise<void> {
  await transaction(['log'], 'readwrite', (store) => result(store('log').clear()));
}

/** One entry a line, as JSON. */
export function asLines(entries: Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

async function forgetOld(store: IDBObjectStore, now: number): Promise<void> {
  const expired = await result(store.index('at').getAllKeys(IDBKeyRange.upperBound(now - lifetime)));
  for (const key of expired) store.delete(key);
  const surplus = (await result(store.count())) - mostEntries;
  // Keys grow with every entry, so the first are the oldest, whatever the clock did.
  if (surplus > 0) for (const key of await result(store.getAllKeys(null, surplus))) store.delete(key);
}
