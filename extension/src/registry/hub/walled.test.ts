import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Client, parseDocument } from '../document';
import { saveClient } from '../edit';
import { current } from '../stored';
import { newSecret } from './bytes';
import { setInside, wallsHere } from './inside';
import { teamKeyOf } from './key';
import type { Member } from './member';
import { open } from './open';
import { revoke } from './people';
import { PretendAdmin, team } from './pretend-admin';
import { pull } from './pull';
import { push } from './push';
import { makeWall, putBehind, takeDown, type WallWanted } from './walled';

vi.setConfig({ testTimeout: 60_000 });

let at: PretendAdmin;
let [ann, ben]: Member[] = [];

beforeEach(async () => {
  at = await PretendAdmin.start();
  await at.teamHas('Northwind', 'Alderfield', 'Harbour');
  [ann, ben] = [await at.joins('editor', 'ann'), await at.joins('member', 'ben')];
});

const options = () => ({ hash: at.reader.hashNames.bind(at.reader), ask: at.hub.fetch });
const wanted = (change: Partial<WallWanted> = {}): WallWanted => {
  return { id: 'heron', ask: 'Lena Legal', inside: [ann?.id ?? ''], clients: ['alderfield'], ...change };
};
const make = async (change?: Partial<WallWanted>) =>
  makeWall(await at.me(), await at.here(), wanted(change), options());
const reads = (member: Member | undefined) => at.reads(member as Member);

async function listHere(): Promise<Client[]> {
  await at.sync();
  return parseDocument((await current())?.document ?? '').clients;
}

/** Everything that the key of the team opens of what the hub has, and the names of items. */
async function inTheOpen(): Promise<string> {
  const key = await teamKeyOf(team, at.admin.key);
  const all = [...at.hub.hub.items].filter(([, { doc }]) => doc !== null);
  const texts = all.map(([item, { doc }]) => key && open(key, item, doc ?? '').catch(() => ''));
  return `${all.map(([item]) => item)}${await Promise.all(texts)}`;
}

test('who is inside of a wall that an admin made reads what is behind it; who is outside is told whom to ask', async () => {
  const { version } = at.hub.hub.head;
  expect(await make()).toEqual({ code: 'walled' });
  expect(at.hub.hub.head.version).toBe(version + 1);
  expect(await reads(ann)).toEqual(['Alderfield', 'Harbour', 'Northwind']);
  expect(await reads(ben)).toEqual(['Harbour', 'Northwind']);
  expect(await inTheOpen()).not.toMatch(/alderfield|heron/i);
  expect(await inTheOpen()).toContain('Lena Legal');

  const pulled = await pull({ ...(ben as Member), version: 0, etag: '' }, { of: 'x' }, at.hub.fetch);
  if (pulled.code !== 'list') throw new Error(pulled.code);
  await at.reader.load(new TextDecoder().decode(pulled.bytes));
  const found = await at.reader.check({ text: 'Lunch with Alderfield', network: 'x' }, '2026-01-01');
  expect(found).toMatchObject({ ok: true, findings: [{ rule: 'restricted-name', ask: 'Lena Legal' }] });

  expect((await listHere()).find(({ id }) => id === 'alderfield')?.wall).toBe('heron');
  const { walls, others } = await wallsHere(await at.me(), await at.here());
  expect([walls.map(({ id, ask, inside }) => ({ id, ask, inside })), others]).toEqual([
    [{ id: 'heron', ask: 'Lena Legal', inside: ['m0', ann?.id] }],
    0,
  ]);
});

