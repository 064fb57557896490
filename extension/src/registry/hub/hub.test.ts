import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { enter } from './enter';
import { teamKeyOf } from './key';
import { readInvitation } from './link';
import { keptMember, type Member } from './member';
import { Forged, OtherKey, open } from './open';
import { pull } from './pull';
import { rootOf, verify } from './verify';

interface Vectors {
  team: string;
  secret: string;
  documents: Record<string, string>;
  items: Record<string, string>;
  public: string;
  version: number;
  etag: string;
  root: string;
  signature: string;
}

// The program writes these, and is held to them too.
const file = new URL('../../../../core/hub/seal/testdata/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const documents = new Map(Object.entries(vectors.documents));
const { team, version, etag, root, signature } = vectors;
const head = { team, version, etag, root, signature, signer: vectors.public };
const pin = { signers: [vectors.public], version: 0, etag: '' };
const member: Member = { hub: 'https://hub.example.com', team, token: 'kmt_x', key: vectors.secret, ...pin };

async function keyOf(secret = vectors.secret) {
  const made = await teamKeyOf(team, secret);
  if (!made) throw new Error('no key');
  return made;
}

/** A hub that answers with one page. */
function hub(change: Record<string, unknown> = {}, given: Map<string, string | null> = documents): typeof fetch {
  const items = [...given].map(([id, doc]) => ({ id, version, doc }));
  return async () => Response.json({ ...head, next: `${version}.z`, more: false, items, ...change });
}

/** A hub whose list is another one with every page. */
function restless(): typeof fetch {
  let pages = 0;
  return async () => {
    pages++;
    return Response.json({ ...head, etag: `${pages}-x`, next: `${pages}.x`, more: pages === 1, items: [] });
  };
}

test('documents are opened as the program closed them', async () => {
  const key = await keyOf();
  for (const [item, document] of documents) expect(await open(key, item, document)).toBe(vectors.items[item]);
});

test('a document that was changed, or stands in another place, does not open', async () => {
  const key = await keyOf();
  const [item = '', document = ''] = [...documents][0] ?? [];
  for (const at of [0, 3, 20, document.length >> 1, document.length - 1]) {
    const other = document[at] === 'A' ? 'B' : 'A';
    const changed = document.slice(0, at) + other + document.slice(at + 1);
    await expect(open(key, item, changed), `changed at ${at}`).rejects.toThrow(Error);
  }
  await expect(open(key, 'b00', document)).rejects.toThrow(Forged);
  for (const cut of ['', '1', '1.', document.slice(0, 40)]) await expect(open(key, item, cut)).rejects.toThrow(Error);
  const other = await keyOf(`${vectors.secret.slice(0, -1)}A`);
  await expect(open(other, item, document)).rejects.toThrow(OtherKey);
  expect(await teamKeyOf(team, 'short')).toBeUndefined();
});

test('a version is taken when it is signed, not older, and whole', async () => {
  expect(await rootOf(documents)).toBe(root);
  expect(await verify(head, documents, pin)).toBe('ok');
  expect(await verify(head, documents, { ...pin, version, etag })).toBe('ok');
  expect(await verify(head, documents, { ...pin, version: version + 1 })).toBe('rolled-back');
  expect(await verify(head, documents, { ...pin, version, etag: 'other' })).toBe('rolled-back');
  expect(await verify({ ...head, version: 8 }, documents, pin)).toBe('unsigned');
  expect(await verify({ ...head, etag: '7-x' }, documents, pin)).toBe('unsigned');
  expect(await verify(head, documents, { ...pin, signers: [] })).toBe('unsigned');
  expect(await verify(head, new Map([...documents].slice(1)), pin)).toBe('forged');
  expect(await verify(head, new Map([...documents, ['b99', 'x']]), pin)).toBe('forged');
});

test('a team’s list is read, clients in order', async () => {
  const pulled = await pull(member, { of: 'x' }, hub());
  if (pulled.code !== 'list') throw new Error(pulled.code);
  const list = JSON.parse(new TextDecoder().decode(pulled.bytes));
  expect(list).toMatchObject({ keepmum: 1, name: 'Studio Nine', house: { x: 1 } });
  expect(list.clients.map(({ id }: { id: string }) => id)).toEqual(['harbour', 'northwind']);
  expect(pulled.closed.head).toMatchObject({ version, etag });
});

test('pages are put together, and read on while the list changes', async () => {
  const all = [...documents];
  const asked: string[] = [];
  const pages: object[] = [
    { items: [{ id: 'b00', version: 1, doc: 'gone soon' }], next: '1.b00', more: true, etag: 'before' },
    { items: all.slice(0, 1).map(([id, doc]) => ({ id, doc })), next: '2.a', more: false },
    { items: [...all.slice(1).map(([id, doc]) => ({ id, doc })), { id: 'b00', doc: null }], next: '3.a', more: false },
  ];
  const ask = async (address: unknown) => {
    asked.push(String(address).split('after=')[1] ?? '');
    return Response.json({ ...head, ...pages[asked.length - 1] });
  };
  expect((await pull(member, { of: 'x' }, ask as typeof fetch)).code).toBe('list');
  expect(asked).toEqual(['', '1.b00', '2.a']);
});

test.each<[string, string, typeof fetch]>([
  ['an empty hub', 'hub-empty', hub({ version: 0, etag: '0-x' }, new Map())],
  ['no signature', 'unsigned', hub({ signature: '' })],
  ['an item less', 'forged', hub({}, new Map([...documents].slice(1)))],
  ['a page that is none', 'forged', hub({ items: [{ id: 1 }] })],
  ['pages without an end', 'forged', hub({ more: true, next: '' })],
  ['a list that never stands still', 'moving', restless()],
  ['a token that was revoked', 'access-ended', async () => new Response('{}', { status: 401 })],
  ['a page for people', 'wrong-type', async () => new Response('<html>')],
  ['another address', 'redirected', async () => new Response(null, { status: 302 })],
  ['a hub that is down', 'network', () => Promise.reject(new TypeError())],
  ['a hub that is busy', 'status', async () => new Response(null, { status: 429, headers: { 'Retry-After': '60' } })],
  ['a list it has', 'unchanged', async () => new Response(null, { status: 304 })],
])('%s is told as %s', async (_, code, ask) => {
  expect((await pull(member, { of: 'x' }, ask)).code).toBe(code);
});

test('a list closed with another key asks for another invitation', async () => {
  const stale = { ...member, key: `${vectors.secret.slice(0, -1)}A` };
  expect((await pull(stale, { of: 'x' }, hub())).code).toBe('key-changed');
});

// The first document that is closed or opened waits for the keys of the whole process.
vi.setConfig({ testTimeout: 30_000 });

const own = `${'D'.repeat(42)}A`;
const invitation = `https://hub.example.com/v1/${team}#kmi_${'a'.repeat(26)}.key_${vectors.secret}.pin_${vectors.public}.own_${own}`;

test('an invitation is read', () => {
  expect(readInvitation(` ${invitation}\n`)).toEqual({
    hub: 'https://hub.example.com',
    team,
    code: `kmi_${'a'.repeat(26)}`,
    key: vectors.secret,
    signers: [vectors.public],
    own,
  });
  expect(readInvitation(invitation.split('.key_')[0] ?? '')).toMatchObject({ signers: [] });
  for (const bad of [
    '',
    'https://hub.example.com/v1/x#kmi_y',
    invitation.replace('https', 'http'),
    invitation.replace('#', '?'),
    invitation.replace('kmi_', 'kmx_'),
    invitation.replace('.pin_', '.pen_'),
    invitation.replace('hub.example.com', 'me:you@hub.example.com'),
    invitation.replace('/v1/', '/path/v1/'),
    `${invitation}x`,
  ]) {
    expect(readInvitation(bad), bad).toBeUndefined();
  }
});

test('who joins keeps the token before it is sent, and tries again with it', async () => {
  const read = readInvitation(invitation);
  if (!read) throw new Error('no invitation');
  const hashes: string[] = [];
  const lost: typeof fetch = async (_, init) => {
    hashes.push(JSON.parse(String(init?.body)).token_hash);
    if (hashes.length === 1) throw new TypeError('the answer was lost');
    return Response.json({ role: 'member' });
  };
  expect((await enter(read, { ask: lost })).code).toBe('network');
  const entered = await enter(read, { ask: lost });
  expect(entered.code).toBe('joined');
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(hashes[1]).toBe(hashes[0]);
  const kept = await keptMember();
  expect(kept).toMatchObject({ team, signers: [vectors.public], own });
  expect(kept?.code).toBeUndefined();
  expect((await enter(read, { ask: async () => new Response('{}', { status: 410 }) })).code).toBe('used');
  expect(await keptMember()).toEqual(kept);
});
