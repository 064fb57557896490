import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { builtChecker } from '../../checker/built';
import { transaction } from '../database';
import { emptyDocument, parseDocument } from '../document';
import { sourceId } from '../source';
import { current } from '../stored';
import { syncHub } from '../sync';
import { AuditChanged, aboutWhom, auditLines, auditTable, readAudit } from './audit';
import { closeCard } from './card';
import { changeKey } from './change-key';
import { type Closed, keptClosed } from './closed';
import { versionsBefore } from './history';
import { setInside, wallsHere } from './inside';
import { changesList, invite, type Role, roles } from './invite';
import { teamKeyOf } from './key';
import { readInvitation } from './link';
import { keepMember, keptMember, type Member, noteVersion, updateMember, withKeys } from './member';
import { NoAdmin, peopleOf, revoke } from './people';
import { PretendTeam } from './pretend-team';
import { pull } from './pull';
import { push } from './push';
import { lookAtVersion, putBack } from './restore';
import { signerOf } from './sign';
import { rootOf } from './verify';

const file = new URL('../../../../core/hub/seal/testdata/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8'));
const { team, secret: key, seed } = vectors as Record<'team' | 'secret' | 'seed', string>;
const reader = builtChecker();
const origin = 'https://hub.example.com';
const of = sourceId({ kind: 'hub', hub: origin, team });
const roster = `${'R'.repeat(42)}A`;
const own = vectors.own as string;

vi.setConfig({ testTimeout: 60_000 });

let hub: PretendTeam;
let admin: Member;

beforeEach(async () => {
  for (const name of ['registry', 'source', 'index'] as const) {
    await transaction([name], 'readwrite', async (store) => void store(name).clear());
  }
  hub = await PretendTeam.of(team);
  const signer = (await signerOf(seed))?.signer ?? '';
  const joined = { hub: origin, team, token: 'kmt_admin', key, seed, own, roster, role: 'admin', id: 'm0' };
  admin = { ...joined, signers: [signer], version: 0, etag: hub.hub.head.etag };
  hub.join('kmt_admin', 'admin');
  await keepMember(admin);
});

/** The admin makes the team's list of these, and has it here. */
async function teamHas(...names: string[]) {
  const closed = (await keptClosed(of)) ?? { of, head: { team, ...hub.hub.head }, cursor: '', documents: new Map() };
  const before = parseDocument((await current())?.document ?? JSON.stringify(emptyDocument()));
  const clients = names.map((name) => ({ id: name.toLowerCase(), name }));
  const pushed = await push(
    await me(),
    closed,
    before,
    { keepmum: 1, name: 'Studio Nine', clients },
    { ask: hub.fetch },
  );
  if (pushed.code !== 'pushed') throw new Error(pushed.code);
  return sync();
}

const sync = async () => syncHub(reader, await me(), { first: 'add', allowed: async () => true, fetch: hub.fetch });

async function me(): Promise<Member> {
  const member = await keptMember();
  if (!member) throw new Error('nobody is kept');
  return member;
}

async function here(): Promise<Closed> {
  const closed = await keptClosed(of);
  if (!closed) throw new Error('nothing is kept');
  return closed;
}

/** Somebody joins elsewhere with an invitation from here. */
async function joins(role: Role, name: string): Promise<Member> {
  const link = await invite(await me(), role, name, hub.fetch);
  const invitation = readInvitation(link);
  const { label = '' } = hub.invited.get(invitation?.code ?? '') ?? {};
  if (!invitation?.key) throw new Error('no invitation');
  const token = `kmt_${name}`;
  const { id } = hub.join(token, role, label);
  const { code: _, key, ...given } = invitation;
  return { ...given, key, token, id, role, version: 0, etag: '' };
}

/** What somebody reads who has nothing of the list yet; else why they cannot. */
async function reads(member: Member): Promise<string[] | string> {
  const pulled = await pull({ ...member, version: 0, etag: '' }, { of: 'theirs' }, hub.fetch);
  if (pulled.code !== 'list') return pulled.code;
  return parseDocument(new TextDecoder().decode(pulled.bytes)).clients.map(({ name }) => name);
}

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
  const editor = await joins('editor', 'ed');
  await expect(invite(editor, 'admin', '', hub.fetch)).rejects.toThrow(NoAdmin);
  const { roster: _, ...old } = admin;
  await expect(invite(old, 'member', '', hub.fetch)).rejects.toThrow(NoAdmin);
  expect(hub.invited.size).toBe(1);
});

