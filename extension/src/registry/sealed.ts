/**
 * A value as it lies on the disk: one byte that names this form, a fresh nonce of 96 bits, and what AES-256-GCM
 * makes of the value. The place it belongs to is bound into it, so that no value can be passed off as another.
 */
export type Sealed = Uint8Array<ArrayBuffer>;

/** Thrown where what is stored cannot be read: it was damaged, or its key is not there. */
export class Unreadable extends Error {}

const form = 1;
const nonceBytes = 12;

export async function seal(key: CryptoKey, place: string, value: string | Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const plain = typeof value === 'string' ? encoder.encode(value) : value;
  const closed = await crypto.subtle.encrypt(algorithm(nonce, place), key, plain);
  const sealed = new Uint8Array(1 + nonceBytes + closed.byteLength);
  sealed[0] = form;
  sealed.set(nonce, 1);
  sealed.set(new Uint8Array(closed), 1 + nonceBytes);
  return sealed;
}

/** The value sealed for this place and no other. */
export async function open(key: CryptoKey, place: string, sealed: unknown): Promise<Uint8Array<ArrayBuffer>> {
  if (!(sealed instanceof Uint8Array) || sealed[0] !== form) throw new Unreadable();
  const nonce = sealed.slice(1, 1 + nonceBytes);
  try {
    const closed = sealed.subarray(1 + nonceBytes) as Uint8Array<ArrayBuffer>;
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(nonce, place), key, closed));
  } catch {
    throw new Unreadable();
  }
}

const encoder = new TextEncoder();

function algorithm(nonce: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(`keepmum ${form} ${place}`) };
}
