import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { close } from './close';
import { takeHanded } from './handed';
import { boxOf, teamKeyOf } from './key';
import type { Member } from './member';
import { open } from './open';
import { PretendHub } from './pretend-hub';
import { pull } from './pull';
import { push } from './push';
import { signerOf } from './sign';
import { rootOf } from './verify';

interface Vectors {
  team: string;
  secret: string;
  seed: string;
  own: string;
  boxes: { handover: string };
  boxed: { handover: string };
}

const file = new URL('../../../../core/hub/seal/testdata/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const { team, own } = vectors;
// The first bytes place clients and stay when the key is changed.
const newKey = `${vectors.secret.slice(0, -1)}B`.replace(/.{8}$/, 'AAAAAAAA');
const newSeed = `${'B'.repeat(42)}A`;

let hub: PretendHub;
let member: Member;

beforeEach(async () => {
  hub = await PretendHub.of(team);
  const signer = (await signerOf(vectors.seed))?.signer ?? '';
  const joined = { hub: 'https://hub.example.com', team, token: 'kmt_x', key: vectors.secret, seed: vectors.seed, own };
  member = { ...joined, signers: [signer], version: 0, etag: hub.head.etag };
});

/** The list as it is closed with a key and signed with a seed, of which some items are closed with another. */
async function stands(version: number, seed: string, items: [item: string, key: string, json: string][]) {
  const documents = new Map<string, string>();
  for (const [item, secret, json] of items) {
    const key = await teamKeyOf(team, secret);
    if (key) documents.set(item, await close(key, item, json));
  }
  const head = { team, version, etag: `${version}-${'0'.repeat(64)}`, root: await rootOf(documents) };
  const by = await signerOf(seed);
  if (!by) throw new Error('no signer');
  hub.head = { ...head, signer: by.signer, signature: await by.sign(head) };
  hub.items = new Map([...documents].map(([item, doc]) => [item, { version, doc }]));
}

async function handOver(change: object = {}, whose = own) {
  const box = await boxOf(team, whose);
  const signer = (await signerOf(newSeed))?.signer;
  const given = { version: 3, key: newKey, signers: [signer], seed: newSeed, ...change };
  hub.handed = box ? await close(box, 'handover', JSON.stringify(given)) : '';
}

test('what the program hands over is opened', async () => {
  const box = await boxOf(team, own);
  expect(box && (await open(box, 'handover', vectors.boxes.handover))).toBe(vectors.boxed.handover);
  expect(await boxOf(team, 'short')).toBeUndefined();
});

test('after a change of the key this browser reads and writes on, without a new invitation', async () => {
  const list = '{"keepmum":1,"name":"Studio Nine"}';
  await stands(3, vectors.seed, [['list', vectors.secret, list]]);
  expect((await pull(member, { of: 'x' }, hub.fetch)).code).toBe('list');

  // Half done: signed by the new signer, and some of it closed with the key before.
  await handOver();
  await stands(4, newSeed, [
    ['list', newKey, list],
    ['b00', vectors.secret, '[{"id":"a","name":"Northwind"}]'],
  ]);
  const pulled = await pull({ ...member, version: 3 }, { of: 'x' }, hub.fetch);
  if (pulled.code !== 'list') throw new Error(pulled.code);
  expect(new TextDecoder().decode(pulled.bytes)).toContain('Northwind');
  expect(pulled.member).toMatchObject({ key: newKey, seed: newSeed, handed: 3, past: [vectors.secret] });

  const before = { keepmum: 1 as const, name: 'Studio Nine', clients: [{ id: 'a', name: 'Northwind' }] };
  const after = { ...before, name: 'Studio Ten' };
  expect((await push(pulled.member, pulled.closed, before, after, { ask: hub.fetch })).code).toBe('pushed');
  expect(hub.items.get('list')?.doc).toMatch(new RegExp(`^1\\.${(await teamKeyOf(team, newKey))?.id}\\.`));
});

test.each<[string, () => Promise<unknown>]>([
  ['nothing is there', async () => undefined],
  ['it is for somebody else', () => handOver({}, `${'F'.repeat(42)}A`)],
  ['it is older than what was taken', () => handOver({ version: 1 })],
  ['it is the key that is here', () => handOver({ key: vectors.secret })],
  ['it is no key', () => handOver({ key: 'short' })],
  ['nobody signs', () => handOver({ signers: [] })],
  ['it is no handover', () => handOver({ signers: 'all' })],
])('no keys are taken when %s', async (_, given) => {
  await given();
  expect(await takeHanded({ ...member, handed: 2 }, hub.fetch)).toBeUndefined();
  await stands(4, newSeed, [['list', newKey, '{"keepmum":1}']]);
  expect((await pull({ ...member, handed: 2 }, { of: 'x' }, hub.fetch)).code).toBe('unsigned');
});

test('who joined before there was anything to hand over with asks for a new invitation', async () => {
  await handOver();
  const { own: _, ...old } = member;
  expect(await takeHanded(old, hub.fetch)).toBeUndefined();
});
