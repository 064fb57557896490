import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { builtChecker } from '../checker/built';
import { transaction } from './database';
import { parseDocument } from './document';
import { saveClient } from './edit';
import { sourceId } from './source';
import { current } from './stored';
import { type SyncOptions, type SyncResult, sync, syncFile } from './sync';
import { dueIn, failed, isDue, succeeded, syncState } from './sync-state';
import { pin, trustOf } from './trust';

const reader = builtChecker();
const address = 'https://lists.example.com/clients.json';
const id = sourceId({ kind: 'url', url: address });
const list = (...names: string[]) => JSON.stringify({ keepmum: 1, clients: names.map((name) => ({ name })) });

let asked: (string | null)[];

beforeEach(async () => {
  asked = [];
  await transaction(['registry', 'source'], 'readwrite', async (store) => {
    store('registry').clear();
    store('source').clear();
  });
});

function answering(answer: () => Response | Promise<Response>, more: Partial<SyncOptions> = {}): SyncOptions {
  return {
    allowed: async () => true,
    fetch: async (_, init) => {
      asked.push(new Headers(init?.headers).get('If-None-Match'));
      return answer();
    },
    ...more,
  };
}

const giving = (body: string, etag?: string) =>
  answering(() => new Response(body, { headers: etag ? { ETag: etag } : {} }));
const names = async () => parseDocument((await current())?.document ?? list()).clients.map(({ name }) => name);

/** An answer that ends in the middle of the list. */
function cut(): Response {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(list('Northwind').slice(0, 20)));
      stream.error(new TypeError('the connection was closed'));
    },
  });
  return new Response(body);
}

describe('whatever goes wrong leaves the last good list, and is noted', () => {
  const faults: [string, string, () => Response | Promise<Response>][] = [
    ['the server dies in the middle of the list', 'network', cut],
    ['nobody answers', 'network', () => Promise.reject(new TypeError('unreachable'))],
    ['a page to sign in on', 'wrong-type', () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
    ['a picture', 'unreadable', () => new Response(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))],
    ['nothing', 'unreadable', () => new Response('')],
    ['half a list', 'unreadable', () => new Response(list('Northwind').slice(0, 30))],
    [
      'a redirection',
      'redirected',
      () => new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }),
    ],
    ['status 503', 'status', () => new Response(null, { status: 503 })],
    ['status 206', 'status', () => new Response(list('Half'), { status: 206 })],
    ['too much', 'too-large', () => new Response('{}', { headers: { 'Content-Length': String(65 * 2 ** 20) } })],
    ['an empty list', 'emptied', () => new Response(list())],
    [
      'a list with a hole',
      'to-mend',
      () => new Response('{"keepmum": 1, "clients": [{"name": "A Client"}, {"id": "b"}]}'),
    ],
  ];

  test.each(faults)('%s', async (_, code, answer) => {
    await sync(reader, address, giving(list('Northwind', 'Paperworks'), '"1"'));
    const before = await current();
    const good = await syncState(id);
    expect((await sync(reader, address, answering(answer))).code).toBe(code);
    expect(await current()).toEqual(before);
    const state = await syncState(id);
    expect(state).toMatchObject({ code, failures: 1, at: good.at, etag: '"1"' });
    expect(state.next).toBeGreaterThan(Date.now());

    // It mends itself as soon as there is a list again.
    expect((await sync(reader, address, giving(list('Mended'), '"2"'))).code).toBe('synced');
    expect(await syncState(id)).toMatchObject({ failures: 0, etag: '"2"' });
    expect((await syncState(id)).code).toBeUndefined();
  });

  test('permission that was taken back', async () => {
    await sync(reader, address, giving(list('Northwind')));
    const result = await sync(reader, address, { ...giving(list('Other')), allowed: async () => false });
    expect(result.code).toBe('refused');
    expect(asked).toHaveLength(1);
    expect(await syncState(id)).toMatchObject({ code: 'refused' });
  });

  test('an address that never gave a list is no source', async () => {
    await sync(reader, address, giving(list('Northwind')));
    const good = await syncState(id);
    await sync(reader, 'https://typo.example.com/', answering(cut));
    expect(await syncState(id)).toEqual(good);
    // But for one that an administrator settled.
    await sync(reader, 'https://typo.example.com/', answering(cut, { configured: true }));
    expect(await syncState('url:https://typo.example.com/')).toMatchObject({ failures: 1 });
  });
});

