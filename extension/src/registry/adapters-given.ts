import { type AdapterUpdate, readUpdate } from '../adapters/update';
import { result, transaction } from './database';
import { parseDocument } from './document';

const key = 'adapters';

/** What a trusted key said of sites, and of which source that key is trusted. */
interface Given {
  source: string;
  update: AdapterUpdate;
}

/**
 * Keeps what a list says of sites under `adapters`. Only a list whose signature was asked for and fits is given
 * here; what it does not say any more holds no longer.
 */
export async function keepAdapters(source: string, document: string): Promise<void> {
  const update = readUpdate(parseDocument(document).adapters);
  await transaction(['source'], 'readwrite', async (store) => {
    if (update) store('source').put({ source, update } satisfies Given, key);
    else if ((await given(store('source')))?.source === source) store('source').delete(key);
  });
}

/** A source is trusted no more, and neither is what it said. */
export async function forgetAdapters(source: string): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => {
    if ((await given(store('source')))?.source === source) store('source').delete(key);
  });
}

/** What is newer than what ships; read anew, for the extension may have become newer meanwhile. */
export async function adaptersGiven(): Promise<AdapterUpdate | undefined> {
  const kept = await transaction(['source'], 'readonly', (store) => given(store('source')));
  return readUpdate(kept?.update);
}

function given(store: IDBObjectStore): Promise<Given | undefined> {
  return result<Given | undefined>(store.get(key));
}
