import { result, type Store, transaction } from './database';
import { headKey, type Kept, putHead, putList, sealList } from './kept';
import type { Registry, Stored } from './stored';
import { unchanged, vault } from './vault';

/** What the first versions stored as it was. */
interface Plain {
  current: Stored | undefined;
  previous: { registry?: Registry } | undefined;
  compiled: Uint8Array<ArrayBuffer> | undefined;
  log: { key: IDBValidKey; entry: { at: number } }[];
}

/** Whether a version before this one left its lists unsealed, inside a transaction over `registry`. */
export async function isPlain(store: Store): Promise<boolean> {
  if ((await result(store('registry').count(headKey))) > 0) return false;
  return (await result(store('registry').count('current'))) + (await result(store('registry').count('previous'))) > 0;
}

/**
 * Seals what was stored before anything was, in one transaction: afterwards all of it is sealed, or none and it is
 * done at the next start. What had been called fine is asked about again: it was kept in a form that cannot be read.
 */
export async function sealWhatIsPlain(): Promise<void> {
  const safe = await vault();
  const plain = await transaction(['registry', 'index', 'log'], 'readonly', read);
  const revision = plain.current?.revision ?? 1;
  const { current, previous } = plain;
  const now = current && (await kept(current, revision));
  const before = previous?.registry && (await kept(previous.registry, revision - 1));
  const index = plain.compiled && (await safe.seal(`index/${revision}`, plain.compiled));
  const entries = await Promise.all(
    plain.log.map(async ({ key, entry: { at, ...rest } }) => {
      return { key, row: { at, sealed: await safe.seal(`log/${at}`, JSON.stringify(rest)) } };
    }),
  );

  await transaction(['keys', 'registry', 'index', 'decisions', 'log'], 'readwrite', async (store) => {
    const still = (await isPlain(store)) && (await unchanged(store, safe));
    const seen = await result<Stored | undefined>(store('registry').get('current'));
    if (!still || seen?.revision !== current?.revision) return; // another page was quicker
    store('registry').delete('current');
    store('registry').delete('previous');
    store('index').delete('current');
    store('decisions').clear();
    store('keys').delete('decisions');
    if (now) putList(store, now.id, now.list);
    if (before) putList(store, before.id, before.list);
    await putHead(store, {
      revision,
      now: now && named(now),
      before: previous && { list: before && named(before) },
    });
    if (index && now) store('index').put(index, now.id);
    for (const { key, row } of entries) store('log').put(row, key);
  });

  async function kept(stored: Registry & { revision?: number }, id: number) {
    const { revision: _, ...registry } = stored;
    return { id, list: await sealList(safe, id, registry) };
  }
}

function named({ id }: { id: number }): Kept {
  return { id, version: id };
}

async function read(store: Store): Promise<Plain> {
  const [current, previous, compiled, keys, entries] = await Promise.all([
    result(store('registry').get('current')),
    result(store('registry').get('previous')),
    result(store('index').get('current')),
    result(store('log').getAllKeys()),
    result<{ at: number; sealed?: unknown }[]>(store('log').getAll()),
  ]);
  const log = keys.map((key, i) => ({ key, entry: entries[i] as { at: number; sealed?: unknown } }));
  return { current, previous, compiled, log: log.filter(({ entry }) => entry.sealed === undefined) };
}
