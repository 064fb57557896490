/**
 * The one database of the extension's origin. Everything that could name a client is here and nowhere else, and
 * sealed. `registry`: the list in force, the one before it, what its source gave last, and what is to be decided
 * between the two. `index`: the list in force, compiled. `decisions`:
 * what the writer called fine. `log`: what was caught and let pass. `posts`: which
 * details of clients earlier posts gave away, and whom they promoted. `keys`: what they are sealed with. `settings`:
 * what the writer chose and names nobody. `source`: how syncing stands, whose lists are taken, the linked file.
 */
export type StoreName = 'registry' | 'index' | 'decisions' | 'keys' | 'log' | 'posts' | 'settings' | 'source';

/** The stores of one transaction. */
export type Store = (name: StoreName) => IDBObjectStore;

/** What each version of the database added to the one before it. A step that was published stays as it is. */
const versions: ((database: IDBDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('registry');
    database.createObjectStore('decisions');
    database.createObjectStore('keys');
  },
  (database) => {
    database.createObjectStore('log', { autoIncrement: true }).createIndex('at', 'at');
  },
  (database) => {
    database.createObjectStore('index');
  },
  (database) => {
    database.createObjectStore('settings');
  },
  (database) => {
    database.createObjectStore('source');
  },
  (database) => {
    database.createObjectStore('posts', { autoIncrement: true }).createIndex('at', 'at');
  },
];

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('keepmum', versions.length);
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const step of versions.slice(oldVersion)) step(request.result);
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => close(database);
      database.onclose = () => close(database);
      resolve(database);
    };
    request.onerror = () => {
      opening = undefined;
      reject(request.error);
    };
  });
  return opening;
}

function close(database: IDBDatabase): void {
  opening = undefined;
  database.close();
}

/**
 * Runs `work` in one transaction and answers its value once everything is stored. Whatever throws in it
 * undoes all of it. `work` may await requests of its own transaction only: anything else lets it end early.
 * What was stored is on the disk, not on its way there, once it answers.
 */
export async function transaction<T>(
  stores: StoreName[],
  mode: IDBTransactionMode,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const database = await open();
  const started = database.transaction(stores, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
  const stored = new Promise<void>((resolve, reject) => {
    started.oncomplete = () => resolve();
    started.onabort = () => reject(started.error ?? new DOMException('undone', 'AbortError'));
  });
  stored.catch(() => {}); // a failure of the work itself is the one that is told
  try {
    const value = await work((name) => started.objectStore(name));
    await stored;
    return value;
  } catch (error) {
    try {
      started.abort();
    } catch {
      // It has ended by itself.
    }
    throw error;
  }
}

/** The result of one request, inside `transaction`. */
export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Every store there is. */
export async function storeNames(): Promise<StoreName[]> {
  return [...(await open()).objectStoreNames] as StoreName[];
}
