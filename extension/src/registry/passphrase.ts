import { argon2idAsync } from '@noble/hashes/argon2.js';
import type { PassphraseWay } from './lock-record';
import { open, seal } from './sealed';

/** Fewer characters than this are guessed too soon. */
export const fewestCharacters = 8;

/** What one guess costs, in memory and time: OWASP's first choice for Argon2id. */
const cost = { memory: 46 * 1024, passes: 1 };

const place = 'keys/vault/passphrase';

/** Makes a passphrase a way to a key. */
export async function byPassphrase(passphrase: string, key: Uint8Array<ArrayBuffer>): Promise<PassphraseWay> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const wrapped = await seal(await derived(passphrase, { salt, ...cost }), place, key);
  return { kind: 'passphrase', salt, ...cost, wrapped };
}

/** The key, for the right passphrase. Throws `Unreadable` for any other. */
export async function keyByPassphrase(way: PassphraseWay, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  return open(await derived(passphrase, way), place, way.wrapped);
}

async function derived(
  passphrase: string,
  { salt, memory, passes }: Pick<PassphraseWay, 'salt' | 'memory' | 'passes'>,
): Promise<CryptoKey> {
  // The same letters may be typed in several forms, which differ from keyboard to keyboard.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const bytes = await argon2idAsync(typed, salt, { m: memory, t: passes, p: 1, dkLen: 32 });
  return crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
