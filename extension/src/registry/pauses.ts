import { browser } from 'wxt/browser';

/** Where the writer wants no checks. Host names and times only: this is kept outside the database. */
export interface Pauses {
  /** Host name, or `everywhere`, to the moment the pause ends; 0 is until it is resumed. */
  [host: string]: number;
}

export const everywhere = '*';

const key = 'pauses';

export type PauseLength = '15-minutes' | '1-hour' | 'tomorrow' | 'until-resumed';

export async function pauses(): Promise<Pauses> {
  const { [key]: kept } = await browser.storage.local.get(key);
  return (kept as Pauses | undefined) ?? {};
}

/** The pause that holds on a host now, if any: where it was set, and until when (0: until resumed). */
export function pauseOn(host: string, all: Pauses, now = Date.now()): { where: string; until: number } | undefined {
  for (const where of [hostKey(host), everywhere]) {
    const until = all[where];
    if (until !== undefined && (until === 0 || until > now)) return { where, until };
  }
  return undefined;
}

export async function pause(where: string, length: PauseLength, now = new Date()): Promise<void> {
  const all = await pauses();
  await browser.storage.local.set({ [key]: { ...current(all, now.getTime()), [hostKey(where)]: endOf(length, now) } });
}

/** Ends every pause that holds on a host, the one for everywhere included. */
export async function resume(host: string): Promise<void> {
  const { [hostKey(host)]: _, [everywhere]: __, ...rest } = await pauses();
  await browser.storage.local.set({ [key]: current(rest, Date.now()) });
}

/** Tells whether a host is paused. Read once and again after each change: every key of a draft asks for it. */
export function pausedHosts(): (host: string) => Promise<boolean> {
  let known: Promise<Pauses> | undefined;
  const drop = () => {
    known = undefined;
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) drop();
  });
  return async (host) => {
    if (!known) {
      known = pauses();
      known.catch(drop); // asked again with the next key
    }
    return pauseOn(host, await known) !== undefined;
  };
}

/** Calls back now, whenever a pause is set or lifted, and when one ends by itself. */
export function watchPauses(changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    changed();
    const end = nextEnd(await pauses());
    clearTimeout(timer);
    // A worker that sleeps before the time has come looks again when it wakes.
    if (end !== undefined) timer = setTimeout(look, Math.min(end - Date.now() + 100, 2 ** 31 - 1));
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) void look();
  });
  void look();
}

function nextEnd(all: Pauses, now = Date.now()): number | undefined {
  const ends = Object.values(all).filter((until) => until > now);
  return ends.length > 0 ? Math.min(...ends) : undefined;
}

function endOf(length: PauseLength, now: Date): number {
  if (length === '15-minutes') return now.getTime() + 15 * 60_000;
  if (length === '1-hour') return now.getTime() + 60 * 60_000;
  if (length === 'until-resumed') return 0;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}

function current(all: Pauses, now: number): Pauses {
  return Object.fromEntries(Object.entries(all).filter(([, until]) => until === 0 || until > now));
}

function hostKey(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