describe('tags', () => {
  test('nothing is unchanged that was never seen', async () => {
    expect(
      await sync(
        reader,
        address,
        answering(() => new Response(null, { status: 304 })),
      ),
    ).toMatchObject({
      code: 'status',
      status: 304,
    });
    expect(asked).toEqual([null]);
    expect(await current()).toBeUndefined();
  });

  test('are not sent once the list that came with them is gone', async () => {
    await sync(reader, address, giving(list('Northwind'), '"1"'));
    await transaction(['registry'], 'readwrite', async (store) => void store('registry').delete('base'));
    await sync(reader, address, giving(list('Northwind'), '"1"'));
    expect(asked).toEqual([null, null]);
  });

  test('that are another each time change nothing', async () => {
    await sync(reader, address, giving(list('Northwind'), '"1"'));
    await saveClient(reader, { id: 'mine', name: 'Added Here' });
    const before = await current();
    for (let i = 2; i < 5; i++) {
      expect((await sync(reader, address, giving(list('Northwind'), `"${i}"`))).code).toBe('unchanged');
    }
    expect(await current()).toEqual(before);
    expect(asked).toEqual([null, '"1"', '"2"', '"3"']);
  });
});

describe('trying again', () => {
  const fresh = { of: id, failures: 0, next: 0 };

  test('waits twice as long each time, six hours at most, and never the same', () => {
    let state = fresh as Parameters<typeof failed>[0];
    const waits: number[] = [];
    for (let i = 0; i < 30; i++) {
      state = failed(state, { code: 'network' }, 1000);
      waits.push(state.next - 1000);
    }
    expect(waits[0]).toBeGreaterThanOrEqual(60_000);
    expect(waits[0]).toBeLessThanOrEqual(90_000);
    expect(waits[3]).toBeGreaterThan(waits[0] as number);
    expect(Math.max(...waits)).toBeLessThanOrEqual(9 * 60 * 60_000);
    expect(new Set(waits.slice(15)).size).toBeGreaterThan(1);
    expect(state).toMatchObject({ failures: 30, failedSince: 1000 });
  });

  test('waits as long as the server asks, within a day', () => {
    expect(failed(fresh, { code: 'status', status: 429, retryAfter: 7200 }, 0).next).toBe(7_200_000);
    expect(failed(fresh, { code: 'status', status: 503, retryAfter: 10 ** 8 }, 0).next).toBe(24 * 60 * 60_000);
  });

  test('is not put off for ever by a clock that was set back', () => {
    const state = succeeded(fresh, {}, 60, Date.parse('2030-01-01'));
    expect(isDue(state, Date.parse('2026-01-01'))).toBe(true);
    expect(isDue(state, Date.parse('2030-01-01'))).toBe(false);
    expect(dueIn(state, Date.parse('2030-01-02'))).toBe(0);
  });
});

