import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { builtChecker } from '../../checker/built';
import { decide, openConflicts } from '../conflicts';
import { transaction } from '../database';
import { type Client, type Document, emptyDocument, parseDocument } from '../document';
import { removeClient, saveClient } from '../edit';
import { apply, incomingText, preview } from '../import';
import { sourceId } from '../source';
import { current, restore } from '../stored';
import { syncHub } from '../sync';
import { syncState } from '../sync-state';
import { close } from './close';
import type { Closed } from './closed';
import { bucketOf, teamKeyOf } from './key';
import { keepMember, type Member } from './member';
import { PretendHub } from './pretend-hub';
import { pull } from './pull';
import { push } from './push';
import { signerOf } from './sign';
import { countUnsent, hasUnsent } from './unsent';
import { rootOf } from './verify';

const file = new URL('../../../../core/hub/seal/testdata/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8'));
const { team, secret: key, seed } = vectors as Record<'team' | 'secret' | 'seed', string>;
const reader = builtChecker();
const origin = 'https://hub.example.com';
const of = sourceId({ kind: 'hub', hub: origin, team });

// Each test syncs several times, and each sync starts the program anew.
vi.setConfig({ testTimeout: 60_000 });

let hub: PretendHub;
let member: Member;
/** Another editor, who keeps nothing in this browser. */
let colleague: { closed: Closed; document: Document };

beforeEach(async () => {
  for (const name of ['registry', 'source', 'index'] as const) {
    await transaction([name], 'readwrite', async (store) => void store(name).clear());
  }
  const signer = (await signerOf(seed))?.signer ?? '';
  hub = await PretendHub.of(team);
  member = { hub: origin, team, token: 'kmt_x', key, seed, signers: [signer], version: 0, etag: hub.head.etag };
  const head = { team, ...hub.head };
  colleague = { closed: { of: 'theirs', head, cursor: '', documents: new Map() }, document: emptyDocument() };
  await colleagueHas([northwind, harbour]);
  await keepMember(member);
});

const northwind: Client = { id: 'northwind', name: 'Northwind Traders PLC' };
const harbour: Client = { id: 'harbour', name: 'Harbour Lane Clinics' };
const quill: Client = { id: 'quill', name: 'Quillfeather GmbH' };

/** The colleague makes the team's list of these. */
async function colleagueHas(clients: Client[]) {
  const { closed } = colleague;
  const known = closed.cursor === '' ? { of: 'theirs' } : { of: 'theirs', closed };
  const pulled = await pull({ ...member, version: 0, etag: '' }, known, hub.fetch);
  const now = pulled.code === 'list' ? pulled.closed : closed;
  const before = pulled.code === 'list' ? parseDocument(new TextDecoder().decode(pulled.bytes)) : emptyDocument();
  const after: Document = { keepmum: 1, name: 'Studio Nine', clients };
  const pushed = await push(member, now, before, after, { ask: hub.fetch });
  if (pushed.code !== 'pushed') throw new Error(pushed.code);
  colleague = { closed: pushed.closed, document: after };
  await keepMember(member);
}

/** What the team's list is, read by somebody who has nothing of it yet. */
async function teams(): Promise<Client[]> {
  const pulled = await pull({ ...member, version: 0, etag: '' }, { of: 'x' }, hub.fetch);
  if (pulled.code !== 'list') throw new Error(pulled.code);
  return parseDocument(new TextDecoder().decode(pulled.bytes)).clients;
}

const names = async () => (await teams()).map(({ name }) => name).sort();
const sync = () => syncHub(reader, member, { first: 'add', allowed: async () => true, fetch: hub.fetch });

test('what an editor changes here goes to the team, and what a colleague changed comes', async () => {
  expect(await sync()).toMatchObject({ code: 'synced' });
  expect(await hasUnsent()).toBe(false);
  await saveClient(reader, quill);
  await removeClient('harbour');
  expect(await hasUnsent()).toBe(true);
  expect(await countUnsent()).toBe(2);
  expect((await sync()).code).toBe('unchanged');
  expect(await names()).toEqual(['Northwind Traders PLC', 'Quillfeather GmbH']);
  expect(await hasUnsent()).toBe(false);
  const { changes } = hub;
  expect((await sync()).code).toBe('unchanged');
  expect(hub.changes).toBe(changes); // nothing is sent twice

  await colleagueHas([{ ...northwind, aliases: ['Northwind'] }, quill]);
  expect((await sync()).code).toBe('synced');
  expect(parseDocument((await current())?.document ?? '').clients[0]?.aliases).toEqual(['Northwind']);
});

test('the undo of an edit that was sent goes there too', async () => {
  await sync();
  const edited = await saveClient(reader, quill);
  await sync();
  expect(await names()).toContain('Quillfeather GmbH');
  expect(edited.ok && (await restore(edited.stored.revision))).toBe(true);
  expect(await hasUnsent()).toBe(true);
  await sync();
  expect(await names()).not.toContain('Quillfeather GmbH');
});

