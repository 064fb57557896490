import { result, transaction } from './database';

/** Where a list came from: a file, an address, or entries written in the popup. */
export type Source = { kind: 'file'; name: string } | { kind: 'url'; url: string; etag?: string } | { kind: 'here' };

/** A registry as it is kept: its canonical JSON and what is known of it. */
export interface Registry {
  document: string;
  clients: number;
  name: string;
  source: Source;
  /** When the document came from its source; for an address, when it last answered. */
  importedAt: number;
  /** When it was last changed here; absent when it is as its source gave it. */
  editedAt?: number;
}

/** A registry in the database. `revision` grows with every change. */
export interface Stored extends Registry {
  revision: number;
}

/** Thrown when another page changed the list after it was read: nothing was stored. */
export class ChangedMeanwhile extends Error {}

interface Before {
  /** Absent: there was no list. */
  registry?: Registry;
}

/** The list in force, if there is one. */
export function current(): Promise<Stored | undefined> {
  return transaction(['registry'], 'readonly', (store) => result<Stored | undefined>(store('registry').get('current')));
}

/** Whether there is a list, or its absence, that `restore` would bring back. */
export async function canRestore(): Promise<boolean> {
  const before = await transaction(['registry'], 'readonly', (store) =>
    result<Before | undefined>(store('registry').get('previous')),
  );
  return before !== undefined;
}

export interface CommitOptions {
  /** `next` compiled. Without it, what is compiled of the list before is dropped. */
  compiled?: Uint8Array<ArrayBuffer>;
  /** The document is that of `base`, and nobody would want to undo the change. */
  sameList?: boolean;
}

/**
 * Puts `next` in the place of the list of revision `base` (0: none), which is kept as the one before, all
 * or nothing.
 */
export function commit(
  next: Registry,
  base: number,
  { compiled, sameList = false }: CommitOptions = {},
): Promise<Stored> {
  return transaction(['registry', 'index'], 'readwrite', async (store) => {
    const old = await result<Stored | undefined>(store('registry').get('current'));
    if ((old?.revision ?? 0) !== base) throw new ChangedMeanwhile();
    const stored = { ...next, revision: base + 1 };
    if (!sameList) {
      store('registry').put({ registry: old } satisfies Before, 'previous');
      if (compiled) store('index').put(compiled, 'current');
      else store('index').delete('current');
    }
    store('registry').put(stored, 'current');
    return stored;
  });
}

/** Swaps the list of revision `base` (0: none) with the one before it; twice changes nothing. False: there is none. */
export function restore(base: number): Promise<boolean> {
  return transaction(['registry', 'index'], 'readwrite', async (store) => {
    const before = await result<Before | undefined>(store('registry').get('previous'));
    if (!before) return false;
    const old = await result<Stored | undefined>(store('registry').get('current'));
    if ((old?.revision ?? 0) !== base) throw new ChangedMeanwhile();
    store('registry').put({ registry: old } satisfies Before, 'previous');
    if (before.registry) store('registry').put({ ...before.registry, revision: base + 1 }, 'current');
    else store('registry').delete('current');
    store('index').delete('current');
    return true;
  });
}

/** The list in force, compiled, when that is stored. */
export function currentCompiled(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return transaction(['index'], 'readonly', (store) =>
    result<Uint8Array<ArrayBuffer> | undefined>(store('index').get('current')),
  );
}

/** Keeps the list of a revision compiled, unless it was changed meanwhile. */
export function keepCompiled(compiled: Uint8Array<ArrayBuffer>, revision: number): Promise<void> {
  return transaction(['registry', 'index'], 'readwrite', async (store) => {
    const now = await result<Stored | undefined>(store('registry').get('current'));
    if (now?.revision === revision) store('index').put(compiled, 'current');
  });
}
