import { result, transaction } from './database';

/** How syncing with one source stands. */
export interface SyncState {
  /** The source's id. */
  of: string;
  /** When the source last gave a list, or said that it is unchanged. */
  at?: number;
  /** The tag of that answer, and the key that list was signed with. */
  etag?: string;
  signedBy?: string;
  /** The linked file as it was read last. */
  file?: { modified: number; size: number };
  /** When the list was last changed here of which everything has been sent to the source. */
  sent?: number;
  /** Syncs that failed since, the first and the last of them, and why the last did. */
  failures: number;
  failedSince?: number;
  failedAt?: number;
  code?: string;
  status?: number;
  /** When to try again. */
  next: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** How often an address is asked unless told otherwise, in minutes. */
export const usual = 60;

/** The least time between two tries that nobody asked for, and the longest a failing source is left alone. */
const shortest = minute;
const longest = 6 * 60 * minute;

export async function syncState(of: string): Promise<SyncState> {
  const state = await transaction(['source'], 'readonly', (store) =>
    result<SyncState | undefined>(store('source').get('state')),
  );
  return state?.of === of ? state : { of, failures: 0, next: 0 };
}

export async function keepSyncState(state: SyncState): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => void store('source').put(state, 'state'));
}

/** The list is to be compared with what its source has once more. */
export async function forgetSent(of: string): Promise<void> {
  const { sent: _, ...state } = await syncState(of);
  await keepSyncState(state);
}

/** In minutes; 0: only when asked. */
export async function syncEvery(): Promise<number> {
  const every = await transaction(['source'], 'readonly', (store) =>
    result<number | undefined>(store('source').get('every')),
  );
  return every ?? usual;
}

export async function setSyncEvery(minutes: number): Promise<void> {
  await transaction(['source'], 'readwrite', async (store) => void store('source').put(minutes, 'every'));
}

/** The state after the source answered. */
export function succeeded(
  state: SyncState,
  known: Pick<SyncState, 'etag' | 'signedBy' | 'file' | 'sent'>,
  every: number,
  now = Date.now(),
): SyncState {
  return { of: state.of, at: now, failures: 0, next: now + jittered(every * minute, 0.1), ...known };
}

/**
 * The state after a sync failed. The time to the next try doubles, at most to six hours, and is never the same
 * in two browsers: a server that comes back is not asked by all of them at once. `retryAfter` is in seconds.
 */
export function failed(
  state: SyncState,
  { code, status, retryAfter = 0 }: { code: string; status?: number; retryAfter?: number },
  now = Date.now(),
): SyncState {
  const wait = jittered(Math.min(shortest * 2 ** Math.min(state.failures, 20), longest), 0.5);
  const asked = Math.min(retryAfter * 1000, day);
  return {
    ...state,
    code,
    status,
    failures: state.failures + 1,
    failedSince: state.failedSince ?? now,
    failedAt: now,
    next: now + Math.max(wait, asked, shortest),
  };
}

/** Whether it is time. A clock that was set back does not put it off for longer than a day. */
export function isDue(state: SyncState, now = Date.now()): boolean {
  return state.next <= now || state.next > now + day + jitterRoom;
}

/** How long until it is time, in milliseconds. */
export function dueIn(state: SyncState, now = Date.now()): number {
  return isDue(state, now) ? 0 : state.next - now;
}

const jitterRoom = day / 4;

/** A time up to so much of it longer. */
function jittered(time: number, share: number): number {
  return Math.round(time * (1 + Math.random() * share));
}
