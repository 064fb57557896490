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
}

/** Apart from each other, so that noting a use can never bring back a key that was let go meanwhile. */
const place = { held: 'unlocked', used: 'unlocked-used', minutes: 'unlocked-minutes' };

/** Uses closer together than this are one. */
const fine = 10_000;

/** Keeps a key open until so many minutes have gone by without use; 0: until the browser ends. */
export async function hold(generation: string, key: Uint8Array, minutes: number, now = Date.now()): Promise<void> {
  const held: Held = { generation, key: btoa(String.fromCharCode(...key)) };
  await browser.storage.session.set({ [place.used]: now, [place.minutes]: minutes, [place.held]: held });
}

/** The key of a generation as it may be used, which is not let out again; undefined when it is locked. */
export async function held(generation: string): Promise<CryptoKey | undefined> {
  const raw = await heldBytes(generation);
  return raw && crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function heldBytes(generation: string, now = Date.now()): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { held } = (await read(now)) ?? {};
  return held?.generation === generation ? Uint8Array.from(atob(held.key), (c) => c.charCodeAt(0)) : undefined;
}

/** When a use was noted last here: each key of a draft is one. */
let touched = Number.NEGATIVE_INFINITY;

/** Notes that somebody is there: a draft is written, a page of ours is used. */
export async function touch(now = Date.now()): Promise<void> {
  if (Math.abs(now - touched) < fine) return;
  touched = now;
  const found = await read(now);
  if (found && Math.abs(now - found.used) > fine) await browser.storage.session.set({ [place.used]: now });
}

/** The minutes without use after which what is open locks itself from now on. */
export async function holdFor(minutes: number, now = Date.now()): Promise<void> {
  await browser.storage.session.set({ [place.used]: now, [place.minutes]: minutes });
}

/** When what is open locks itself; undefined when it does not, or is locked. */
export async function locksAt(now = Date.now()): Promise<number | undefined> {
  const found = await read(now);
  return found && found.minutes > 0 ? found.used + found.minutes * 60_000 : undefined;
}

export async function letGo(): Promise<void> {
  await browser.storage.session.remove(Object.values(place));
}

/** Calls back whenever it was locked or unlocked, wherever that was done. */
export function watchHeld(changed: () => void): () => void {
  const heard = (changes: Record<string, unknown>) => {
    if (place.held in changes) changed();
  };
  browser.storage.session.onChanged.addListener(heard);
  return () => browser.storage.session.onChanged.removeListener(heard);
}

/** What is held, unless its time is over: then it is let go, whoever looks first. */
async function read(now: number): Promise<{ held: Held; used: number; minutes: number } | undefined> {
  const kept = await browser.storage.session.get(Object.values(place));
  const held = kept[place.held] as Held | undefined;
  if (!held) return undefined;
  const used = Number(kept[place.used]);
  const minutes = Number(kept[place.minutes]);
  // A clock that was set back must not keep it open for longer.
  if (minutes === 0 || Math.abs(now - used) < minutes * 60_000) return { held, used, minutes };
  await letGo();
  return undefined;
}
