import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { parseDocument } from '../document';
import { saveClient } from '../edit';
import { current } from '../stored';
import { closeCard } from './card';
import { changeKey } from './change-key';
import { versionsBefore } from './history';
import { setInside, wallsHere } from './inside';
import { changesList, invite, roles } from './invite';
import { teamKeyOf } from './key';
import { readInvitation } from './link';
import { type Member, noteVersion, updateMember, withKeys } from './member';
import { NoAdmin, peopleOf, revoke } from './people';
import { origin, PretendAdmin, roster, team, vectors } from './pretend-admin';
import type { PretendTeam } from './pretend-team';
import { pull } from './pull';
import { lookAtVersion, putBack } from './restore';
import { versionPutBack } from './restored';
import { signerOf } from './sign';
import { rootOf } from './verify';

const { secret: key, seed, own } = vectors as Record<'secret' | 'seed' | 'own', string>;

vi.setConfig({ testTimeout: 60_000 });

let hub: PretendTeam;
let admin: Member;
let at: PretendAdmin;

beforeEach(async () => {
  at = await PretendAdmin.start();
  ({ hub, admin } = at);
});

test.each(roles)('an invitation for a %s holds what that role needs, and the hub reads none of it', async (role) => {
  const invitation = readInvitation(await invite(admin, role, 'Nora Example', hub.fetch));
  expect(invitation).toMatchObject({ hub: origin, team, key, signers: admin.signers });
  expect(invitation?.seed).toBe(changesList(role) ? seed : undefined);
  expect(invitation?.roster).toBe(role === 'admin' ? roster : undefined);
  expect(invitation?.own).toMatch(/^[\w-]{43}$/);
  for (const secret of [key, seed, roster, own, invitation?.own ?? '?', 'Nora'])
    expect(hub.heard).not.toContain(secret);
  hub.join('kmt_n', role, hub.invited.get(invitation?.code ?? '')?.label);
  expect((await peopleOf(admin, hub.fetch)).at(-1)?.card).toEqual({ own: invitation?.own, role, name: 'Nora Example' });
});

test('who is no admin, or cannot read what admins note, invites nobody', async () => {
  const editor = await at.joins('editor', 'ed');
  await expect(invite(editor, 'admin', '', hub.fetch)).rejects.toThrow(NoAdmin);
  const { roster: _, ...old } = admin;
  await expect(invite(old, 'member', '', hub.fetch)).rejects.toThrow(NoAdmin);
  expect(hub.invited.size).toBe(1);
});

test('who left reads nothing that comes after the key was changed; everybody else goes on by themselves', async () => {
  await at.teamHas('Northwind', 'Harbour');
  const [ann, ben, cleo] = [
    await at.joins('editor', 'ann'),
    await at.joins('member', 'ben'),
    await at.joins('admin', 'cleo'),
  ];
  hub.join('kmt_old', 'member'); // nobody noted anything of them
  await revoke(await at.me(), ann.id ?? '', hub.fetch);
  const changed = await changeKey(await at.me(), await at.here(), hub.fetch);
  if (changed.code !== 'changed') throw new Error(changed.code);
  expect(changed.handing.handed.map(({ id }) => id)).toEqual([ben.id, cleo.id]);
  expect(changed.handing.left.map(({ id }) => id)).toEqual(['m4']);

  const now = await at.me();
  expect(now.signers).toHaveLength(1);
  expect([now.key, now.seed, now.roster]).not.toContain(key);
  expect(now.pastRosters).toBeUndefined();
  const old = await teamKeyOf(team, key);
  for (const { doc } of hub.hub.items.values()) expect(doc?.startsWith(`1.${old?.id}.`)).toBe(false);
  // Ann works together with the hub: what she has opens nothing, and what she signs nobody takes.
  hub.people.push({ id: 'x', role: 'member', label: '', handed: '', joined_ms: 1, token: 'kmt_x' });
  expect(await at.reads({ ...ann, token: 'kmt_x' })).toBe('unsigned');
  const before = { ...hub.hub.head };
  const signer = await signerOf(ann.seed ?? '');
  hub.hub.head = {
    ...before,
    signer: signer?.signer ?? '',
    signature: (await signer?.sign({ team, ...before })) ?? '',
  };
  expect(await at.reads({ ...ben, ...now, token: ben.token })).toBe('unsigned');
  hub.hub.head = before;

  expect(await at.reads(ben)).toEqual(['Harbour', 'Northwind']);
  expect(await at.reads(cleo)).toEqual(['Harbour', 'Northwind']);
  expect((await at.sync()).code).toBe('unchanged');
  const handed = await pull({ ...ben, version: 0, etag: '' }, { of: 'theirs' }, hub.fetch);
  if (handed.code !== 'list') throw new Error(handed.code);
  expect(handed.member.key).toBe(now.key);
  expect([handed.member.seed, handed.member.roster]).toEqual([undefined, undefined]); // no more than a reader needs
  // An admin it was handed to can do the same.
  const pulled = await pull({ ...cleo, version: 0, etag: '' }, { of: 'theirs' }, hub.fetch);
  expect(pulled).toMatchObject({ code: 'list', member: { roster: now.roster, seed: now.seed } });
});

