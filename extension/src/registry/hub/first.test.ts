import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { builtChecker } from '../../checker/built';
import { transaction } from '../database';
import { emptyDocument, parseDocument } from '../document';
import { saveClient } from '../edit';
import { current } from '../stored';
import { type SyncOptions, syncHub } from '../sync';
import { enter } from './enter';
import { makeFirstList } from './first-list';
import { keptMember, type Member } from './member';
import { peopleOf } from './people';
import { PretendTeam } from './pretend-team';
import { pull } from './pull';

vi.setConfig({ testTimeout: 30_000 });

const team = 'f'.repeat(26);
const origin = 'https://hub.example.com';
const invitation = { hub: origin, team, code: `kmi_${'a'.repeat(26)}`, signers: [] };
const reader = builtChecker();

let hub: PretendTeam;

beforeEach(async () => {
  for (const name of ['registry', 'source', 'index'] as const) {
    await transaction([name], 'readwrite', async (store) => void store(name).clear());
  }
  hub = await PretendTeam.of(team);
});

async function joins(name = ''): Promise<Member> {
  const entered = await enter(invitation, { name, ask: hub.fetch });
  if (entered.code !== 'joined') throw new Error(entered.code);
  return entered.member;
}

const sync = async (member: Member, options: Pick<SyncOptions, 'first' | 'anyway'> = {}) =>
  syncHub(reader, member, { ...options, allowed: async () => true, fetch: hub.fetch });

/** The names on the team's list, as somebody with its keys reads them. */
async function reads(member: Member): Promise<string[] | string> {
  const pulled = await pull({ ...member, version: 0, etag: '' }, { of: 'theirs' }, hub.fetch);
  if (pulled.code !== 'list') return pulled.code;
  return parseDocument(new TextDecoder().decode(pulled.bytes)).clients.map(({ name }) => name);
}

test('the first admin makes the keys of the team, and is noted with a name that the hub cannot read', async () => {
  const member = await joins('Lena Example');
  expect(member).toMatchObject({ team, role: 'admin', id: 'm0', version: 0, etag: '' });
  expect([member.key, member.signers[0], member.seed, member.own, member.roster].map((one) => one?.length)).toEqual([
    64, 43, 43, 43, 43,
  ]);
  expect(new Set([member.seed, member.own, member.roster, member.signers[0]]).size).toBe(4);
  expect(await keptMember()).toEqual(member);
  expect(await peopleOf(member, hub.fetch)).toMatchObject([
    { id: 'm0', card: { own: member.own, role: 'admin', name: 'Lena Example' } },
  ]);
  for (const secret of [member.key, member.seed, member.own, member.roster, 'Lena'])
    expect(hub.heard).not.toContain(secret ?? '?');
});

test('when the answer is lost, the same keys are tried again', async () => {
  const lost: typeof fetch = async (input, init) => {
    await hub.fetch(input, init);
    throw new TypeError('lost');
  };
  expect((await enter(invitation, { ask: lost })).code).toBe('network');
  const { code: _, ...kept } = (await keptMember()) as Member;
  expect(await joins()).toEqual({ ...kept, role: 'admin', id: 'm0' });
  expect(hub.people).toHaveLength(1);
});

test('the list that is here becomes the team’s, and stays here', async () => {
  await saveClient(reader, { id: 'northwind', name: 'Northwind' });
  const member = await joins();
  expect((await sync(member)).code).toBe('hub-empty');
  expect((await makeFirstList(member, hub.fetch)).code).toBe('pushed');
  expect(await reads(member)).toEqual([]);
  expect((await sync(member, { first: 'add', anyway: true })).code).toBe('synced');
  expect(await reads(member)).toEqual(['Northwind']);
  expect(parseDocument((await current())?.document ?? '').clients).toMatchObject([{ id: 'northwind' }]);
  expect((await current())?.source).toEqual({ kind: 'hub', hub: origin, team });
});

test('what is here waits to go to the team when that was interrupted', async () => {
  await saveClient(reader, { id: 'northwind', name: 'Northwind' });
  const member = await joins();
  await makeFirstList(member, hub.fetch);
  hub.hub.faults = ['down'];
  await sync(member, { first: 'add', anyway: true });
  expect(await reads(member)).toEqual([]);
  expect(parseDocument((await current())?.document ?? '').clients).toHaveLength(1);
  await sync(member);
  expect(await reads(member)).toEqual(['Northwind']);
});

test('a team may start with an empty list, and somebody who was quicker stays', async () => {
  await saveClient(reader, { id: 'northwind', name: 'Northwind' });
  const member = await joins();
  await makeFirstList(member, hub.fetch);
  expect((await sync(member, { first: 'replace', anyway: true })).code).toBe('synced');
  expect(parseDocument((await current())?.document ?? '')).toEqual(emptyDocument());
  expect(await reads(member)).toEqual([]);
  expect((await makeFirstList(member, hub.fetch)).code).toBe('behind');
});
