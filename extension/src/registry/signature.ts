/**
 * A signed list begins with one line of JSON, and the list stands behind it as it is, in whatever format:
 *
 *     {"keepmum_signature":1,"key":"ed25519:…","version":7,"signature":"…"}
 *
 * The signature is Ed25519, in base64, over `keepmum-registry-1`, the version in decimal, and the SHA-256 of the
 * list in small hex, each followed by a line feed. The program's `registry sign` and `registry verify` are the
 * other half, and both are held to the same vectors.
 */
export interface Signed {
  /** `ed25519:` and the 32 bytes of the public key in base64. */
  key: string;
  /** Grows with every list that is signed. */
  version: number;
  /** Of the list, in hex. */
  sha256: string;
}

/** Whose lists are taken from a source, and the last of them. */
export interface Trust {
  key: string;
  version?: number;
  sha256?: string;
}

export type Unsealed =
  | { ok: true; list: Uint8Array<ArrayBuffer>; signed?: Signed }
  | { ok: false; code: 'unsigned' | 'other-key' | 'forged' | 'rolled-back' };

const mark = '{"keepmum_signature"';
const longestLine = 1024;

/** Takes the signature off. Without `trust` a list may be unsigned; a signature that does not fit is never taken. */
export async function unseal(bytes: Uint8Array<ArrayBuffer>, trust?: Trust): Promise<Unsealed> {
  const line = firstLine(bytes);
  if (line === undefined) return trust ? { ok: false, code: 'unsigned' } : { ok: true, list: bytes };
  const list = bytes.subarray(line.length + 1);
  const signed = parsed(line);
  if (!signed) return { ok: false, code: 'forged' };
  const { key, version, signature } = signed;
  if (trust && key !== trust.key) return { ok: false, code: 'other-key' };
  const sha256 = hex(await crypto.subtle.digest('SHA-256', list));
  if (!(await verified(key, signature, `keepmum-registry-1\n${version}\n${sha256}\n`)))
    return { ok: false, code: 'forged' };
  if (trust?.version !== undefined) {
    const older = version < trust.version;
    const another = version === trust.version && trust.sha256 !== undefined && trust.sha256 !== sha256;
    if (older || another) return { ok: false, code: 'rolled-back' };
  }
  return { ok: true, list, signed: { key, version, sha256 } };
}

/** A key as people compare it: the first 16 bytes of its SHA-256, in groups of four digits. Undefined: it is none. */
export async function fingerprint(key: string): Promise<string | undefined> {
  const raw = rawKey(key);
  if (!raw) return undefined;
  const digest = hex(await crypto.subtle.digest('SHA-256', raw)).slice(0, 32);
  return digest.match(/.{4}/g)?.join(' ');
}

export function isKey(typed: string): boolean {
  return rawKey(typed) !== undefined;
}

/** The line of the signature; undefined where there is none. Latin 1: one character for each byte. */
function firstLine(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, longestLine));
  if (!head.startsWith(mark)) return undefined;
  const end = head.indexOf('\n');
  return end < 0 ? head : head.slice(0, end);
}

function parsed(line: string): { key: string; version: number; signature: string } | undefined {
  let header: unknown;
  try {
    header = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { keepmum_signature: form, key, version, signature } = header as Record<string, unknown>;
  if (form !== 1 || typeof key !== 'string' || typeof signature !== 'string') return undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return undefined;
  return { key, version, signature };
}

async function verified(key: string, signature: string, said: string): Promise<boolean> {
  const [raw, given] = [rawKey(key), fromBase64(signature)];
  if (!raw || given?.length !== 64) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, given, new TextEncoder().encode(said));
  } catch {
    return false; // 32 bytes that are no point of the curve
  }
}

function rawKey(key: string): Uint8Array<ArrayBuffer> | undefined {
  const raw = key.startsWith('ed25519:') ? fromBase64(key.slice('ed25519:'.length)) : undefined;
  return raw?.length === 32 ? raw : undefined;
}

/** Strict: one text for each run of bytes. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text);
    return btoa(binary) === text ? Uint8Array.from(binary, (one) => one.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
