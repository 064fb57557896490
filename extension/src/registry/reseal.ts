import { result, type Store, type StoreName, storeNames, transaction } from './database';
import { headOf } from './kept';
import { isStowed, stowed } from './sealed';
import { type KeyRecord, keyRecord, type Vault, vault, vaultWith } from './vault';

/**
 * A value of the database, and what is sealed in it: the value itself, under its store and key as the place, or what
 * a row holds as `sealed`, whose place has the time of the row where it tells one. Whatever is stored keeps to that, and is then found here.
 */
interface Found {
  store: StoreName;
  key: IDBValidKey;
  value: unknown;
}

/**
 * Seals everything anew under another key, and puts the record of that in the place of the one before, in one
 * transaction. False: something was stored meanwhile, and nothing was done. What cannot be opened stays as it is:
 * it could not be read before either.
 */
export async function resealed(record: KeyRecord, key: CryptoKey): Promise<boolean> {
  const before = await vault();
  const stores = await storeNames();
  const { found, mark } = await transaction(stores, 'readonly', async (store) => ({
    found: await everything(store, stores),
    mark: await markOf(store, stores),
  }));
  const after = vaultWith(record.generation, key);
  const anew = await Promise.all(found.map((one) => resealedOne(one, before, after)));
  return transaction(stores, 'readwrite', async (store) => {
    if ((await markOf(store, stores)) !== mark) return false;
    for (const { store: name, key, value } of anew) store(name).put(value, key);
    store('keys').put(record, 'vault');
    return true;
  });
}

async function resealedOne({ store, key, value }: Found, before: Vault, after: Vault): Promise<Found> {
  const row = value as { at?: number; sealed?: unknown };
  const sealed = isStowed(value) ? value : row.sealed;
  const place = isStowed(value) ? `${store}/${key}` : `${store}/${row.at ?? key}`;
  const opened = await before.open(place, sealed).catch(() => undefined);
  if (!opened) return { store, key, value };
  const anew = await after.seal(place, opened);
  return { store, key, value: isStowed(value) ? stowed(anew) : { ...row, sealed: anew } };
}

async function everything(store: Store, stores: StoreName[]): Promise<Found[]> {
  const all: Found[] = [];
  for (const name of stores) {
    const [keys, values] = await Promise.all([
      result(store(name).getAllKeys()),
      result<unknown[]>(store(name).getAll()),
    ]);
    for (const [i, value] of values.entries()) {
      const key = keys[i] as IDBValidKey;
      if (isStowed(value) || (value as { sealed?: unknown })?.sealed) all.push({ store: name, key, value });
    }
  }
  return all;
}

/** Another text as soon as anything sealed was added, taken away or replaced. */
async function markOf(store: Store, stores: StoreName[]): Promise<string> {
  const { revision } = await headOf(store);
  const record = await keyRecord(store);
  const keys = await Promise.all(stores.map((name) => result(store(name).getAllKeys())));
  return JSON.stringify([revision, record?.generation, keys]);
}
