import { fromBase64URL } from './bytes';
import type { Opener } from './key';

/** Thrown where a document is not what its writer stored in its place. */
export class Forged extends Error {}

/** Thrown where a document was closed with another key of the team. */
export class OtherKey extends Error {}

const nonceSize = 12;
/** The most a document may hold once it is unpacked, in bytes. */
const maxOpened = 64 << 20;

const encoder = new TextEncoder();

/** Opens the document of an item, which a member closed before they gave it to a hub. Throws `Forged`, `OtherKey`. */
export async function open(key: Opener, item: string, document: string): Promise<string> {
  const [version, keyId, text, more] = document.split('.');
  if (version !== '1' || !keyId || !text || more !== undefined) throw new Forged();
  if (keyId !== key.id) throw new OtherKey();
  const closed = fromBase64URL(text);
  if (!closed || closed.length < nonceSize) throw new Forged();
  const iv = closed.subarray(0, nonceSize);
  const packed = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv, additionalData: place(key, item) }, key.documents, closed.subarray(nonceSize))
    .catch(() => {
      throw new Forged();
    });
  return unpack(new Uint8Array(packed));
}

/** Opens a document with the first of several keys that closed it. */
export async function openAny(keys: readonly Opener[], item: string, document: string): Promise<string> {
  const key = keys.find(({ id }) => document.startsWith(`1.${id}.`)) ?? keys[0];
  if (!key) throw new OtherKey();
  return open(key, item, document);
}

/** A document belongs to its place: in another one, or another team's, it does not open. */
export function place({ team, id }: Opener, item: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(`keepmum 1\n${team}\n${item}\n${id}`);
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
