import type { CheckResult, Draft } from '../messages/verdict';
import { result, type Store, transaction } from './database';
import { today } from './today';
import { keyRecord, Unreadable, unchanged, type Vault, vault, vaultOf } from './vault';

const day = 24 * 60 * 60 * 1000;

/** A detail that was posted counts for half a year, which is as long as the checker looks back. */
const lifetime = 181 * day;

/** The oldest go first where there are more. */
export const mostPosts = 500;

/** What a post gave away, by ids and its day alone: no word of it, and no name. */
export interface Earlier {
  day: string;
  network: string;
  /** The details of clients that it holds, as the checker numbers them. */
  details: number[];
  /** The client whom it promotes. */
  promotes?: string;
}

/** As it is stored: with no more in the clear than when it was. */
interface Row {
  at: number;
  sealed: Uint8Array<ArrayBuffer>;
}

/** What a post is remembered by; undefined for one that gives nothing away, or goes to its readers alone. */
export function earlierOf(draft: Draft, check: CheckResult, on = today()): Earlier | undefined {
  if (!check.ok || draft.audience === 'message') return undefined;
  const { details = [], promotes } = check;
  if (details.length === 0 && !promotes) return undefined;
  return { day: on, network: draft.network, details, ...(promotes ? { promotes } : {}) };
}

/** Remembers what a post gave away. Not at all where it is locked meanwhile. */
export async function rememberPost({ day, network, details, promotes }: Earlier, now = Date.now()): Promise<void> {
  const safe = await vault();
  const row: Row = {
    at: now,
    sealed: await safe.seal(placeOf(now), JSON.stringify({ day, network, details, promotes })),
  };
  await transaction(['keys', 'posts'], 'readwrite', async (store) => {
    if (!(await unchanged(store, safe))) return; // a lock was set or taken off at this very moment
    store('posts').add(row);
    await forgetOld(store('posts'), now);
  });
}

/** What the posts of the last half year gave away, the oldest first. Throws `Locked`. */
export async function earlierPosts(now = Date.now()): Promise<Earlier[]> {
  const { record, rows } = await transaction(['keys', 'posts'], 'readonly', async (store: Store) => ({
    record: await keyRecord(store),
    rows: await result<Row[]>(
      store('posts')
        .index('at')
        .getAll(IDBKeyRange.lowerBound(now - lifetime, true)),
    ),
  }));
  if (rows.length === 0) return [];
  const safe = await vaultOf(record);
  // What was damaged is left out: the rest is worth knowing.
  return (await Promise.all(rows.map((row) => opened(safe, row)))).filter((one) => one !== undefined);
}

/** How many posts are remembered; to be told while it is locked, too. */
export function countEarlierPosts(now = Date.now()): Promise<number> {
  return transaction(['posts'], 'readwrite', async (store) => {
    await forgetOld(store('posts'), now);
    return result(store('posts').count());
  });
}

export async function forgetEarlierPosts(): Promise<void> {
  await transaction(['posts'], 'readwrite', (store) => result(store('posts').clear()));
}

async function opened(safe: Vault, row: Row): Promise<Earlier | undefined> {
  try {
    return JSON.parse(await safe.openText(placeOf(row.at), row.sealed)) as Earlier;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function placeOf(at: number): string {
  return `posts/${at}`;
}

async function forgetOld(store: IDBObjectStore, now: number): Promise<void> {
  const expired = await result(store.index('at').getAllKeys(IDBKeyRange.upperBound(now - lifetime)));
  for (const key of expired) store.delete(key);
  const surplus = (await result(store.count())) - mostPosts;
  if (surplus > 0) for (const key of await result(store.getAllKeys(null, surplus))) store.delete(key);
}

/**
 * What the checker is told of earlier posts. It is read once and then kept at hand, for a draft is judged at each
 * pause in typing; `drop` when it may be another, or was locked.
 */
export class Memory {
  #known: Promise<Earlier[]> | undefined;

  /** Nothing, where it is locked or cannot be read: a draft is judged by itself then. */
  async posts(): Promise<Earlier[]> {
    this.#known ??= earlierPosts();
    const known = this.#known;
    try {
      return await known;
    } catch {
      if (this.#known === known) this.#known = undefined;
      return [];
    }
  }

  /** Takes in what a post gave away. */
  async add(draft: Draft, check: CheckResult): Promise<void> {
    const earlier = earlierOf(draft, check);
    if (!earlier) return;
    await rememberPost(earlier);
    this.drop();
  }

  drop(): void {
    this.#known = undefined;
  }
}
