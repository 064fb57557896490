import { result, type Store, transaction } from './database';
import { glanceOf } from './glance';
import {
  getAbout,
  getList,
  glanceKey,
  type Head,
  headOf,
  type Kept,
  openAbout,
  openList,
  putHead,
  putList,
  sealList,
  searchKey,
} from './kept';
import { isPlain, sealWhatIsPlain } from './plain';
import { stowed } from './sealed';
import type { Source } from './source';
import { keyRecord, Unreadable, unchanged, type Vault, vault, vaultOf } from './vault';

export type { Source } from './source';

/** A registry as it is kept: its canonical JSON and what is known of it. */
export interface Registry {
  document: string;
  clients: number;
  name: string;
  source: Source;
  /** When the document came from its source. */
  importedAt: number;
  /** When it was last changed here; absent when it is as its source gave it. */
  editedAt?: number;
  /** Which list of the source this one goes back to: that which `Base` has of the same line. */
  line?: number;
}

/** A registry in the database. `revision` grows with every change. */
export interface Stored extends Registry {
  revision: number;
}

/** Thrown when another page changed the list after it was read: nothing was stored. */
export class ChangedMeanwhile extends Error {}

/** The list in force, if there is one. Throws `Locked`, and `Unreadable` when it was damaged. */
export async function current(): Promise<Stored | undefined> {
  const { revision, now, record, sealed } = await looked(async (store) => {
    const { revision, now } = await headOf(store);
    return { revision, now, record: await keyRecord(store), sealed: now && (await getList(store, now)) };
  });
  if (!now || !sealed) return undefined;
  return { ...(await openList(await vaultOf(record), now, sealed)), revision };
}

