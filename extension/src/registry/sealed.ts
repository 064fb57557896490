/**
 * A value as it lies on the disk. A small one is a byte that names this form, a fresh nonce of 96 bits, and what
 * AES-256-GCM makes of the value. A large one is a byte that names its form, its length in bytes (32 bits, the lowest
 * first), 96 bits by chance that name this value, and its parts, each with a nonce of its own: browsers take more than
 * twice as long to unseal it in one. The place it belongs to is bound into it, and into a part which one of which value
 * it is, so that none can be passed off as another.
 */
export type Sealed = Uint8Array<ArrayBuffer>;

/**
 * From so many bytes on a value is sealed in parts, and stored as a file: browsers read one in half the time of a value
 * of the database.
 */
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

const form = { whole: 1, parts: 2 };
const nonceBytes = 12;
const tagBytes = 16;

/** What is sealed as one, in bytes of the value. */
const partBytes = 512 << 10;
/** Parts that are sealed or unsealed at the same time: while a browser copies one, it works on others. */
const atOnce = 4;
/** Before the first part. */
const headBytes = 1 + 4 + nonceBytes;
const sealedPartBytes = nonceBytes + partBytes + tagBytes;

export async function seal(key: CryptoKey, place: string, value: string | Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const plain = typeof value === 'string' ? encoder.encode(value) : value;
  if (plain.length >= large) return sealParts(key, place, plain);
  const sealed = new Uint8Array(1 + nonceBytes + plain.length + tagBytes);
  sealed[0] = form.whole;
  await sealInto(sealed, 1, key, `keepmum ${form.whole} ${place}`, plain);
  return sealed;
}

async function sealParts(key: CryptoKey, place: string, plain: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const sealed = new Uint8Array(lengthInParts(plain.length));
  sealed[0] = form.parts;
  new DataView(sealed.buffer).setUint32(1, plain.length, true);
  crypto.getRandomValues(sealed.subarray(1 + 4, headBytes));
  const bound = boundTo(place, sealed);
  await eachPart(plain.length, (part, from, to) => {
    const at = headBytes + part * sealedPartBytes;
    return sealInto(sealed, at, key, `${bound} ${part}`, plain.subarray(from, to));
  });
  return sealed;
}

/** Puts the nonce and what is sealed with it there. */
async function sealInto(to: Sealed, at: number, key: CryptoKey, bound: string, plain: Uint8Array<ArrayBuffer>) {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const closed = await crypto.subtle.encrypt(algorithm(nonce, bound), key, plain);
  to.set(nonce, at);
  to.set(new Uint8Array(closed), at + nonceBytes);
  letGo(closed);
}

/**
 * The value sealed for this place and no other, as it was put into the database. How many bytes it has is told while
 * they are unsealed.
 */
export async function open(
  key: CryptoKey,
  place: string,
  stored: unknown,
  expected?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = stored instanceof Blob ? await bytesOf(stored) : stored;
  if (!(sealed instanceof Uint8Array)) throw new Unreadable();
  try {
    if (sealed[0] === form.parts)
      return await openParts(key, place, sealed as Sealed, stored instanceof Blob, expected);
    if (sealed[0] !== form.whole) throw new Unreadable();
    const unsealing = openFrom((sealed as Sealed).subarray(1), key, `keepmum ${form.whole} ${place}`);
    expected?.(sealed.length - 1 - nonceBytes - tagBytes);
    return new Uint8Array(await unsealing);
  } catch {
    throw new Unreadable();
  }
}

/** In the very bytes where nobody else has them: memory is handed out slowly, and a list is large. */
async function openParts(
  key: CryptoKey,
  place: string,
  sealed: Uint8Array<ArrayBuffer>,
  inPlace: boolean,
  expected?: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const length = new DataView(sealed.buffer, sealed.byteOffset).getUint32(1, true);
  if (sealed.length !== lengthInParts(length)) throw new Unreadable();
  const bound = boundTo(place, sealed);
  const plain = inPlace ? sealed.subarray(headBytes, headBytes + length) : new Uint8Array(length);
  const unsealing = eachPart(length, async (part, from, to) => {
    const at = headBytes + part * sealedPartBytes;
    // Copied by the browser before this returns; a part is put where only those before it were.
    const opened = await openFrom(sealed.subarray(at, at + nonceBytes + to - from + tagBytes), key, `${bound} ${part}`);
    plain.set(new Uint8Array(opened), from);
    letGo(opened);
  });
  expected?.(length);
  await unsealing;
  return plain;
}

function openFrom(sealed: Uint8Array<ArrayBuffer>, key: CryptoKey, bound: string): Promise<ArrayBuffer> {
  const nonce = sealed.slice(0, nonceBytes);
  return crypto.subtle.decrypt(algorithm(nonce, bound), key, sealed.subarray(nonceBytes));
}

/** Does something with each part of a value, in order and a few at once. */
async function eachPart(
  length: number,
  work: (part: number, from: number, to: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const inTurn = async () => {
    while (next * partBytes < length) {
      const part = next++;
      await work(part, part * partBytes, Math.min(length, (part + 1) * partBytes));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, inTurn));
}

function lengthInParts(length: number): number {
  return headBytes + length + Math.ceil(length / partBytes) * (nonceBytes + tagBytes);
}

/** What the parts of a value are bound to, each with its number: how many there are is in its length. */
function boundTo(place: string, sealed: Uint8Array): string {
  return `keepmum ${form.parts} ${place} ${sealed.slice(1, headBytes).join()}`;
}

/** The next part can have its memory then, which need not be asked of the system. */
function letGo(bytes: ArrayBuffer): void {
  (bytes as { transfer?: (length: number) => void }).transfer?.(0);
}

/** Nothing where the file is gone, with its list or without. */
async function bytesOf(file: Blob): Promise<Sealed | undefined> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
}

const encoder = new TextEncoder();

function algorithm(nonce: Uint8Array<ArrayBuffer>, bound: string): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(bound) };
}
