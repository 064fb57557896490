import { fromBase64URL, toHex } from './bytes';

/** Thrown where a document is not what its writer stored in its place. */
export class Forged extends Error {}

/** Thrown where a document was closed with another key of the team. */
export class OtherKey extends Error {}

/**
 * Opens what members of a team closed before they gave it to a hub. How documents are closed is written down in
 * the program's package `core/hub/seal`; both are held to the same vectors.
 */
export interface Opener {
  open(item: string, document: string): Promise<string>;
}

const placeSize = 16;
const secretSize = 48;
const nonceSize = 12;
/** The most a document may hold once it is unpacked, in bytes. */
const maxOpened = 64 << 20;

const encoder = new TextEncoder();

/** The opener of a team; undefined when the text is no team key. */
export async function openerOf(team: string, teamKey: string): Promise<Opener | undefined> {
  const secret = fromBase64URL(teamKey);
  if (secret?.length !== secretSize) return undefined;
  const closing = secret.subarray(placeSize);
  const named = new Uint8Array([...encoder.encode('keepmum key id'), ...closing]);
  const id = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', named)).subarray(0, 4));
  const material = await crypto.subtle.importKey('raw', closing, 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: encoder.encode(team), info: encoder.encode('keepmum doc') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  return { open: (item, document) => open({ team, id, key }, item, document) };
}

async function open(
  { team, id, key }: { team: string; id: string; key: CryptoKey },
  item: string,
  document: string,
): Promise<string> {
  const [version, keyId, text, more] = document.split('.');
  if (version !== '1' || !keyId || !text || more !== undefined) throw new Forged();
  if (keyId !== id) throw new OtherKey();
  const closed = fromBase64URL(text);
  if (!closed || closed.length < nonceSize) throw new Forged();
  const additionalData = encoder.encode(`keepmum 1\n${team}\n${item}\n${id}`);
  const iv = closed.subarray(0, nonceSize);
  const packed = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv, additionalData }, key, closed.subarray(nonceSize))
    .catch(() => {
      throw new Forged();
    });
  return unpack(new Uint8Array(packed));
}

/** Four bytes of length, that much gzip, zeros. */
async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  if (packed.length < 4) throw new Forged();
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  if (length > packed.length - 4) throw new Forged();
  const stream = new Blob([packed.subarray(4, 4 + length)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let json = '';
  let size = 0;
  try {
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > maxOpened) {
        await reader.cancel();
        throw new Forged();
      }
      json += decoder.decode(part.value, { stream: true });
    }
    return json + decoder.decode();
  } catch {
    throw new Forged();
  }
}
