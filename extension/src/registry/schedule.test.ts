import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { builtChecker } from '../checker/built';
import { transaction } from './database';
import { parseDocument } from './document';
import { saveClient } from './edit';
import { importFile } from './import';
import { current } from './stored';
import { keepSyncState, setSyncEvery, syncState } from './sync-state';

type Alarm = (alarm: { name: string }) => void;
type Change = (changes: object, area: string) => void;

const browser = vi.hoisted(() => ({
  heard: { alarm: undefined as unknown, startup: undefined as unknown, change: undefined as unknown },
  policy: {} as Record<string, unknown> | Error,
  alarms: [] as { name: string; when: number }[],
  mayReach: true,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    alarms: {
      onAlarm: { addListener: (heard: unknown) => (browser.heard.alarm = heard) },
      create: (name: string, { when }: { when: number }) => (browser.alarms = [{ name, when }]),
      clear: async () => (browser.alarms = []),
    },
    runtime: { onStartup: { addListener: (heard: unknown) => (browser.heard.startup = heard) } },
    storage: {
      managed: {
        get: async () => {
          if (browser.policy instanceof Error) throw browser.policy;
          return browser.policy;
        },
      },
      onChanged: { addListener: (heard: unknown) => (browser.heard.change = heard) },
    },
    permissions: { contains: async () => browser.mayReach },
  },
}));
vi.mock('../checker/shipped', () => ({ shippedChecker: () => builtChecker() }));

const { Schedule } = await import('./schedule');

const reader = builtChecker();
const url = 'https://lists.example.com/clients.json';
const list = (...names: string[]) => JSON.stringify({ keepmum: 1, clients: names.map((name) => ({ name })) });
const names = async () => parseDocument((await current())?.document ?? list()).clients.map(({ name }) => name);

let answers: (() => Response)[];
let requests: string[];
let changed: ReturnType<typeof vi.fn<() => Promise<void>>>;

beforeEach(async () => {
  browser.policy = {};
  browser.alarms = [];
  browser.mayReach = true;
  answers = [];
  requests = [];
  changed = vi.fn(async () => {});
  vi.stubGlobal('fetch', async (address: string) => {
    requests.push(address);
    return answers.shift()?.() ?? new Response(null, { status: 304 });
  });
  await transaction(['registry', 'source'], 'readwrite', async (store) => {
    store('registry').clear();
    store('source').clear();
  });
});

/** A background that has just been started, once it has looked. */
async function wakes() {
  const schedule = new Schedule(changed, 2 ** 30);
  await schedule.look();
  return schedule;
}

/** How far away the next look is, in minutes. */
const next = () => Math.round(((browser.alarms[0]?.when ?? Number.NaN) - Date.now()) / 60_000);

test('nothing is asked where the list comes from nowhere', async () => {
  await saveClient(reader, { id: 'a', name: 'Alderfield' });
  await wakes();
  expect([requests, browser.alarms]).toEqual([[], []]);
});

describe('what an organisation settled', () => {
  beforeEach(() => {
    browser.policy = { source_url: url, sync_minutes: 30 };
    answers = [() => new Response(list('Northwind'), { headers: { ETag: '"1"' } })];
  });

  test('is fetched at once, put in force, and looked at again in time', async () => {
    const schedule = await wakes();
    expect(await names()).toEqual(['Northwind']);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(next()).toBeGreaterThanOrEqual(30);
    expect(next()).toBeLessThanOrEqual(33);
    await schedule.look();
    expect(requests).toEqual([url]);
    (browser.heard.alarm as Alarm)({ name: 'another' });
    expect(requests).toEqual([url]);
  });

  test('comes beside a list that was here, and comes back when another takes its place', async () => {
    await saveClient(reader, { id: 'mine', name: 'Added Here' });
    const schedule = await wakes();
    expect((await names()).sort()).toEqual(['Added Here', 'Northwind']);
    await importFile(reader, new File([list('Imported')], 'a.json'));
    answers = [() => new Response(list('Northwind'))];
    await schedule.look();
    expect((await names()).sort()).toEqual(['Imported', 'Northwind']);
  });

  test('is tried again later when it fails, and not asked for without permission', async () => {
    browser.mayReach = false;
    const schedule = await wakes();
    expect([requests, await current()]).toEqual([[], undefined]);
    expect(await syncState(`url:${url}`)).toMatchObject({ code: 'refused', failures: 1 });
    expect(next()).toBeLessThanOrEqual(2);
    await schedule.look();
    expect(await syncState(`url:${url}`)).toMatchObject({ failures: 1 });
  });

  test('that cannot be used is not guessed at', async () => {
    browser.policy = { source_url: 'http://lists.example.com/' };
    await wakes();
    expect([requests, browser.alarms]).toEqual([[], []]);
  });

  test('is looked at as soon as it changes', async () => {
    browser.policy = new Error('no policy');
    const schedule = await wakes();
    expect(requests).toEqual([]);
    browser.policy = { source_url: url };
    (browser.heard.change as Change)({}, 'local');
    await schedule.look();
    expect(requests).toEqual([url]);
  });
});

describe('an address that was chosen here', () => {
  async function chosen() {
    browser.policy = { source_url: url };
    answers = [() => new Response(list('Northwind'), { headers: { ETag: '"1"' } })];
    await wakes();
    browser.policy = {};
    requests = [];
  }

  test('is asked when it is time, and not when it is to be asked only by hand', async () => {
    await chosen();
    const state = { ...(await syncState(`url:${url}`)), next: 1 };
    await keepSyncState(state);
    await setSyncEvery(0);
    await wakes();
    expect([requests, browser.alarms]).toEqual([[], []]);
    await setSyncEvery(15);
    await wakes();
    expect(requests).toEqual([url]);
    expect(next()).toBeGreaterThanOrEqual(15);
    expect(changed).toHaveBeenCalledTimes(1); // by the first list; the second look found it unchanged
  });
});
