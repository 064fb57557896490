import { result, type Store, transaction } from './database';
import { type Lock, Locked } from './lock-record';
import { open, type Sealed, seal, Unreadable } from './sealed';
import { held } from './unlocked';

export { Locked, Unreadable };

/**
 * What `keys` holds under `vault`. Without a lock the key itself, which the browser uses for us and does not let
 * out; with one only what a passphrase or a passkey makes the key of.
 */
export type KeyRecord = { generation: string } & ({ key: CryptoKey } | { lock: Lock });

/**
 * Seals and opens everything that is stored, under the key of one generation. A lock that is set or taken off
 * begins another: what was sealed before it is not to be stored after it, which `unchanged` sees to.
 */
export interface Vault {
  readonly generation: string;
  seal(place: string, value: string | Uint8Array<ArrayBuffer>): Promise<Sealed>;
  /** How many bytes will come is told while they are on their way. */
  open(place: string, sealed: unknown, expected?: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>>;
  openText(place: string, sealed: unknown): Promise<string>;
}

/** The vault to write with. A key is made where there is none. Throws `Locked`. */
export async function vault(): Promise<Vault> {
  const read = await transaction(['keys'], 'readonly', keyRecord);
  return vaultOf(read ?? (await begin()));
}

/** The vault of a record that was read in one transaction with what is to be opened. Throws `Locked`, `Unreadable`. */
export async function vaultOf(record: KeyRecord | undefined): Promise<Vault> {
  if (!record) throw new Unreadable();
  const key = 'key' in record ? record.key : await held(record.generation);
  if (!key) throw new Locked();
  return vaultWith(record.generation, key);
}

export function vaultWith(generation: string, key: CryptoKey): Vault {
  return {
    generation,
    seal: (place, value) => seal(key, place, value),
    open: (place, sealed, expected) => open(key, place, sealed, expected),
    openText: async (place, sealed) => decoder.decode(await open(key, place, sealed)),
  };
}

/** Inside a transaction over `keys`. */
export function keyRecord(store: Store): Promise<KeyRecord | undefined> {
  return result<KeyRecord | undefined>(store('keys').get('vault'));
}

/** Whether what a vault sealed may still be stored, inside a transaction over `keys`. */
export async function unchanged(store: Store, { generation }: Vault): Promise<boolean> {
  return (await keyRecord(store))?.generation === generation;
}

const decoder = new TextDecoder();

async function begin(): Promise<KeyRecord> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return transaction(['keys'], 'readwrite', async (store) => {
    const first = await keyRecord(store); // another page may have been quicker
    if (first) return first;
    const made = { generation: crypto.randomUUID(), key };
    store('keys').put(made satisfies KeyRecord, 'vault');
    return made;
  });
}