describe('a signed list', () => {
  const vectors = JSON.parse(
    readFileSync(new URL('../../../core/registry/signed/testdata/vectors.json', import.meta.url), 'utf8'),
  ) as { name: string; key: string; file: string }[];
  const vector = (name: string) => vectors.find((one) => one.name === name) as (typeof vectors)[0];
  const signed = vector('signed');

  test('is taken, and says whose it is', async () => {
    expect((await sync(reader, address, giving(signed.file, '"1"'))).code).toBe('synced');
    expect(await names()).toEqual(['Alderfield']);
    expect(await syncState(id)).toMatchObject({ signedBy: signed.key });
    expect(await trustOf(id)).toBeUndefined();
  });

  test.each([
    ['another list', 'forged'],
    ['unsigned', 'unsigned'],
    ['another key', 'other-key'],
  ])('with a pinned key: %s is refused as %s', async (name, code) => {
    await sync(reader, address, giving(signed.file, '"1"'));
    await pin(id, signed.key);
    expect((await sync(reader, address, giving(signed.file, '"1"'))).code).toBe('unchanged');
    expect(asked).toEqual([null, null]); // how new it is, and what else it says, was not noted before
    expect((await sync(reader, address, giving(vector(name).file))).code).toBe(code);
    expect(await names()).toEqual(['Alderfield']);
    expect(await syncState(id)).toMatchObject({ code });
  });

  test('none older than one that was taken is taken again, by whatever detour', async () => {
    await pin(id, signed.key);
    await sync(reader, address, giving(signed.file));
    expect(await trustOf(id)).toMatchObject({ version: 7 });
    await sync(reader, 'https://other.example.com/', giving(list('Other')));
    expect(await names()).toEqual(['Other']);
    const older = vector('an empty list').file; // version 1
    expect((await sync(reader, address, giving(older))).code).toBe('rolled-back');
    expect(await names()).toEqual(['Other']);
  });

  test('a key that an administrator settled goes before one that was pinned here', async () => {
    await pin(id, `ed25519:${'A'.repeat(43)}=`);
    const result = await sync(reader, address, { ...giving(signed.file), key: signed.key });
    expect(result.code).toBe('synced');
    expect(await trustOf(id)).toMatchObject({ key: signed.key, version: 7 });
  });

  test('a key that is pinned later has the list fetched again', async () => {
    await sync(reader, address, giving(list('Northwind'), '"1"'));
    await pin(id, signed.key);
    expect((await sync(reader, address, giving(list('Northwind'), '"1"'))).code).toBe('unsigned');
    expect(asked).toEqual([null, null]);
  });
});

describe('a linked file', () => {
  const file = (text: string, modified: number) => new File([text], 'clients.json', { lastModified: modified });
  const linked = (now: () => File | 'ask-again' | 'gone') => {
    const open = vi.fn(async () => {
      const given = now();
      return typeof given === 'string' ? { ok: false as const, code: given } : { ok: true as const, file: given };
    });
    return { name: 'clients.json', open };
  };

  test('is read again when it is another, keeps what was changed here, and only then', async () => {
    let now: File | 'ask-again' | 'gone' = file(list('Northwind'), 1);
    const link = linked(() => now);
    const code = async () => ((await syncFile(reader, link)) as SyncResult).code;
    expect(await code()).toBe('synced');
    await saveClient(reader, { id: 'mine', name: 'Added Here' });
    const read = vi.spyOn(now as File, 'arrayBuffer');
    expect(await code()).toBe('unchanged');
    expect(read).not.toHaveBeenCalled();
    now = file(list('Northwind', 'Paperworks'), 2);
    expect(await code()).toBe('synced');
    expect((await names()).sort()).toEqual(['Added Here', 'Northwind', 'Paperworks']);

    const before = await current();
    for (const bad of ['ask-again', 'gone'] as const) {
      now = bad;
      expect(await code()).toBe(bad);
    }
    now = file('{"keepmum": 1, "clients": [', 3);
    expect(await code()).toBe('unreadable');
    now = file(list('Half a file'), 4);
    vi.spyOn(now, 'arrayBuffer').mockRejectedValue(new DOMException('changed', 'NotReadableError'));
    expect(await code()).toBe('gone');
    expect(await current()).toEqual(before);

    // As it was before it went wrong: then it is looked at once more, and all is well.
    now = file(list('Northwind', 'Paperworks'), 2);
    expect(await code()).toBe('unchanged');
    expect((await syncState('linked:clients.json')).code).toBeUndefined();
  });
});
