import { fromBase64URL, toBase64URL } from './bytes';
import { type Head, signed } from './verify';

/** Signs the versions that this member makes. */
export interface Signer {
  /** What the other members pin. */
  signer: string;
  sign(head: Omit<Head, 'signer' | 'signature'>): Promise<string>;
}

/** What stands before the seed of an Ed25519 key in PKCS #8, the form that browsers take. */
const beforeSeed = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

/** The signer of a seed; undefined when it is none, or this browser cannot sign. */
export async function signerOf(seed: string): Promise<Signer | undefined> {
  const raw = fromBase64URL(seed);
  if (raw?.length !== 32) return undefined;
  try {
    const pkcs8 = new Uint8Array([...beforeSeed, ...raw]);
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
    const { x = '' } = await crypto.subtle.exportKey('jwk', key);
    const sign: Signer['sign'] = async (head) =>
      toBase64URL(new Uint8Array(await crypto.subtle.sign('Ed25519', key, signed(head))));
    return { signer: x, sign };
  } catch {
    return undefined;
  }
}