test('a change of the key that ended half way is done once more, with keys that are newer still', async () => {
  await at.teamHas('Northwind');
  const ben = await at.joins('member', 'ben');
  hub.hub.faults = ['down'];
  expect((await changeKey(await at.me(), await at.here(), hub.fetch)).code).toBe('network');
  const { key: half } = await at.me();
  expect(half).not.toBe(key);
  expect(await at.reads(ben)).toEqual(['Northwind']);
  expect((await at.sync()).code).toBe('unchanged');
  // Ben has the keys that were handed by then, and leaves.
  await revoke(await at.me(), ben.id ?? '', hub.fetch);
  expect((await changeKey(await at.me(), await at.here(), hub.fetch)).code).toBe('changed');
  expect((await at.me()).key).not.toBe(half);
  expect((await at.me()).signers).toHaveLength(1);
  expect((await at.sync()).code).toBe('unchanged');
});

test('a sync that began before the key was changed does not bring the old one back', async () => {
  const changed = updateMember(admin.token, (kept) => withKeys(kept, vectors.secret.replace(/^./, 'Z'), ['new']));
  await Promise.all([changed, noteVersion(admin.token, { version: 7, etag: '7-x' })]);
  await noteVersion(admin.token, { version: 3, etag: '3-x' });
  expect(await at.me()).toMatchObject({ signers: ['new'], version: 7, etag: '7-x', past: [key] });
  expect(await updateMember('kmt_other', (kept) => ({ ...kept, key: 'x' }))).toBeUndefined();
  expect((await at.me()).key).not.toBe('x');
});

