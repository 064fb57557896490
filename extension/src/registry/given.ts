import type { Conflict } from '../checker/merge';
import { result, type Store, transaction } from './database';
import { beside, ChangedMeanwhile, type Stored } from './stored';
import { keyRecord, Unreadable, unchanged, vault, vaultOf } from './vault';

/** What a source gave last: what the list here is compared with when it gives another. */
export interface Base {
  /** The source's id. */
  of: string;
  document: string;
  /** That of the list which was made of it. One that was brought back from before it goes back to another. */
  line?: number;
}

/** What was changed both here and at a source, and waits to be decided. */
export interface Pending {
  /** The source's id. */
  of: string;
  conflicts: Conflict[];
}

type Place = 'base' | 'pending';

/** What a source gave last; undefined where that is not known. Throws `Locked`. */
export async function baseOf(source: string): Promise<Base | undefined> {
  const base = await read<Base>('base');
  return base?.of === source ? base : undefined;
}

/**
 * Notes what a source has from now on, because it was sent there. The list stays as it is, and so does what undoes
 * its last change. Nothing is noted where the source gave another list meanwhile.
 */
export async function noteSent(before: Base, next: Base): Promise<void> {
  const safe = await vault();
  const [sealed, there] = await Promise.all([
    safe.seal('registry/base', JSON.stringify(next)),
    transaction(['registry'], 'readonly', (store) => result<unknown>(store('registry').get('base'))),
  ]);
  const known = await baseOf(before.of);
  if (known?.document !== before.document || known.line !== before.line) return;
  await transaction(['keys', 'registry'], 'readwrite', async (store) => {
    if (!(await unchanged(store, safe))) throw new ChangedMeanwhile();
    const now = await result<unknown>(store('registry').get('base'));
    if (equal(now, there)) store('registry').put(sealed, 'base');
  });
}

function equal(a: unknown, b: unknown): boolean {
  if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array) || a.length !== b.length) return false;
  return a.every((byte, i) => byte === b[i]);
}

/** What waits to be decided between the list here and a source. Throws `Locked`. */
export async function pendingOf(source: string): Promise<Conflict[]> {
  const pending = await read<Pending>('pending');
  return pending?.of === source ? pending.conflicts : [];
}

/** Seals what is given, and gives what stores it in a transaction with the list. */
export async function sealGiven(given: { base?: Base; pending?: Pending }): Promise<(store: Store) => Promise<void>> {
  const safe = await vault();
  const sealed = await Promise.all(
    Object.entries(given).map(async ([place, value]) => {
      return { place, value: await safe.seal(`registry/${place}`, JSON.stringify(value)) };
    }),
  );
  return async (store) => {
    if (!(await unchanged(store, safe))) throw new ChangedMeanwhile();
    for (const { place, value } of sealed) store('registry').put(value, place);
  };
}

/** Notes something of a list that stays as it is. */
export async function keepGiven(list: Stored, given: { base?: Base; pending?: Pending }): Promise<Stored> {
  await beside(list.revision, await sealGiven(given));
  return { ...list, revision: list.revision + 1 };
}

/** What is damaged is not known: then nothing here counts as agreed with the source. */
async function read<T>(place: Place): Promise<T | undefined> {
  const { record, sealed } = await transaction(['keys', 'registry'], 'readonly', async (store) => {
    return { record: await keyRecord(store), sealed: await result<unknown>(store('registry').get(place)) };
  });
  if (sealed === undefined) return undefined;
  try {
    return JSON.parse(await (await vaultOf(record)).openText(`registry/${place}`, sealed)) as T;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
