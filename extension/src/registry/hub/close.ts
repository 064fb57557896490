import { toBase64URL } from './bytes';
import type { Opener } from './key';
import { place } from './open';

const nonceSize = 12;
/** Documents are as long as the next multiple of it, which blurs how much they hold. */
const step = 1024;

/** Closes the JSON of an item, for everybody with the team's key and nobody else. */
export async function close(key: Opener, item: string, json: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceSize));
  const packed = await pack(json);
  const additionalData = place(key, item);
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key.documents, packed);
  const whole = new Uint8Array(nonceSize + closed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(closed), nonceSize);
  return `1.${key.id}.${toBase64URL(whole)}`;
}

/** Four bytes of length, that much gzip, zeros. */
async function pack(json: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'));
  const gzip = new Uint8Array(await new Response(stream).arrayBuffer());
  const packed = new Uint8Array(Math.ceil((4 + gzip.length) / step) * step);
  new DataView(packed.buffer).setUint32(0, gzip.length);
  packed.set(gzip, 4);
  return packed;
}
