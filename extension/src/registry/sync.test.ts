import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import { transaction } from './database';
import { saveClient } from './edit';
import { sourceURL } from './source';
import { current } from './stored';
import { type SyncOptions, sync } from './sync';

const reader = builtChecker();
const address = 'https://lists.example.com/team/clients.json';
const list = (...names: string[]) => JSON.stringify({ keepmum: 1, clients: names.map((name) => ({ name })) });

let requests: { url: string; init: RequestInit }[];
let asked: string[];

beforeEach(async () => {
  requests = [];
  asked = [];
  await transaction(['registry'], 'readwrite', async (store) => void store('registry').clear());
  await transaction(['source'], 'readwrite', async (store) => void store('source').clear());
});

function options(
  answer: (init: RequestInit) => Response | Promise<Response>,
  more: Partial<SyncOptions> = {},
): SyncOptions {
  return {
    allowed: async (pattern) => asked.push(pattern) > 0,
    fetch: async (url, init) => {
      requests.push({ url: String(url), init: init ?? {} });
      return answer(init ?? {});
    },
    ...more,
  };
}

const ok = (body: string, etag = '"1"') => options(() => new Response(body, { headers: { ETag: etag } }));

test('puts the answer in force and asks for exactly one host', async () => {
  expect(await sync(reader, ` ${address} `, ok(list('Northwind', 'Paperworks')))).toMatchObject({ code: 'synced' });
  expect(asked).toEqual(['https://lists.example.com/*']);
  expect(requests).toMatchObject([{ url: address, init: { credentials: 'omit', redirect: 'manual' } }]);
  expect(await current()).toMatchObject({ clients: 2, source: { kind: 'url', url: address } });
});

test('asks only for what changed', async () => {
  await sync(reader, address, ok(list('Northwind')));
  const again = options((init) => {
    const tag = new Headers(init.headers).get('If-None-Match');
    return tag === '"1"' ? new Response(null, { status: 304 }) : new Response(list('Wrong'));
  });
  expect(await sync(reader, address, again)).toMatchObject({ code: 'unchanged', stored: { clients: 1 } });
  expect(await sync(reader, 'https://other.example.com/', again)).toMatchObject({ code: 'synced' });
});

test('every answer that is no list leaves the old one in force', async () => {
  await sync(reader, address, ok(list('Northwind')));
  const before = await current();
  const answers: [string, SyncOptions][] = [
    ['status', options(() => new Response('no', { status: 500 }))],
    ['status', options(() => new Response(null, { status: 204 }))],
    ['unreadable', ok('<!doctype html>', '"2"')],
    ['unreadable', ok('', '"2"')],
    ['redirected', options(() => new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }))],
    ['too-large', options(() => new Response('{}', { headers: { 'Content-Length': String(65 * 1024 * 1024) } }))],
    ['network', options(() => Promise.reject(new TypeError('unreachable')))],
    ['refused', ok(list('Other'))],
  ];
  for (const [code, given] of answers) {
    const result = await sync(reader, address, code === 'refused' ? { ...given, allowed: async () => false } : given);
    expect(result.code).toBe(code);
    expect(await current()).toEqual(before);
  }
});

test('an endless answer is cut at the limit', async () => {
  const chunk = new Uint8Array(8 * 1024 * 1024);
  let sent = 0;
  const endless = new ReadableStream({
    pull(stream) {
      sent++;
      stream.enqueue(chunk);
    },
  });
  expect(
    await sync(
      reader,
      address,
      options(() => new Response(endless)),
    ),
  ).toEqual({ code: 'too-large' });
  expect(sent).toBeLessThan(12);
});

test('a list changed here before it had a source is added to it or replaced as the writer says', async () => {
  await saveClient(reader, { id: 'mine', name: 'Added Here' });
  expect(await sync(reader, address, ok(list('Other')))).toEqual({ code: 'local-edits' });
  expect(await current()).toMatchObject({ clients: 1, source: { kind: 'here' } });
  expect(await sync(reader, address, { ...ok(list('Other')), first: 'add' })).toMatchObject({ code: 'synced' });
  expect(await current()).toMatchObject({ clients: 2 });
  const other = 'https://other.example.com/';
  expect(await sync(reader, other, { ...ok(list('Third')), first: 'replace' })).toMatchObject({ code: 'synced' });
  expect(await current()).toMatchObject({ clients: 1 });
});

test('reads CSV where the address says so', async () => {
  const csv = options(
    () => new Response('name\nNorthwind\n', { headers: { 'Content-Type': 'text/csv; charset=utf-8' } }),
  );
  expect(await sync(reader, address, csv)).toMatchObject({ code: 'synced', stored: { clients: 1 } });
});

test('only https is an address, or http on this computer', async () => {
  expect(sourceURL('https://a.example/x#part')?.href).toBe('https://a.example/x');
  expect(sourceURL('http://127.0.0.1:8788/')?.href).toBe('http://127.0.0.1:8788/');
  expect(sourceURL('http://localhost/')).toBeDefined();
  for (const bad of [
    '',
    'clients',
    'http://a.example/',
    'file:///etc/passwd',
    'javascript:1',
    'https://me:pw@a.example/',
    'http://localhost.example/',
  ]) {
    expect(sourceURL(bad), bad).toBeUndefined();
  }
  expect(await sync(reader, 'http://a.example/', ok(list('x')))).toEqual({ code: 'bad-url' });
  expect([asked, requests]).toEqual([[], []]);
});
