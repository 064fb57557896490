/**
 * A value as it lies on the disk: one byte that names this form, a fresh nonce of 96 bits, and what AES-256-GCM
 * makes of the value. The place it belongs to is bound into it, so that no value can be passed off as another.
 */
export type Sealed = Uint8Array<ArrayBuffer>;

/** From so many bytes on a value is stored as a file: browsers read one in half the time of a value of the database. */
const large = 1 << 20;

/** A sealed value as it is put into the database. */
export function stowed(sealed: Sealed): Sealed | Blob {
  return sealed.length < large ? sealed : new Blob([sealed]);
}

/** Whether a value of the database is a sealed one. */
export function isStowed(value: unknown): value is Sealed | Blob {
  return value instanceof Uint8Array || value instanceof Blob;
}

/** Thrown where what is stored cannot be read: it was damaged, or its key is not there. */
export class Unreadable extends Error {}

const form = 1;
const nonceBytes = 12;
const tagBytes = 16;

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

/**
 * The value sealed for this place and no other, as it was put into the database. How many bytes it has is told while
 * another thread unseals them.
 */
export async function open(
  key: CryptoKey,
  place: string,
  stored: unknown,
  expected?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = stored instanceof Blob ? await bytesOf(stored) : stored;
  if (!(sealed instanceof Uint8Array) || sealed[0] !== form) throw new Unreadable();
  const nonce = sealed.slice(1, 1 + nonceBytes);
  try {
    const closed = sealed.subarray(1 + nonceBytes) as Uint8Array<ArrayBuffer>;
    const unsealing = crypto.subtle.decrypt(algorithm(nonce, place), key, closed);
    expected?.(closed.length - tagBytes);
    return new Uint8Array(await unsealing);
  } catch {
    throw new Unreadable();
  }
}

/** Nothing where the file is gone, with its list or without. */
async function bytesOf(file: Blob): Promise<Sealed | undefined> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
}

const encoder = new TextEncoder();

function algorithm(nonce: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(`keepmum ${form} ${place}`) };
}
