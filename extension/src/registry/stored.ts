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

/**
 * Puts `next` in the place of the list of revision `base` (0: none), which is kept as the one before, all
 * or nothing. `keepBefore` leaves the one before as it is, for a change nobody would want to undo.
 */
export function commit(next: Registry, base: number, keepBefore = false): Promise<Stored> {
  return transaction(['registry'], 'readwrite', async (store) => {
    const old = await result<Stored | undefined>(store('registry').get('current'));
    if ((old?.revision ?? 0) !== base) throw new ChangedMeanwhile();
    const stored = { ...next, revision: base + 1 };
    if (!keepBefore) store('registry').put({ registry: old } satisfies Before, 'previous');
    store('registry').put(stored, 'current');
    return stored;
  });
}

/** Swaps the list of revision `base` (0: none) with the one before it; twice changes nothing. False: there is none. */
export function restore(base: number): Promise<boolean> {
  return transaction(['registry'], 'readwrite', async (store) => {
    const before = await result<Before | undefined>(store('registry').get('previous'));
    if (!before) return false;
    const old = await result<Stored | undefined>(store('registry').get('current'));
    if ((old?.revision ?? 0) !== base) throw new ChangedMeanwhile();
    store('registry').put({ registry: old } satisfies Before, 'previous');
    if (before.registry) store('registry').put({ ...before.registry, revision: base + 1 }, 'current');
    else store('registry').delete('current');
    return true;
  });
}
