import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { adapters } from '../adapters/list';
import { shippedVersion } from '../adapters/update';
import { builtChecker } from '../checker/built';
import { adaptersGiven } from './adapters-given';
import { transaction } from './database';
import { type SyncOptions, sync } from './sync';
import { pin, unpin } from './trust';

const reader = builtChecker();
const address = 'https://lists.example.com/clients.json';
const said = adapters.map(({ sites: _, ...adapter }) => adapter);

const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const key = `ed25519:${base64(await crypto.subtle.exportKey('raw', keys.publicKey))}`;

async function signed(list: object, version: number): Promise<string> {
  const text = JSON.stringify(list);
  const bytes = (what: string) => new TextEncoder().encode(what);
  const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes(text)))];
  const sha256 = digest.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const over = bytes(`keepmum-registry-1\n${version}\n${sha256}\n`);
  const signature = base64(await crypto.subtle.sign('Ed25519', keys.privateKey, over));
  return `${JSON.stringify({ keepmum_signature: 1, key, version, signature })}\n${text}`;
}

const list = (more: object = {}) => ({ keepmum: 1, clients: [{ name: 'Northwind' }], ...more });
const update = { adapters: { version: shippedVersion + 3, adapters: said } };

function answering(body: string): SyncOptions {
  // As servers do: what the browser has already is not sent again.
  const answer = (init?: RequestInit) => {
    const known = new Headers(init?.headers).get('If-None-Match') === `"${body.length}"`;
    return new Response(known ? null : body, { status: known ? 304 : 200, headers: { ETag: `"${body.length}"` } });
  };
  return { allowed: async () => true, fetch: async (_, init) => answer(init) };
}

beforeEach(async () => {
  await transaction(['registry', 'source'], 'readwrite', async (store) => {
    store('registry').clear();
    store('source').clear();
  });
});

test('what a list says of sites holds when its signature was asked for, and not before', async () => {
  const body = await signed(list(update), 1);
  expect(await sync(reader, address, answering(body))).toMatchObject({ code: 'synced' });
  expect(await adaptersGiven()).toBeUndefined();
  await pin(`url:${address}`, key);
  expect(await sync(reader, address, answering(body))).toMatchObject({ code: 'unchanged' });
  expect((await adaptersGiven())?.version).toBe(shippedVersion + 3);
  await unpin(`url:${address}`);
  expect(await adaptersGiven()).toBeUndefined();
});

test('a list that says nothing of sites any more takes back what it said', async () => {
  await pin(`url:${address}`, key);
  await sync(reader, address, answering(await signed(list(update), 1)));
  expect(await adaptersGiven()).toBeDefined();
  expect(await sync(reader, address, answering(await signed(list(), 2)))).toMatchObject({ code: 'synced' });
  expect(await adaptersGiven()).toBeUndefined();
});

test('what is older than what ships, or not understood, is left aside, and the list is taken', async () => {
  await pin(`url:${address}`, key);
  for (const [i, adapters] of [{ ...update.adapters, version: shippedVersion }, { version: 9e15 }, 'x'].entries()) {
    const body = await signed(list({ adapters }), i + 1);
    expect(await sync(reader, address, answering(body))).toMatchObject({ code: 'synced' });
    expect(await adaptersGiven()).toBeUndefined();
  }
});
