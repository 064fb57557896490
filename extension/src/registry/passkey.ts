import type { PasskeyWay } from './lock-record';
import { open, seal } from './sealed';

const place = 'keys/vault/passkey';

/** Why a passkey is no way to the key. */
export class PasskeyRefused extends Error {
  constructor(readonly why: 'given-up' | 'unsuited') {
    super(why);
  }
}

/** Whether this browser lets a page of an extension use passkeys at all. Firefox does not. */
export function passkeysWork(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && location.protocol === 'chrome-extension:';
}

/** Makes a new passkey a way to a key. It needs the PRF extension, by which a passkey makes a secret of its own. */
export async function byPasskey(name: string, key: Uint8Array<ArrayBuffer>): Promise<PasskeyWay> {
  const salt = random(32);
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: random(32),
        rp: { name: 'keepmum' },
        user: { id: random(16), name, displayName: name },
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  const credential = new Uint8Array(made.rawId);
  const { prf } = made.getClientExtensionResults();
  if (!prf?.enabled && !prf?.results) throw new PasskeyRefused('unsuited');
  // Most make the secret only when they are used, not when they are made.
  const secret = bytesOf(prf.results?.first) ?? (await secretOf(credential, salt));
  return { kind: 'passkey', credential, salt, wrapped: await seal(await derived(secret), place, key) };
}

/** The key, for the passkey it was wrapped with. */
export async function keyByPasskey(way: PasskeyWay): Promise<Uint8Array<ArrayBuffer>> {
  return open(await derived(await secretOf(way.credential, way.salt)), place, way.wrapped);
}

async function secretOf(
  credential: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const used = await asked(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: credential }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  );
  const secret = bytesOf(used.getClientExtensionResults().prf?.results?.first);
  if (!secret) throw new PasskeyRefused('unsuited');
  return secret;
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const answer = await ask();
    if (answer instanceof PublicKeyCredential) return answer;
  } catch {
    // The browser tells nobody more than that: not whether there was one, nor who turned it down.
  }
  throw new PasskeyRefused('given-up');
}

async function derived(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(place) };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function bytesOf(source: BufferSource | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (!source) return undefined;
  if (!ArrayBuffer.isView(source)) return new Uint8Array(source.slice(0));
  return Uint8Array.from(new Uint8Array(source.buffer, source.byteOffset, source.byteLength));
}

function random(bytes: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