/** The same for whoever puts another in its place, and can do without one that was damaged. */
export async function currentOrNone(): Promise<Stored | undefined> {
  try {
    return await current();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Everything of the list in force but the list itself, which is not read. Throws as `current` does. */
export async function currentAbout(): Promise<Omit<Registry, 'document'> | undefined> {
  const { now, record, about } = await looked(async (store) => {
    const { now } = await headOf(store);
    return { now, record: await keyRecord(store), about: now && (await getAbout(store, now)) };
  });
  return now && (await openAbout(await vaultOf(record), now, about));
}

/** Where the list in force came from, without reading the list. Throws as `current` does. */
export async function currentSource(): Promise<Source | undefined> {
  return (await currentAbout())?.source;
}

/** Whether there is a list, or its absence, that `restore` would bring back. */
export async function canRestore(): Promise<boolean> {
  return (await looked(headOf)).before !== undefined;
}

/** When a list that could no longer be read had to be set aside for the one in force; undefined when none was. */
export async function lostAt(): Promise<number | undefined> {
  return (await looked(headOf)).lost;
}

export interface CommitOptions {
  /** `next` compiled. Without it, what is compiled of the list before is dropped. */
  compiled?: Uint8Array<ArrayBuffer>;
  /** The text `next` is searched by. Without it, it is made when it is next asked for. */
  search?: string;
  /** A client was changed here, and what was decided about the others still holds. */
  sameVersion?: boolean;
  /** What else is to be stored with it, or not at all: in `registry` or `decisions`. */
  within?: (store: Store) => Promise<void>;
}

/**
 * Puts `next` in the place of the list of revision `base` (0: none, or one that cannot be read), which is kept as
 * the one before, all or nothing.
 */
export async function commit(next: Registry, base: number, options: CommitOptions = {}): Promise<Stored> {
  const { compiled, search, within } = options;
  const safe = await vault();
  const { head, about } = await looked(async (store) => {
    const head = await headOf(store);
    return { head, about: head.now && (await getAbout(store, head.now)) };
  });
  const readable = await canRead(safe, head, base);
  if (base !== revisionOf(head) && readable) throw new ChangedMeanwhile();

  const revision = head.revision + 1;
  const before = head.now && readable ? await openAbout(safe, head.now, about).catch(() => undefined) : undefined;
  const list = await sealList(safe, revision, next);
  const index = compiled && (await safe.seal(`index/${revision}`, compiled));
  const text = search !== undefined && (await sealSearch(safe, revision, search));
  const same = head.now && (options.sameVersion || before?.digest === list.digest);
  const now: Kept = { id: revision, version: same && head.now ? head.now.version : revision };
  await stored(safe, head, async (store) => {
    putList(store, revision, list);
    await putHead(store, { revision, now, before: readable ? { list: head.now } : head.before });
    if (index) store('index').put(stowed(index), revision);
    if (text) putSealed(store, text);
    await within?.(store);
  });
  return { ...next, revision };
}

/** Stores what belongs to the list without changing it, unless it is another by now. */
export async function beside(base: number, work: (store: Store) => Promise<void>): Promise<void> {
  const safe = await vault();
  const head = await looked(headOf);
  if (base !== revisionOf(head)) throw new ChangedMeanwhile();
  await stored(safe, head, async (store) => {
    await putHead(store, { ...head, revision: head.revision + 1 });
    await work(store);
  });
}

/** Swaps the list of revision `base` (0: none) with the one before it; twice changes nothing. False: there is none. */
export function restore(base: number): Promise<boolean> {
  return looked(headOf).then(() =>
    transaction(['registry', 'index'], 'readwrite', async (store) => {
      const head = await headOf(store);
      if (!head.before) return false;
      if (revisionOf(head) !== base) throw new ChangedMeanwhile();
      await putHead(store, { revision: head.revision + 1, now: head.before.list, before: { list: head.now } });
      return true;
    }),
  );
}

/**
 * Puts the list before in force where the one in force was damaged, and notes when. False: nothing is wrong with
 * it, or there is none before that can be read.
 */
export async function setAside(at = Date.now()): Promise<boolean> {
  const { head, record, now, before } = await looked(async (store) => {
    const head = await headOf(store);
    const get = async (kept: Kept | undefined) => kept && { kept, sealed: await getList(store, kept) };
    return { head, record: await keyRecord(store), now: await get(head.now), before: await get(head.before?.list) };
  });
  if (!now || !before || !record) return false;
  const safe = await vaultOf(record);
  const broken = ({ kept, sealed }: typeof now) => openList(safe, kept, sealed).then(() => false, isUnreadable);
  if (!(await broken(now)) || (await broken(before))) return false;
  await stored(safe, head, (store) => putHead(store, { revision: head.revision + 1, now: before.kept, lost: at }));
  return true;
}

/**
 * The list in force, compiled, when that is stored and can be read. How many bytes it is is told while they are
 * unsealed. Throws `Locked`.
 */
export function currentCompiled(expected?: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return currentMade((id) => id, expected);
}

/** The text the list in force is searched by, when that is stored and can be read. Throws `Locked`. */
export async function currentSearch(): Promise<string | undefined> {
  const bytes = await currentMade(searchKey);
  return bytes && new TextDecoder().decode(bytes);
}

/** What is seen of the list in force before it is searched, as `glanceOf` made it. Throws `Locked`. */
export async function currentGlance(): Promise<string | undefined> {
  const bytes = await currentMade(glanceKey);
  return bytes && new TextDecoder().decode(bytes);
}

/** Keeps the list of a revision compiled, unless it was changed meanwhile. */
export function keepCompiled(compiled: Uint8Array<ArrayBuffer>, revision: number): Promise<void> {
  return keepMade(async (safe, id) => [[id, await safe.seal(`index/${id}`, compiled)]], revision);
}

/** Keeps the text the list of a revision is searched by, unless it was changed meanwhile. */
export function keepSearch(search: string, revision: number): Promise<void> {
  return keepMade((safe, id) => sealSearch(safe, id, search), revision);
}

/** Values of `index` and their keys. */
type SealedParts = [key: IDBValidKey, sealed: Uint8Array<ArrayBuffer>][];

/** The text a list is searched by and the part of it that is seen first: never one without the other. */
function sealSearch(safe: Vault, id: number, search: string): Promise<SealedParts> {
  const parts: [string, string][] = [
    [searchKey(id), search],
    [glanceKey(id), glanceOf(search)],
  ];
  return Promise.all(
    parts.map(async ([key, text]): Promise<SealedParts[number]> => [key, await safe.seal(`index/${key}`, text)]),
  );
}

function putSealed(store: Store, parts: SealedParts): void {
  for (const [key, sealed] of parts) store('index').put(stowed(sealed), key);
}

/** What was made of the list in force and is stored in `index` under a key of its own. */
async function currentMade(
  key: (id: number) => number | string,
  expected?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { now, record, sealed } = await looked(async (store) => {
    const asked = keyRecord(store);
    const { now } = await headOf(store);
    const sealed = now && (await result(store('index').get(key(now.id))));
    return { now, record: await asked, sealed };
  });
  if (!now || !sealed) return undefined;
  try {
    return await (await vaultOf(record)).open(`index/${key(now.id)}`, sealed, expected);
  } catch (error) {
    if (error instanceof Unreadable) return undefined; // then it is made again
    throw error;
  }
}

async function keepMade(make: (safe: Vault, id: number) => Promise<SealedParts>, revision: number): Promise<void> {
  const safe = await vault();
  const head = await looked(headOf);
  const id = head.now?.id;
  if (id === undefined || head.revision !== revision) return;
  const parts = await make(safe, id);
  await stored(safe, head, async (store) => putSealed(store, parts)).catch((error: unknown) => {
    if (!(error instanceof ChangedMeanwhile)) throw error;
  });
}

/** Reads in one transaction; what a version before this one left unsealed is sealed first. */
async function looked<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const stores = ['keys', 'registry', 'index'] as const;
  for (;;) {
    const read = await transaction([...stores], 'readonly', async (store) => {
      const [plain, value] = await Promise.all([isPlain(store), work(store)]);
      return plain ? undefined : { value };
    });
    if (read) return read.value;
    await sealWhatIsPlain();
  }
}

/** Stores in one transaction, unless the lists or the key are others than those of `head` and `safe`. */
function stored(safe: Vault, head: Head, work: (store: Store) => Promise<void>): Promise<void> {
  return transaction(['keys', 'registry', 'index', 'decisions'], 'readwrite', async (store) => {
    const now = await headOf(store);
    if (now.revision !== head.revision || !(await unchanged(store, safe))) throw new ChangedMeanwhile();
    await work(store);
  });
}

function revisionOf(head: Head): number {
  return head.now ? head.revision : 0;
}

/** Whether the list in force can be read; taken for granted by whoever has read it. */
async function canRead(safe: Vault, head: Head, base: number): Promise<boolean> {
  const now = head.now;
  if (!now || base !== 0) return true;
  const sealed = await looked((store) => getList(store, now));
  return openList(safe, now, sealed).then(
    () => true,
    (error) => !isUnreadable(error),
  );
}

function isUnreadable(error: unknown): boolean {
  return error instanceof Unreadable;
}
