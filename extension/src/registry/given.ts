import type { Conflict } from '../checker/merge';
import { result, type Store, transaction } from './database';
import { beside, ChangedMeanwhile, type Stored } from './stored';
import { keyRecord, Unreadable, unchanged, vault, vaultOf } from './vault';

/** What a source gave last: what the list here is compared with when it gives another. */
export interface Base {
  /** The source's id. */
  of: string;
  document: string;
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