test('more clients go behind a wall, and behind another one', async () => {
  await make();
  await listHere();
  const more = async (id: string, ...clients: string[]) =>
    putBehind(await at.me(), await at.here(), { id, clients }, options());
  expect(await more('heron', 'harbour', 'alderfield')).toEqual({ code: 'walled' });
  expect(await reads(ben)).toEqual(['Northwind']);
  expect(await reads(ann)).toEqual(['Alderfield', 'Harbour', 'Northwind']);
  expect(await inTheOpen()).not.toMatch(/alderfield|heron|harbour/i);
  expect(await more('heron', 'alderfield', 'nobody')).toEqual({ code: 'no-client' });
  expect(await more('crane', 'northwind')).toEqual({ code: 'gone' });
  // Who is behind one wall is not shown to those inside of another.
  expect(await make({ id: 'crane', inside: [ben?.id ?? ''], clients: ['northwind', 'alderfield'] })).toEqual({
    code: 'walled',
  });
  expect(await reads(ben)).toEqual(['Northwind']);
  expect(await reads(ann)).toEqual(['Alderfield', 'Harbour']);
});

test('a wall that is taken down gives everybody what was behind it, and leaves nothing of itself', async () => {
  const before = await listHere();
  await make();
  await listHere();
  expect(await takeDown(await at.me(), await at.here(), 'heron', options())).toEqual({ code: 'walled' });
  expect(await reads(ben)).toEqual(['Alderfield', 'Harbour', 'Northwind']);
  expect(await inTheOpen()).not.toMatch(/w-|heron/);
  expect(await listHere()).toEqual(before);
  const { walls, restricted } = parseDocument((await current())?.document ?? '');
  expect([walls, restricted]).toEqual([undefined, undefined]);
  expect(await takeDown(await at.me(), await at.here(), 'heron', options())).toEqual({ code: 'gone' });
});

test('a wall that cannot be made is not made by half', async () => {
  const { version } = at.hub.hub.head;
  await revoke(await at.me(), ben?.id ?? '', at.hub.fetch);
  expect(await make({ inside: [ben?.id ?? ''] })).toEqual({ code: 'not-handed' });
  expect(await make({ clients: [] })).toEqual({ code: 'no-client' });
  expect(await make({ clients: ['nobody'] })).toEqual({ code: 'no-client' });
  expect(at.hub.hub.head.version).toBe(version);
  at.hub.hub.faults = ['down'];
  expect(await make()).toEqual({ code: 'network' });
  at.hub.hub.faults = ['forbidden'];
  expect(await make()).toEqual({ code: 'read-only' });
  at.hub.hub.before = async () => {
    at.hub.hub.head.etag = '9-x';
  };
  expect(await make()).toEqual({ code: 'behind' });
});

test('what does not fit into one version is not hidden in two', async () => {
  const notes = Array.from({ length: 44_000 }, newSecret).join('');
  const before = parseDocument((await current())?.document ?? '');
  const after = { ...before, clients: [{ id: 'large', name: 'Large', notes }] };
  const pushed = await push(await at.me(), await at.here(), before, after, options());
  if (pushed.code !== 'pushed') throw new Error(pushed.code);
  const { version } = at.hub.hub.head;
  expect(await makeWall(await at.me(), pushed.closed, wanted({ clients: ['large'] }), options())).toEqual({
    code: 'too-many',
  });
  expect(at.hub.hub.head.version).toBe(version);
});

test('there is one wall of a name', async () => {
  await make();
  await listHere();
  expect(await make({ clients: ['harbour'] })).toEqual({ code: 'taken' });
  // Of another admin's, which this one was not inside of then, it could not be known.
  const cleo = await at.joins('admin', 'cleo');
  const theirs = wanted({ clients: ['harbour'], inside: ['m0'] });
  expect(await makeWall(cleo, await at.here(), theirs, options())).toEqual({ code: 'walled' });
  await listHere();
  expect(await takeDown(await at.me(), await at.here(), 'heron', options())).toEqual({ code: 'taken' });
  const more = { id: 'heron', clients: ['northwind'] };
  expect(await putBehind(await at.me(), await at.here(), more, options())).toEqual({ code: 'taken' });
  expect(await setInside(await at.me(), await at.here(), 'heron', [], at.hub.fetch)).toEqual({ code: 'taken' });
  const { version } = at.hub.hub.head;
  await saveClient(at.reader, { id: 'harbour', name: 'Harbour', aliases: ['HB'], wall: 'heron' });
  await at.sync();
  expect(at.hub.hub.head.version).toBe(version);
});
