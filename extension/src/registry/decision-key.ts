import { result, transaction } from './database';
import { keyRecord, Unreadable, unchanged, type Vault, vault, vaultOf } from './vault';

const place = 'keys/decisions';

/**
 * The key under which a decision is found again. It is sealed like everything else: without it nobody can try out
 * whether a sentence they guess was decided about.
 */
export async function decisionKey(): Promise<CryptoKey> {
  const [record, sealed] = await transaction(['keys'], 'readonly', async (store) => [
    await keyRecord(store),
    await result<unknown>(store('keys').get('decisions')),
  ]);
  if (record && sealed !== undefined) {
    try {
      return await usable(await (await vaultOf(record as never)).open(place, sealed));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error; // damaged: what was decided cannot be found any more
    }
  }
  return begin(await vault(), sealed);
}

async function begin(safe: Vault, before: unknown): Promise<CryptoKey> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const sealed = await safe.seal(place, raw);
  const ours = await transaction(['keys'], 'readwrite', async (store) => {
    const now = await result<unknown>(store('keys').get('decisions'));
    // Another page may have been quicker.
    if (!same(now, before) || !(await unchanged(store, safe))) return false;
    store('keys').put(sealed, 'decisions');
    return true;
  });
  return ours ? usable(raw) : decisionKey();
}

function same(a: unknown, b: unknown): boolean {
  if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array)) return (a === undefined) === (b === undefined);
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function usable(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}
