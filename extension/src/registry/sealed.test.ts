import { expect, test } from 'vitest';
import { open, seal, stowed, Unreadable } from './sealed';

const part = 512 << 10;
const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** Bytes that differ from place to place. */
function bytes(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(length);
  for (let i = 0, state = seed; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    made[i] = state >>> 24;
  }
  return made;
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

test.each([0, 1, 2 * part - 1, 2 * part, 2 * part + 1, 3 * part, 9 * part + 17])(
  'a value of %i bytes is what it was, read as it lies and from a file',
  async (length) => {
    const value = bytes(length);
    const sealed = await seal(key, 'index/1', value);
    for (const stored of [sealed, new Blob([sealed]), stowed(sealed), sealed]) {
      let told = -1;
      const opened = await open(key, 'index/1', stored, (expected) => {
        told = expected;
      });
      expect(told).toBe(length);
      expect(same(opened, value)).toBe(true);
    }
    expect(same(value, bytes(length))).toBe(true);
    await expect(open(key, 'index/2', sealed)).rejects.toThrow(Unreadable);
  },
);

test('a large value that a version before this one sealed as one is read still', async () => {
  const value = bytes(3 * part);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode('keepmum 1 index/1');
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, value);
  const sealed = new Blob([Uint8Array.of(1), iv, closed]);
  expect(same(await open(key, 'index/1', sealed), value)).toBe(true);
});

test('no byte of a value in parts can be another', async () => {
  const sealed = await seal(key, 'index/1', bytes(2 * part + 5));
  const parts = [0, 1, 2].map((i) => 17 + i * (part + 28));
  const places = [0, 1, 4, 5, 16, ...parts.flatMap((at) => [at, at + 11, at + 12, at + 20]), sealed.length - 1];
  for (const at of places) {
    const damaged = sealed.slice();
    damaged[at] = (damaged[at] as number) ^ 1;
    for (const stored of [damaged, new Blob([damaged])]) {
      await expect(open(key, 'index/1', stored), `byte ${at}`).rejects.toThrow(Unreadable);
    }
  }
});

test('parts stay where they were sealed: in their value, in their order, all of them', async () => {
  const [one, other] = [await seal(key, 'index/1', bytes(3 * part)), await seal(key, 'index/1', bytes(3 * part, 2))];
  const cut = (sealed: Uint8Array<ArrayBuffer>) => {
    const at = (i: number) => 17 + i * (part + 28);
    return [sealed.slice(0, 17), ...[0, 1, 2].map((i) => sealed.slice(at(i), at(i + 1)))] as Uint8Array<ArrayBuffer>[];
  };
  const [head, a, b, c] = cut(one) as [Blob, Blob, Blob, Blob] & Uint8Array<ArrayBuffer>[];
  const b2 = cut(other)[2] as Uint8Array<ArrayBuffer>;
  expect(await open(key, 'index/1', new Blob([head, a, b, c]))).toHaveLength(3 * part);
  for (const forged of [[head, b, a, c], [head, a, b2, c], [head, a, b], [head, a, b, c, c], [head]]) {
    await expect(open(key, 'index/1', new Blob(forged))).rejects.toThrow(Unreadable);
  }
  const shorter = (head as unknown as Uint8Array<ArrayBuffer>).slice();
  new DataView(shorter.buffer).setUint32(1, 2 * part, true);
  await expect(open(key, 'index/1', new Blob([shorter, a, b]))).rejects.toThrow(Unreadable);
});

test('what is nothing, or too short to be anything, is not read', async () => {
  for (const stored of [
    undefined,
    '',
    new Uint8Array(),
    Uint8Array.of(1),
    Uint8Array.of(2),
    Uint8Array.of(2, 9),
    new Blob(),
  ]) {
    await expect(open(key, 'index/1', stored)).rejects.toThrow(Unreadable);
  }
});