test('only who is inside a wall reads what is behind it; who is put outside has no key of it', async () => {
  const { wall } = vectors as { wall: { documents: Record<string, string> } };
  const documents = new Map(Object.entries({ ...vectors.documents, ...wall.documents }) as [string, string][]);
  for (const [item, doc] of documents) hub.hub.items.set(item, { version: 1, doc });
  const head = { team, version: 1, etag: `1-${'0'.repeat(64)}`, root: await rootOf(documents) };
  const signer = await signerOf(seed);
  if (!signer) throw new Error('no signer');
  hub.hub.head = { ...head, signer: signer.signer, signature: await signer.sign(head) };
  await at.sync();
  const [ann, ben] = [await at.joins('editor', 'ann'), await at.joins('member', 'ben')];
  const secret = 'Alderfield Heron PLC';
  const { walls, others } = await wallsHere(await at.me(), await at.here());
  expect([walls.map(({ id }) => id), others]).toEqual([['heron'], 0]);
  expect(await at.reads(ann)).not.toContain(secret);

  const let_ = async (...ids: (string | undefined)[]) =>
    setInside(await at.me(), await at.here(), 'heron', ids.map(String), hub.fetch);
  expect((await let_('nobody')).code).toBe('not-handed');
  expect((await let_(ann.id)).code).toBe('let'); // in the place of whoever the program let in
  const tag = walls[0]?.wall.tag;
  const bucket = [...documents.keys()].find((item) => item.startsWith(`w-${tag}-b`)) ?? '';
  const before = hub.hub.items.get(bucket)?.doc;
  expect(await at.reads(ben)).not.toContain(secret);
  expect((await let_(ann.id, ben.id)).code).toBe('let');
  expect(await at.reads(ann)).toContain(secret);
  expect(await at.reads(ben)).toContain(secret);
  expect(hub.hub.items.get(bucket)?.doc).toBe(before); // nobody left: the wall keeps its key

  expect((await let_(ben.id)).code).toBe('let');
  expect(await at.reads(ann)).not.toContain(secret);
  expect(await at.reads(ben)).toContain(secret);
  expect(hub.hub.items.get(bucket)?.doc?.slice(0, 11)).not.toBe(before?.slice(0, 11));
  expect((await at.sync()).code).toMatch(/synced|unchanged/);
  expect(parseDocument((await current())?.document ?? '').walls).toMatchObject([{ inside: ['m0', ben.id].sort() }]);

  // Whoever leaves the team is outside of its walls too.
  await revoke(await at.me(), ben.id ?? '', hub.fetch);
  const changed = await changeKey(await at.me(), await at.here(), hub.fetch);
  expect(changed).toMatchObject({ code: 'changed', handing: { walls: 0 } });
  const [left] = (await wallsHere(await at.me(), await at.here())).walls;
  expect(left?.inside).toEqual(['m0']);
  expect(await at.reads(ann)).not.toContain(secret);
});

test('an earlier version is looked at, put back and taken to the team as a version of its own', async () => {
  await at.teamHas('Northwind', 'Harbour');
  await at.teamHas('Northwind', 'Quillfeather');
  const versions = await versionsBefore(await at.me(), 0, hub.fetch);
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  const looking = await lookAtVersion(at.reader, await at.me(), 1, hub.fetch);
  if (looking.code !== 'looked') throw new Error(looking.code);
  const { added, removed } = looking.looked.result.intake;
  expect([added.list, removed.list].map(([one]) => one?.name)).toEqual(['Harbour', 'Quillfeather']);
  expect((await putBack(at.reader, looking.looked)).ok).toBe(true);
  expect((await at.sync()).code).toBe('unchanged');
  expect(hub.hub.head.version).toBe(3);
  const nobody = { ...(await at.me()), version: 0, etag: '' };
  expect(await at.reads(nobody)).toEqual(['Harbour', 'Northwind']);
  // The history says so, to the team and in every language; and of what is changed afterwards it says nothing.
  const [now] = await versionsBefore(await at.me(), 0, hub.fetch);
  expect([now?.note, versionPutBack(now?.note ?? '')]).toEqual(['as it was in version 1', 1]);
  expect(hub.heard).not.toContain('as it was');
  expect((await saveClient(at.reader, { id: 'quill', name: 'Quillfeather' })).ok).toBe(true);
  await at.sync();
  expect((await versionsBefore(await at.me(), 0, hub.fetch))[0]).toMatchObject({ version: 4, note: '' });
  expect([versionPutBack('as it was in version x'), versionPutBack('hello')]).toEqual([undefined, undefined]);
});

test('a version that is not as it was signed is not taken', async () => {
  await at.teamHas('Northwind');
  const [first] = hub.past;
  if (first) first.head.version = 9;
  await expect(lookAtVersion(at.reader, await at.me(), 9, hub.fetch)).rejects.toThrow();
});

test('what is noted of a member is read by admins with the secret they share, and by nobody else', async () => {
  const label = await closeCard(admin, { own, role: 'member', name: 'Nora' });
  hub.join('kmt_n', 'member', label);
  const other = { ...admin, roster: `${'S'.repeat(42)}A` };
  expect((await peopleOf(other, hub.fetch)).at(-1)?.card).toBeUndefined();
  const card = (await peopleOf({ ...other, pastRosters: [roster] }, hub.fetch)).at(-1)?.card;
  expect(card?.name).toBe('Nora');
});