test('who left reads nothing that comes after the key was changed; everybody else goes on by themselves', async () => {
  await teamHas('Northwind', 'Harbour');
  const [ann, ben, cleo] = [await joins('editor', 'ann'), await joins('member', 'ben'), await joins('admin', 'cleo')];
  hub.join('kmt_old', 'member'); // nobody noted anything of them
  await revoke(await me(), ann.id ?? '', hub.fetch);
  const changed = await changeKey(await me(), await here(), hub.fetch);
  if (changed.code !== 'changed') throw new Error(changed.code);
  expect(changed.handing.handed.map(({ id }) => id)).toEqual([ben.id, cleo.id]);
  expect(changed.handing.left.map(({ id }) => id)).toEqual(['m4']);

  const now = await me();
  expect(now.signers).toHaveLength(1);
  expect([now.key, now.seed, now.roster]).not.toContain(key);
  expect(now.pastRosters).toBeUndefined();
  const old = await teamKeyOf(team, key);
  for (const { doc } of hub.hub.items.values()) expect(doc?.startsWith(`1.${old?.id}.`)).toBe(false);
  // Ann works together with the hub: what she has opens nothing, and what she signs nobody takes.
  hub.people.push({ id: 'x', role: 'member', label: '', handed: '', joined_ms: 1, token: 'kmt_x' });
  expect(await reads({ ...ann, token: 'kmt_x' })).toBe('unsigned');
  const before = { ...hub.hub.head };
  const signer = await signerOf(ann.seed ?? '');
  hub.hub.head = {
    ...before,
    signer: signer?.signer ?? '',
    signature: (await signer?.sign({ team, ...before })) ?? '',
  };
  expect(await reads({ ...ben, ...now, token: ben.token })).toBe('unsigned');
  hub.hub.head = before;

  expect(await reads(ben)).toEqual(['Harbour', 'Northwind']);
  expect(await reads(cleo)).toEqual(['Harbour', 'Northwind']);
  expect((await sync()).code).toBe('unchanged');
  const handed = await pull({ ...ben, version: 0, etag: '' }, { of: 'theirs' }, hub.fetch);
  if (handed.code !== 'list') throw new Error(handed.code);
  expect(handed.member.key).toBe(now.key);
  expect([handed.member.seed, handed.member.roster]).toEqual([undefined, undefined]); // no more than a reader needs
  // An admin it was handed to can do the same.
  const pulled = await pull({ ...cleo, version: 0, etag: '' }, { of: 'theirs' }, hub.fetch);
  expect(pulled).toMatchObject({ code: 'list', member: { roster: now.roster, seed: now.seed } });
});

test('a change of the key that ended half way is done once more, with keys that are newer still', async () => {
  await teamHas('Northwind');
  const ben = await joins('member', 'ben');
  hub.hub.faults = ['down'];
  expect((await changeKey(await me(), await here(), hub.fetch)).code).toBe('network');
  const { key: half } = await me();
  expect(half).not.toBe(key);
  expect(await reads(ben)).toEqual(['Northwind']);
  expect((await sync()).code).toBe('unchanged');
  // Ben has the keys that were handed by then, and leaves.
  await revoke(await me(), ben.id ?? '', hub.fetch);
  expect((await changeKey(await me(), await here(), hub.fetch)).code).toBe('changed');
  expect((await me()).key).not.toBe(half);
  expect((await me()).signers).toHaveLength(1);
  expect((await sync()).code).toBe('unchanged');
});

test('a sync that began before the key was changed does not bring the old one back', async () => {
  const changed = updateMember(admin.token, (kept) => withKeys(kept, vectors.secret.replace(/^./, 'Z'), ['new']));
  await Promise.all([changed, noteVersion(admin.token, { version: 7, etag: '7-x' })]);
  await noteVersion(admin.token, { version: 3, etag: '3-x' });
  expect(await me()).toMatchObject({ signers: ['new'], version: 7, etag: '7-x', past: [key] });
  expect(await updateMember('kmt_other', (kept) => ({ ...kept, key: 'x' }))).toBeUndefined();
  expect((await me()).key).not.toBe('x');
});

