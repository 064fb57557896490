import { browser } from 'wxt/browser';

/**
 * The key of a locked vault while it is open. It is kept in the browser's memory (`storage.session`: never on the
 * disk, out of reach of pages and content scripts, gone with the browser), for the background is ended and
 * started again all the time and nobody wants to unlock each time.
 */
interface Held {
  generation: string;
  /** Base64: the store takes no bytes. */
  key: string;
  /** When something was last written or looked at, in milliseconds since 1970. */
  used: number;
  minutes: number;
}

const place = 'unlocked';

/** Uses closer together than this are one. */
const fine = 10_000;

export async function hold(generation: string, key: Uint8Array, minutes: number, now = Date.now()): Promise<void> {
  const value: Held = { generation, key: btoa(String.fromCharCode(...key)), used: now, minutes };
  await browser.storage.session.set({ [place]: value });
}

/** The key of a generation as it may be used, which is not let out again; undefined when it is locked. */
export async function held(generation: string): Promise<CryptoKey | undefined> {
  const raw = await heldBytes(generation);
  return raw && crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function heldBytes(generation: string, now = Date.now()): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const value = await read(now);
  return value?.generation === generation ? Uint8Array.from(atob(value.key), (c) => c.charCodeAt(0)) : undefined;
}

/** Notes that somebody is there: a draft is written, a page of ours is looked at. */
export async function touch(now = Date.now()): Promise<void> {
  const value = await read(now);
  if (value && Math.abs(now - value.used) > fine)
    await browser.storage.session.set({ [place]: { ...value, used: now } });
}

/** The minutes after which what is open locks itself from now on. */
export async function holdFor(minutes: number, now = Date.now()): Promise<void> {
  const value = await read(now);
  if (value) await browser.storage.session.set({ [place]: { ...value, used: now, minutes } });
}

/** When what is open locks itself; undefined when it does not, or is locked. */
export async function locksAt(now = Date.now()): Promise<number | undefined> {
  const value = await read(now);
  return value && value.minutes > 0 ? value.used + value.minutes * 60_000 : undefined;
}

export async function letGo(): Promise<void> {
  await browser.storage.session.remove(place);
}

/** Calls back whenever it was locked or unlocked, wherever that was done. */
export function watchHeld(changed: () => void): () => void {
  const heard = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    const change = changes[place];
    if (change && generationOf(change.oldValue) !== generationOf(change.newValue)) changed();
  };
  browser.storage.session.onChanged.addListener(heard);
  return () => browser.storage.session.onChanged.removeListener(heard);
}

/** What is held, unless its time is over: then it is let go, whoever looks first. */
async function read(now: number): Promise<Held | undefined> {
  const value = (await browser.storage.session.get(place))[place] as Held | undefined;
  if (!value) return undefined;
  const idle = now - value.used;
  // A clock that was set back must not keep it open for longer.
  if (value.minutes === 0 || (idle < value.minutes * 60_000 && idle > -value.minutes * 60_000)) return value;
  await letGo();
  return undefined;
}

function generationOf(value: unknown): string | undefined {
  return (value as Held | undefined)?.generation;
}
