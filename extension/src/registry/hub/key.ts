import { fromBase64URL, toHex } from './bytes';

/**
 * What a team's members close documents with and place clients by. How it is made of the team key is written down
 * in the program's package `core/hub/seal`; both are held to the same vectors.
 */
export interface TeamKey {
  team: string;
  /** The beginning of each document names the key that closed it. */
  id: string;
  documents: CryptoKey;
  places: CryptoKey;
  /** What the keys of single requests are made of. */
  requests: CryptoKey;
}

const placeSize = 16;
const secretSize = 48;

const encoder = new TextEncoder();

/** The keys of a team; undefined when the text is no team key. */
export async function teamKeyOf(team: string, teamKey: string): Promise<TeamKey | undefined> {
  const secret = fromBase64URL(teamKey);
  if (secret?.length !== secretSize) return undefined;
  const [placing, closing] = [secret.slice(0, placeSize), secret.slice(placeSize)];
  const named = new Uint8Array([...encoder.encode('keepmum key id'), ...closing]);
  const id = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', named)).subarray(0, 4));
  const [documents, places, requests] = await Promise.all([
    derived(closing, team, 'keepmum doc', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    derived(placing, team, 'keepmum id', { name: 'HMAC', hash: 'SHA-256', length: 256 } as HmacKeyGenParams, ['sign']),
    crypto.subtle.importKey('raw', closing, 'HKDF', false, ['deriveBits']),
  ]);
  return { team, id, documents, places, requests };
}

/** The item that holds a client. */
export async function bucketOf({ places }: TeamKey, client: string): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', places, encoder.encode(client)));
  return `b${toHex(mac.subarray(0, 1))}`;
}

async function derived(
  secret: Uint8Array<ArrayBuffer>,
  team: string,
  info: string,
  kind: AesKeyGenParams | HmacKeyGenParams,
  usages: KeyUsage[],
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: encoder.encode(team), info: encoder.encode(info) };
  return crypto.subtle.deriveKey(hkdf, material, kind, false, usages);
}
