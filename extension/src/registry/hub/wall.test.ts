import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { builtChecker } from '../../checker/built';
import { type Client, type Document, parseDocument } from '../document';
import type { Closed } from './closed';
import { teamKeyOf } from './key';
import type { Member } from './member';
import { open } from './open';
import { PretendHub } from './pretend-hub';
import { pull } from './pull';
import { push } from './push';
import { signerOf } from './sign';
import { rootOf } from './verify';
import { fillingOf, itemOfWall, namesKeyOf, wallsOf } from './wall';

interface Vectors {
  team: string;
  secret: string;
  seed: string;
  own: string;
  documents: Record<string, string>;
  items: Record<string, string>;
  wall: {
    tag: string;
    key: string;
    filling: string;
    documents: Record<string, string>;
    items: Record<string, string>;
  };
}

// The program writes these, and is held to them too.
const file = new URL('../../../../core/hub/seal/testdata/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const { team, secret: key, seed, own, wall } = vectors;
const documents = new Map([...Object.entries(vectors.documents), ...Object.entries(wall.documents)]);
const checker = builtChecker();

vi.setConfig({ testTimeout: 30_000 });

let hub: PretendHub;
let inside: Member;
let outside: Member;

beforeEach(async () => {
  hub = await PretendHub.of(team);
  const signer = await signerOf(seed);
  if (!signer) throw new Error('no signer');
  for (const [item, doc] of documents) hub.items.set(item, { version: 1, doc });
  const head = { team, version: 1, etag: `1-${'0'.repeat(64)}`, root: await rootOf(documents) };
  hub.head = { ...head, signer: signer.signer, signature: await signer.sign(head) };
  const joined = { hub: 'https://hub.example.com', team, token: 'kmt_x', key, seed, version: 0, etag: '' };
  outside = { ...joined, signers: [signer.signer], own: `${'E'.repeat(42)}A` };
  inside = { ...outside, own };
});

async function read(member: Member): Promise<{ list: Document; closed: Closed }> {
  const pulled = await pull({ ...member, version: 0, etag: '' }, { of: 'x' }, hub.fetch);
  if (pulled.code !== 'list') throw new Error(pulled.code);
  return { list: parseDocument(new TextDecoder().decode(pulled.bytes)), closed: pulled.closed };
}

const names = ({ clients }: Document) => clients.map(({ name }) => name);
const options = () => ({ hash: checker.hashNames.bind(checker), ask: hub.fetch });

/** Pushes what a change makes of the list of a member. */
async function changed(member: Member, change: (list: Document) => Document) {
  const { list, closed } = await read(member);
  return push(member, closed, list, change(structuredClone(list)), options());
}

/** Whom somebody is told to ask about a draft, and the rule that says so. */
async function found(member: Member, text: string): Promise<string[]> {
  const judge = builtChecker();
  await judge.load(JSON.stringify((await read(member)).list));
  const result = await judge.check({ text, network: 'x' }, '2026-01-01');
  if (!result.ok) throw new Error(result.code);
  return result.findings.map(({ rule, ask }) => `${rule} ${ask}`);
}

test('a wall is as the program made it', async () => {
  const [made] = await wallsOf(team, own, documents);
  const teamKey = await teamKeyOf(team, key);
  if (!made || !teamKey) throw new Error('no wall');
  expect([made.tag, await namesKeyOf(teamKey), await fillingOf(made)]).toEqual([wall.tag, wall.key, wall.filling]);
  const said = JSON.parse(wall.items[`w-${wall.tag}-names`] ?? '') as { names: string[] };
  const list = { keepmum: 1, clients: [{ id: 'alderfield', name: 'Alderfield Heron PLC' }] };
  const asked = { document: JSON.stringify(list), key: wall.key, filling: wall.filling };
  expect(await checker.hashNames(asked)).toEqual(said.names);
  expect(await checker.hashNames({ ...asked, key: 'short' })).toBeUndefined();
  expect(await checker.hashNames({ ...asked, document: '{' })).toBeUndefined();
});

test('who is inside has the rows, and who is outside is told whom to ask', async () => {
  const { list } = await read(inside);
  expect(names(list)).toContain('Alderfield Heron PLC');
  expect(list).toMatchObject({ walls: [{ id: 'heron', ask: 'Lena Legal' }] });
  expect(list.restricted).toBeUndefined();

  const { list: less, closed } = await read(outside);
  expect(JSON.stringify(less)).not.toMatch(/alderfield|heron/i);
  expect(less.walls).toBeUndefined();
  expect(await found(outside, 'Lunch with Alderfield Heron')).toEqual(['restricted-name Lena Legal']);
  expect(await found(outside, 'An alder field, a heron')).toEqual([]);
  expect(await found(inside, 'Lunch with Alderfield Heron')).toEqual(['client-named undefined']);

  // Of what somebody outside got, nothing that their keys open holds a name.
  const teamKey = await teamKeyOf(team, outside.key);
  let shut = 0;
  for (const [item, document] of closed.documents) {
    const text = teamKey && (await open(teamKey, item, document).catch(() => undefined));
    if (text === undefined) shut++;
    expect(`${item}${text}${document}`).not.toMatch(/alderfield|heron/i);
  }
  expect(shut).toBe(3); // the wall, its bucket and its key
});

test('a name that is added inside is found outside', async () => {
  const aliases = (list: Document) => ({
    ...list,
    clients: list.clients.map((one) => (one.wall ? { ...one, aliases: ['Brackwater'] } : one)),
  });
  expect((await changed(inside, aliases)).code).toBe('pushed');
  expect(await found(outside, 'At Brackwater')).toEqual(['restricted-name Lena Legal']);
  expect(names((await read(outside)).list)).not.toContain('Alderfield Heron PLC');
  expect((await read(inside)).list.clients.find(({ wall }) => wall)?.aliases).toEqual(['Brackwater']);
});

test('a client goes behind the wall, and none comes from there', async () => {
  const northwind = (wall?: string) => (list: Document) => ({
    ...list,
    clients: list.clients.map(({ wall: _, ...one }): Client => {
      return one.id === 'northwind' && wall ? { ...one, wall } : (one as Client);
    }),
  });
  expect((await changed(inside, northwind('heron'))).code).toBe('pushed');
  // The word for the wall was lost for the other: it stays where it was.
  expect(names((await read(outside)).list)).toEqual(['Harbour & Sons']);
  expect(await found(outside, 'Northwind Café and Alderfield Heron')).toHaveLength(2);
  expect((await changed(inside, northwind())).code).toBe('pushed');
  expect(names((await read(outside)).list)).toEqual(['Harbour & Sons']);

  // Whoever is not inside cannot put anybody there, and nothing is sent instead.
  const before = hub.changes;
  const harbour = (list: Document) => ({ ...list, clients: list.clients.map((one) => ({ ...one, wall: 'heron' })) });
  expect((await changed(outside, harbour)).code).toBe('unknown-wall');
  expect(hub.changes).toBe(before);
});

test('who is outside changes the rest, and the wall stays', async () => {
  const { items } = hub;
  const behind = [...items].filter(([item]) => itemOfWall(item)).map(([item, { doc }]) => [item, doc]);
  const one: Client = { id: 'quill', name: 'Quillfeather' };
  const more = (list: Document) => ({ ...list, name: 'Studio Ten', clients: [...list.clients.slice(1), one] });
  expect((await changed(outside, more)).code).toBe('pushed');
  expect(behind.map(([item]) => [item, items.get(String(item))?.doc])).toEqual(behind);
  const { list } = await read(inside);
  expect(list.name).toBe('Studio Ten');
  expect(names(list).sort()).toEqual(['Alderfield Heron PLC', 'Northwind Café', 'Quillfeather']);
  const teamKey = await teamKeyOf(team, key);
  const itself = teamKey && (await open(teamKey, 'list', items.get('list')?.doc ?? ''));
  expect(itself).not.toMatch(/restricted|walls/);
});
