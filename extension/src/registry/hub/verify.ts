import { fromBase64URL, sha256Hex } from './bytes';

/** A version as a hub tells it. */
export interface Head {
  team: string;
  version: number;
  etag: string;
  root: string;
  signer: string;
  signature: string;
}

/** What a member knows of a team for certain: whose versions to take, and the newest that was taken. */
export interface Pin {
  signers: string[];
  version: number;
  etag: string;
}

export type Verified = 'ok' | 'unsigned' | 'rolled-back' | 'forged';

/** Whether a version may be taken: signed by somebody pinned, not older than the last one, of these documents. */
export async function verify(head: Head, documents: Map<string, string>, pin: Pin): Promise<Verified> {
  const { signer, signature, version, etag } = head;
  if (!pin.signers.includes(signer) || !(await signedBy(signer, signature, head))) return 'unsigned';
  if (version < pin.version || (version === pin.version && etag !== pin.etag)) return 'rolled-back';
  return (await rootOf(documents)) === head.root ? 'ok' : 'forged';
}

async function signedBy(signer: string, signature: string, head: Head): Promise<boolean> {
  const [raw, given] = [fromBase64URL(signer), fromBase64URL(signature)];
  if (raw?.length !== 32 || given?.length !== 64) return false;
  try {
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, given, signed(head));
  } catch {
    return false; // 32 bytes that are no point of the curve
  }
}

/** What is signed of a version. */
export function signed({ team, version, etag, root }: Omit<Head, 'signer' | 'signature'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`keepmum head 1\n${team}\n${version}\n${etag}\n${root}`);
}

/** The hash over all documents of a version, items in the order of their names. */
export async function rootOf(documents: Map<string, string>): Promise<string> {
  const lines = await Promise.all(
    [...documents.keys()].sort().map(async (item) => `${item}\n${await sha256Hex(documents.get(item) ?? '')}\n`),
  );
  return sha256Hex(lines.join(''));
}