test('the undo of a sync does not undo what others changed', async () => {
  await sync();
  await colleagueHas([northwind, harbour, quill]);
  await sync();
  expect(await restore((await current())?.revision ?? 0)).toBe(true);
  await sync();
  expect(await names()).toContain('Quillfeather GmbH');
});

test('somebody quicker is read first, and nothing of either is lost', async () => {
  await sync();
  await saveClient(reader, quill);
  hub.before = () => colleagueHas([northwind, { ...harbour, brands: ['Harbour Kids'] }]);
  expect((await sync()).code).toBe('synced');
  expect(await names()).toEqual(['Harbour Lane Clinics', 'Northwind Traders PLC', 'Quillfeather GmbH']);
  expect((await teams()).find(({ id }) => id === 'harbour')?.brands).toEqual(['Harbour Kids']);
  expect(await hasUnsent()).toBe(false);
});

test('what both changed stays as the team has it until it is decided', async () => {
  await sync();
  await saveClient(reader, { ...northwind, relationship: 'former' });
  hub.before = () => colleagueHas([{ ...northwind, relationship: 'prospect' }, harbour]);
  expect(await sync()).toMatchObject({ code: 'synced', conflicts: 1 });
  const relationship = async () => (await teams()).find(({ id }) => id === 'northwind')?.relationship;
  expect(await relationship()).toBe('prospect');
  await sync();
  expect(await relationship()).toBe('prospect');
  expect(await hasUnsent()).toBe(false);
  const open = await openConflicts();
  await decide(
    reader,
    open.map(({ conflict }) => conflict),
    'mine',
  );
  expect(await countUnsent()).toBe(1);
  await sync();
  expect(await relationship()).toBe('former');
});

test('edits wait while the hub is not reached, and go later', async () => {
  await sync();
  await saveClient(reader, quill);
  hub.faults = ['down'];
  expect((await sync()).code).toBe('unchanged');
  expect(await syncState(of)).toMatchObject({ code: 'network', failures: 1 });
  await saveClient(reader, { id: 'p', name: 'Paperworks Ltd' });
  expect(await countUnsent()).toBe(2);
  hub.faults = ['lost']; // it took the change, and its answer did not come
  await sync();
  expect(await countUnsent()).toBe(2);
  await sync();
  expect(await names()).toHaveLength(4);
  expect(await hasUnsent()).toBe(false);
  expect(await syncState(of)).not.toHaveProperty('code', 'network');
});

test.each([
  ['forbidden', 'read-only'],
  ['full', 'status'],
] as const)('a hub that answers %s leaves the edit here', async (fault, code) => {
  await sync();
  await saveClient(reader, quill);
  hub.faults = [fault];
  await sync();
  expect(await syncState(of)).toMatchObject({ code });
  expect(await countUnsent()).toBe(1);
  expect(parseDocument((await current())?.document ?? '').clients).toHaveLength(3);
});

test('a reader’s edits stay here', async () => {
  const { seed: _, ...reading } = member;
  await keepMember(reading);
  const options = { first: 'add', allowed: async () => true, fetch: hub.fetch } as const;
  await syncHub(reader, reading, options);
  const { changes } = hub;
  await saveClient(reader, quill);
  expect(await hasUnsent()).toBe(false);
  await syncHub(reader, reading, options);
  expect(hub.changes).toBe(changes);
  await colleagueHas([northwind]);
  await keepMember(reading);
  await syncHub(reader, reading, options);
  expect(
    parseDocument((await current())?.document ?? '')
      .clients.map(({ id }) => id)
      .sort(),
  ).toEqual(['northwind', 'quill']);
});

/** The program makes the team's list of what is written so. */
async function programHas(clients: string[], more: string) {
  const teamKey = await teamKeyOf(team, key);
  const signer = await signerOf(seed);
  if (!teamKey || !signer) throw new Error('no key');
  const buckets = new Map<string, string[]>();
  for (const one of clients) {
    const bucket = await bucketOf(teamKey, JSON.parse(one).id);
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), one]);
  }
  const version = hub.head.version + 1;
  const documents = new Map([['list', await close(teamKey, 'list', more)]]);
  for (const [item, all] of buckets) documents.set(item, await close(teamKey, item, `[${all.join()}]`));
  const unsigned = { team, version, etag: `${version}-${'0'.repeat(64)}`, root: await rootOf(documents) };
  hub.head = { ...unsigned, signer: signer.signer, signature: await signer.sign(unsigned) };
  hub.items = new Map([...documents].map(([item, doc]) => [item, { version, doc }]));
}

/** The team's list as it is written. */
async function written(): Promise<string> {
  const pulled = await pull({ ...member, version: 0, etag: '' }, { of: 'x' }, hub.fetch);
  if (pulled.code !== 'list') throw new Error(pulled.code);
  return new TextDecoder().decode(pulled.bytes);
}

