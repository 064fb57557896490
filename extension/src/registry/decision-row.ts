import { result, type Store, transaction } from './database';
import { headOf } from './kept';
import { unchanged, vault } from './vault';

const lifetime = 90 * 24 * 60 * 60 * 1000;

/** What the writer called fine, or said to be approved, as it is found again in the options. */
export interface Decision {
  id: string;
  client: string;
  rule: string;
  network: string;
  account?: string;
  audience?: string;
  /** When it was made, and when it runs out, in milliseconds since 1970. */
  at: number;
  until: number;
  /** The sentence it is about, where the writer has words kept. */
  words?: string;
  /** Of an approval: who gave it, in the writer's words. */
  approvedBy?: string;
}

/** What is kept of a decision, under the hash of what it is about. */
export type Kept = Omit<Decision, 'until'>;

/** As it is stored: under a keyed hash of all it is about, with no more in the clear than when it ends. */
export interface Row {
  until: number;
  /** The version of the list it was made on. */
  version: number;
  /** A keyed hash of the client. */
  client: string;
  sealed: Uint8Array<ArrayBuffer>;
}

/**
 * None was found, and none was kept here since. Only the background keeps any and asks for it; pages of ours take away,
 * which a "none" that lasts can only agree with.
 */
let none = false;

/** Whether nothing is stored as decided, of whatever version or age; to be told while it is locked, too. */
export async function noneKept(): Promise<boolean> {
  none ||= (await transaction(['decisions'], 'readonly', (store) => result(store('decisions').count()))) === 0;
  return none;
}

/** Keeps decisions, on this version of the list. Not at all where it is locked meanwhile. */
export async function keep(key: CryptoKey, made: Kept[], now: number): Promise<void> {
  const safe = await vault();
  const rows = await Promise.all(
    made.map(async ({ id, ...about }) => {
      const sealed = await safe.seal(placeOf(id), JSON.stringify(about));
      return { id, until: now + lifetime, client: await clientTag(key, about.client), sealed };
    }),
  );
  await transaction(['keys', 'registry', 'decisions'], 'readwrite', async (store) => {
    await forgetOld(store, now);
    if (!(await unchanged(store, safe))) return; // a lock was set or taken off at this very moment
    const version = (await headOf(store)).now?.version ?? 0;
    none = false;
    for (const { id, ...row } of rows) store('decisions').put({ ...row, version } satisfies Row, id);
  });
}

/** Of each id, whether there is a decision that holds. */
export async function whichHold(ids: string[], now: number): Promise<boolean[]> {
  const [rows, version] = await transaction(['registry', 'decisions'], 'readonly', async (store) => {
    const found = ids.map((id) => result<Row | undefined>(store('decisions').get(id)));
    return [await Promise.all(found), (await headOf(store)).now?.version ?? 0] as const;
  });
  return rows.map((row) => holds(row, version, now));
}

function holds(row: Row | undefined, version: number, now: number): boolean {
  return row !== undefined && row.until > now && row.version === version;
}

export async function holding(store: Store, now: number): Promise<[string, Row][]> {
  const version = (await headOf(store)).now?.version ?? 0;
  return (await all(store)).filter(([, row]) => holds(row, version, now));
}

export async function all(store: Store): Promise<[string, Row][]> {
  const [ids, rows] = await Promise.all([
    result(store('decisions').getAllKeys()),
    result<Row[]>(store('decisions').getAll()),
  ]);
  return rows.map((row, i) => [String(ids[i]), row]);
}

export async function forgetOld(store: Store, now: number): Promise<void> {
  for (const [id, row] of await all(store)) if (row.until <= now) store('decisions').delete(id);
}

export function placeOf(id: string): string {
  return `decisions/${id}`;
}

export function clientTag(key: CryptoKey, client: string): Promise<string> {
  return keyedHash(key, ['client', client]);
}

export async function keyedHash(key: CryptoKey, said: string[]): Promise<string> {
  const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(JSON.stringify(said)));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
