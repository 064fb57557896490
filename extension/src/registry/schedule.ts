import { browser } from 'wxt/browser';
import type { Checker } from '../checker/checker';
import { shippedChecker } from '../checker/shipped';
import { keptMember } from './hub/member';
import { hasUnsent } from './hub/unsent';
import { keptHandle, linked } from './linked-file';
import { type Managed, managed, watchManaged } from './managed';
import { isLive, type Live, sourceId } from './source';
import { currentSource } from './stored';
import { type SyncResult, sync, syncFile, syncHub } from './sync';
import { dueIn, isDue, type SyncState, syncEvery, syncState, usual } from './sync-state';

const alarm = 'sync';

/** An alarm cannot come sooner. */
const soonest = 30_000;

/** What is synced by itself. Nobody is there to be asked: what is here stays beside what comes. */
interface Plan {
  source: Live;
  managed: boolean;
  /** What is changed here goes there. */
  sends?: boolean;
  run(reader: Checker): Promise<SyncResult>;
}

/**
 * Syncs the list in the background whenever it is time, and calls back when another is in force. The browser
 * ends the background between two times, and forgets alarms when it likes: what is next stands in the database.
 */
export class Schedule {
  #changed: () => Promise<unknown>;
  /** What else is done at a team's hub: looking for answers, telling the audit. */
  #asked: () => Promise<unknown>;
  #running: Promise<{ ok: true }> | undefined;
  /** Something was changed while it ran. */
  #once = false;

  constructor(changed: () => Promise<unknown>, rest = 3000, asked: () => Promise<unknown> = async () => {}) {
    this.#changed = changed;
    this.#asked = asked;
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === alarm) void this.look();
    });
    browser.runtime.onStartup.addListener(() => void this.look());
    watchManaged(() => void this.look());
    // Whoever woke the background waits for a verdict: that goes first.
    setTimeout(() => void this.look(), rest);
  }

  /** Syncs if it is time, and comes back when the next time has been settled. */
  look(): Promise<{ ok: true }> {
    if (this.#running) this.#once = true;
    this.#running ??= this.#look()
      .catch(() => {}) // the list in force stays; the next wake looks again
      .then(() => {
        this.#running = undefined;
        if (!this.#once) return { ok: true };
        this.#once = false;
        return this.look();
      });
    return this.#running;
  }

  async #look(): Promise<void> {
    const plan = await planned();
    if (!plan) {
      await browser.alarms.clear(alarm);
      return;
    }
    const id = sourceId(plan.source);
    // A list that came from elsewhere than the organisation wants does not wait for its time.
    const from = await currentSource();
    const astray = plan.managed && from !== undefined && sourceId(from) !== id;
    const state = await syncState(id);
    if (isDue(state) || (astray && state.code === undefined) || (plan.sends && (await isSendDue(state)))) {
      // A program of its own: it grows with the list, and goes when this is done.
      const result = await plan.run(shippedChecker());
      if (result.code === 'synced') await this.#changed();
      if (plan.source.kind === 'hub') void this.#asked();
    }
    const next = dueIn(await syncState(id));
    const soon = plan.sends && (await hasUnsent()) ? Math.min(next, sendEvery) : next;
    browser.alarms.create(alarm, { when: Date.now() + Math.max(soon, soonest) });
  }
}

/** How often it is tried to send what was changed here while nobody can be reached. */
const sendEvery = 5 * 60_000;

/** What was changed here goes at once; after a failure it waits a little. */
async function isSendDue({ code, failedAt = 0 }: SyncState): Promise<boolean> {
  return (await hasUnsent()) && (code === undefined || Math.abs(Date.now() - failedAt) >= soonest);
}

/** What an organisation settled goes before what was chosen here. */
async function planned(): Promise<Plan | undefined> {
  const { url, key, every, unusable }: Managed = await managed();
  const chosen = await syncEvery();
  if (unusable) return undefined;
  if (url) {
    const options = { first: 'add', every: every ?? (chosen || usual), key, configured: true } as const;
    return {
      source: { kind: 'url', url },
      run: (reader) => sync(reader, url, { ...options, allowed: mayReach }),
      managed: true,
    };
  }
  const source = await currentSource();
  if (!isLive(source) || chosen === 0) return undefined;
  if (source.kind === 'url') {
    return { source, run: (reader) => sync(reader, source.url, { first: 'add', allowed: mayReach }), managed: false };
  }
  if (source.kind === 'hub') {
    const member = await keptMember();
    if (!member || sourceId({ kind: 'hub', ...member }) !== sourceId(source)) return undefined; // it was left
    const run: Plan['run'] = (reader) => syncHub(reader, member, { first: 'add', allowed: mayReach });
    return { source, run, managed: false, sends: member.seed !== undefined };
  }
  const handle = await keptHandle();
  if (handle?.name !== source.name) return undefined; // it is chosen anew by hand
  return { source, run: (reader) => syncFile(reader, linked(handle)), managed: false };
}

/** Whether the browser lets keepmum reach an address now. Asking takes a click. */
function mayReach(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}
