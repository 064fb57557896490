import { fromBase64URL, toBase64URL, toHex } from './bytes';

/**
 * What a team's members close documents with and place clients by. How it is made of the team key is written down
 * in the program's package `core/hub/seal`; both are held to the same vectors.
 */
export interface TeamKey extends Opener {
  places: CryptoKey;
  /** What the keys of single requests are made of, and what fills up the hashes of a wall. */
  closing: CryptoKey;
  /** What the hashes of restricted names are keyed with. */
  placing: CryptoKey;
}

/** What documents are opened and closed with. */
export interface Opener {
  team: string;
  /** The beginning of each document names the key that closed it. */
  id: string;
  documents: CryptoKey;
}

const placeSize = 16;
const secretSize = 48;

const encoder = new TextEncoder();

/** A key for a team, or a wall; in the place of another, what is closed anew stays in the same buckets. */
export function newKey(before?: string): string {
  const secret = crypto.getRandomValues(new Uint8Array(secretSize));
  if (before === undefined) return toBase64URL(secret);
  const old = fromBase64URL(before);
  if (old?.length !== secretSize) throw new Error('no key before');
  secret.set(old.subarray(0, placeSize));
  return toBase64URL(secret);
}

/** The keys of a team; undefined when the text is no team key. */
export async function teamKeyOf(team: string, teamKey: string): Promise<TeamKey | undefined> {
  const secret = fromBase64URL(teamKey);
  if (secret?.length !== secretSize) return undefined;
  const [placing, closing] = [secret.slice(0, placeSize), secret.slice(placeSize)];
  const [opener, places, ...made] = await Promise.all([
    openerOf(team, closing, 'keepmum doc'),
    derived(placing, team, 'keepmum id', { name: 'HMAC', hash: 'SHA-256', length: 256 } as HmacKeyGenParams, ['sign']),
    ...[closing, placing].map((secret) => crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])),
  ]);
  const [closingKey, placingKey] = made as [CryptoKey, CryptoKey];
  return { ...opener, places, closing: closingKey, placing: placingKey };
}

/** What opens what was closed for a single member, of a secret of their own; undefined when the text is none. */
export async function boxOf(team: string, own: string): Promise<Opener | undefined> {
  const secret = fromBase64URL(own);
  return secret?.length === 32 ? openerOf(team, secret, 'keepmum box') : undefined;
}

/** 32 bytes made of a secret, for one purpose. */
export async function bitsOf(team: string, secret: CryptoKey, info: string): Promise<Uint8Array<ArrayBuffer>> {
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: encoder.encode(team), info: encoder.encode(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf, secret, 256));
}

export async function openerOf(team: string, secret: Uint8Array<ArrayBuffer>, info: string): Promise<Opener> {
  const named = new Uint8Array([...encoder.encode('keepmum key id'), ...secret]);
  const id = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', named)).subarray(0, 4));
  const aes = { name: 'AES-GCM', length: 256 };
  return { team, id, documents: await derived(secret, team, info, aes, ['encrypt', 'decrypt']) };
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