test('numbers nobody knows stay as they are written, here and at the hub, whoever changes what', async () => {
  const long = '12345678901234567890';
  const odd = (id: string, name: string, no: string) => `{"id":"${id}","name":"${name}","crm":${no}}`;
  const more = `{"keepmum":1,"name":"Studio Nine","ledger":${long}}`;
  await programHas([odd('northwind', 'Northwind', `${long}1`), odd('harbour', 'Harbour', `${long}2`)], more);
  await sync();
  const document = async () => (await current())?.document ?? '';
  for (const number of [`${long}1`, `${long}2`, `"ledger":${long}`]) expect(await document()).toContain(number);

  const [first] = parseDocument(await document()).clients.filter(({ id }) => id === 'northwind');
  await saveClient(reader, { ...(first as Client), aliases: ['NTC'] });
  await saveClient(reader, quill);
  expect((await sync()).code).toBe('unchanged');
  expect(await hasUnsent()).toBe(false);
  for (const number of [`${long}1`, `${long}2`, `"ledger":${long}`]) expect(await written()).toContain(number);
  expect(await written()).toContain('NTC');

  // The same with what is taken of theirs.
  const [now] = parseDocument(await document()).clients.filter(({ id }) => id === 'harbour');
  await saveClient(reader, { ...(now as Client), name: 'Harbour Lane', crm: 5 });
  await saveClient(reader, { ...(first as Client), name: 'Northwind PLC' });
  const theirs = [odd('northwind', 'Northwind Ltd', `${long}1`), odd('harbour', 'Harbour Ltd', `${long}3`)];
  await programHas(theirs, more.replace(long, `${long}4`));
  expect((await sync()).code).toBe('synced');
  const open = (await openConflicts()).map(({ conflict }) => conflict);
  expect(open.map(({ path }) => path.at(-1))).toContain('crm');
  // While it waits, the team keeps its own, also where something else of that client goes there.
  await saveClient(reader, { ...(now as Client), name: 'Harbour Lane', crm: 5, aliases: ['HL'] });
  await sync();
  expect(await written()).toContain('HL');
  expect(await written()).toContain(`"crm":${long}3`);
  await decide(reader, open, 'theirs');
  await sync();
  for (const text of [await document(), await written()]) {
    for (const number of [`${long}1`, `${long}3`, `"ledger":${long}4`]) expect(text).toContain(number);
  }
});

test('what is added to a team’s list from a file goes to the team', async () => {
  await sync();
  const incoming = incomingText('{"keepmum":1,"clients":[{"id":"quill","name":"Quillfeather GmbH"}]}');
  const looked = await preview(reader, incoming, { add: true });
  if (!looked.ok) throw new Error(looked.code);
  await apply(reader, incoming, looked, { add: true });
  expect(await countUnsent()).toBe(1);
  await sync();
  expect(await names()).toEqual(['Harbour Lane Clinics', 'Northwind Traders PLC', 'Quillfeather GmbH']);
  expect(parseDocument((await current())?.document ?? '').clients).toHaveLength(3);
});

// Of 100,000 clients, 391 share a bucket.
test('one changed client of 100,000 takes less than 20 KB, sent and read', async () => {
  const clients = Array.from({ length: 391 }, (_, i) => large(i * 255));
  const [first] = clients;
  const teamKey = await teamKeyOf(team, key);
  if (!teamKey || !first?.id) throw new Error('no key');
  const bucket = await bucketOf(teamKey, first.id);
  const { closed } = colleague;
  const documents = new Map([...closed.documents, [bucket, await close(teamKey, bucket, JSON.stringify(clients))]]);
  const known = { ...closed, documents };
  hub.sent = 0;
  const list: Document = { keepmum: 1, name: 'Studio Nine', clients };
  const edited = { ...list, clients: [{ ...first, aliases: ['Alder Birch'] }, ...clients.slice(1)] };
  expect((await push(member, known, list, edited, { ask: hub.fetch })).code).toBe('pushed');
  expect(hub.sent).toBeLessThan(20_000);
  hub.received = 0;
  const delta = await pull({ ...member, version: 0, etag: '' }, { of: 'x', closed: known }, hub.fetch);
  expect(delta.code).toBe('list');
  expect(hub.received).toBeGreaterThan(5_000);
  expect(hub.received).toBeLessThan(20_000);
});

/** As long as an entry of a firm's list is, with an account name and a domain that are its own. */
function large(i: number): Client {
  const words = ['Alder', 'Birch', 'Cedar', 'Dunlin', 'Egret', 'Fathom', 'Gannet', 'Heron', 'Ibis', 'Juniper'];
  const [a, b, c] = [words[i % 10], words[Math.floor(i / 10) % 10], words[Math.floor(i / 100) % 10]];
  const name = `${a} ${b} ${c} ${i} Ltd`;
  const slug = `${a}${b}${i}`.toLowerCase();
  return {
    id: `c-${i.toString(16).padStart(10, '0')}`,
    name,
    domains: [`${slug}.example.com`],
    handles: { x: [slug] },
  };
}