test('only who is inside a wall reads what is behind it; who is put outside has no key of it', async () => {
  const { wall } = vectors as { wall: { documents: Record<string, string> } };
  const documents = new Map(Object.entries({ ...vectors.documents, ...wall.documents }) as [string, string][]);
  for (const [item, doc] of documents) hub.hub.items.set(item, { version: 1, doc });
  const head = { team, version: 1, etag: `1-${'0'.repeat(64)}`, root: await rootOf(documents) };
  const signer = await signerOf(seed);
  if (!signer) throw new Error('no signer');
  hub.hub.head = { ...head, signer: signer.signer, signature: await signer.sign(head) };
  await sync();
  const [ann, ben] = [await joins('editor', 'ann'), await joins('member', 'ben')];
  const secret = 'Alderfield Heron PLC';
  const { walls, others } = await wallsHere(await me(), await here());
  expect([walls.map(({ id }) => id), others]).toEqual([['heron'], 0]);
  expect(await reads(ann)).not.toContain(secret);

  const let_ = async (...ids: (string | undefined)[]) =>
    setInside(await me(), await here(), 'heron', ids.map(String), hub.fetch);
  expect((await let_('nobody')).code).toBe('not-handed');
  expect((await let_(ann.id)).code).toBe('let'); // in the place of whoever the program let in
  const tag = walls[0]?.wall.tag;
  const bucket = [...documents.keys()].find((item) => item.startsWith(`w-${tag}-b`)) ?? '';
  const before = hub.hub.items.get(bucket)?.doc;
  expect(await reads(ben)).not.toContain(secret);
  expect((await let_(ann.id, ben.id)).code).toBe('let');
  expect(await reads(ann)).toContain(secret);
  expect(await reads(ben)).toContain(secret);
  expect(hub.hub.items.get(bucket)?.doc).toBe(before); // nobody left: the wall keeps its key

  expect((await let_(ben.id)).code).toBe('let');
  expect(await reads(ann)).not.toContain(secret);
  expect(await reads(ben)).toContain(secret);
  expect(hub.hub.items.get(bucket)?.doc?.slice(0, 11)).not.toBe(before?.slice(0, 11));
  expect((await sync()).code).toMatch(/synced|unchanged/);
  expect(parseDocument((await current())?.document ?? '').walls).toMatchObject([{ inside: ['m0', ben.id].sort() }]);

  // Whoever leaves the team is outside of its walls too.
  await revoke(await me(), ben.id ?? '', hub.fetch);
  const changed = await changeKey(await me(), await here(), hub.fetch);
  expect(changed).toMatchObject({ code: 'changed', handing: { walls: 0 } });
  const [left] = (await wallsHere(await me(), await here())).walls;
  expect(left?.inside).toEqual(['m0']);
  expect(await reads(ann)).not.toContain(secret);
});

test('an earlier version is looked at, put back and taken to the team as a version of its own', async () => {
  await teamHas('Northwind', 'Harbour');
  await teamHas('Northwind', 'Quillfeather');
  const versions = await versionsBefore(await me(), 0, hub.fetch);
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  const looking = await lookAtVersion(reader, await me(), 1, hub.fetch);
  if (looking.code !== 'looked') throw new Error(looking.code);
  const { added, removed } = looking.looked.result.intake;
  expect([added.list, removed.list].map(([one]) => one?.name)).toEqual(['Harbour', 'Quillfeather']);
  expect((await putBack(reader, looking.looked)).ok).toBe(true);
  expect((await sync()).code).toBe('unchanged');
  expect(hub.hub.head.version).toBe(3);
  const nobody = { ...(await me()), version: 0, etag: '' };
  expect(await reads(nobody)).toEqual(['Harbour', 'Northwind']);
});

test('a version that is not as it was signed is not taken', async () => {
  await teamHas('Northwind');
  const [first] = hub.past;
  if (first) first.head.version = 9;
  await expect(lookAtVersion(reader, await me(), 9, hub.fetch)).rejects.toThrow();
});

test('the audit that the program wrote is an unbroken chain, and what is changed in it is seen', async () => {
  const lines = readFileSync(new URL('../../../../core/hub/team/testdata/audit.jsonl', import.meta.url), 'utf8');
  const written = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  hub.audit = structuredClone(written);
  const read = await readAudit(admin, hub.fetch);
  expect(read).toEqual(written);
  expect(auditLines(read)).toBe(lines);
  expect(auditTable(read, new Map()).split('\r\n')).toHaveLength(written.length + 2);
  hub.audit = written.slice(1); // what is older than the hub keeps may be gone
  expect(await readAudit(admin, hub.fetch)).toHaveLength(written.length - 1);
  for (const change of [
    (entries: Record<string, unknown>[]) => entries.splice(1, 1),
    (entries: Record<string, unknown>[]) => Object.assign(entries[2] ?? {}, { outcome: 'fine' }),
    (entries: Record<string, unknown>[]) => Object.assign(entries[2] ?? {}, { at_ms: 1 }),
  ]) {
    const entries = structuredClone(written);
    change(entries);
    hub.audit = entries;
    await expect(readAudit(admin, hub.fetch)).rejects.toThrow(AuditChanged);
  }
});

test('what is noted of a member is read by admins with the secret they share, and by nobody else', async () => {
  const label = await closeCard(admin, { own, role: 'member', name: 'Nora' });
  hub.join('kmt_n', 'member', label);
  const other = { ...admin, roster: `${'S'.repeat(42)}A` };
  expect((await peopleOf(other, hub.fetch)).at(-1)?.card).toBeUndefined();
  const card = (await peopleOf({ ...other, pastRosters: [roster] }, hub.fetch)).at(-1)?.card;
  expect(card?.name).toBe('Nora');
});

test('what the program closed of whom an entry is about is read here, and nothing of another entry', async () => {
  const { id, audited, about } = vectors.request;
  const entry = { seq: 4, id, at_ms: 1, member: 'm', kind: 'caught', prev: '', hash: '', client: audited };
  expect([...(await aboutWhom(admin, [entry]))]).toEqual([[4, JSON.parse(about)]]);
  expect((await aboutWhom(admin, [{ ...entry, id: id.replace('0', '1') }])).size).toBe(0);
  expect(auditTable([entry], await aboutWhom(admin, [entry]))).toContain(',northwind;café,');
});
