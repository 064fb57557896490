import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { builtChecker } from '../../checker/built';
import { transaction } from '../database';
import { type Client, parseDocument } from '../document';
import { saveClient } from '../edit';
import { current } from '../stored';
import { sha256Hex } from './bytes';
import { teamKeyOf } from './key';
import { keepMember } from './member';
import { closeRequest, openRequest, requestKeyOf } from './request-key';
import { answerColleague, askAbout, keptRequests, mark, readRequests, withdraw } from './requests';
import { takeAnswers } from './take-answers';

// Each sync of the list starts the program anew.
vi.setConfig({ testTimeout: 60_000 });

const file = new URL('../../../../core/hub/seal/testdata/vectors.json', import.meta.url);
const { team, secret: key } = JSON.parse(readFileSync(file, 'utf8'));
const member = { hub: 'https://hub.example.com', team, token: 'kmt_x', key, signers: ['s'], version: 1, etag: 'e' };
const about = {
  from: 'Studio Nine',
  id: 'northwind',
  client: 'Northwind',
  text: 'Proud of what Northwind did.',
  network: 'x',
  facets: ['name', 'result'],
  until: '2027-02-20',
};

/** The hub's rows. */
let rows: Record<string, unknown>[];
let sent: string;

const hub: typeof fetch = async (input, init) => {
  const path = new URL(String(input)).pathname.split('/').slice(3);
  const body = init?.body ? JSON.parse(String(init.body)) : {};
  sent += JSON.stringify([path, init?.method, body]);
  if (init?.method === 'DELETE') return new Response(null, { status: 204 });
  if (path.length === 2) Object.assign(rows.find(({ id }) => id === path[1]) ?? {}, body, { decided_ms: 9 });
  else if (init?.method === 'POST') {
    rows.unshift({ by: 'me', asked_ms: 1, expires_ms: Date.now() + 1e6, decision: null, ...body });
  }
  return Response.json({ requests: rows });
};

beforeEach(async () => {
  rows = [];
  sent = '';
  for (const name of ['registry', 'source'] as const) {
    await transaction([name], 'readwrite', async (store) => void store(name).clear());
  }
  await keepMember({ ...member, id: 'me', role: 'approver' });
});

async function answers(decision: string, said: object): Promise<void> {
  const row = rows[0] ?? {};
  const teamKey = await teamKeyOf(team, key);
  if (!teamKey) throw new Error('no key');
  const answer = await closeRequest(await requestKeyOf(teamKey, String(row.id)), 'answered', said);
  Object.assign(row, { decision, answer, decided_ms: Date.UTC(2026, 10, 22, 12) });
}

async function permissions(): Promise<Client['permissions']> {
  return parseDocument((await current())?.document ?? '').clients[0]?.permissions;
}

test('the hub gets nothing it could read, and the link opens this one question', async () => {
  const asked = await askAbout('client', about, hub);
  if (!asked.ok || !asked.link) throw new Error('not asked');
  expect(sent).not.toMatch(/Northwind|Proud|result|kmr_/);
  const [address = '', secret = '', link] = asked.link.split(/[#.](?=kmr_|[\w-]{43}$)/);
  expect(address).toBe(`https://hub.example.com/v1/${team}/ask`);
  expect(await sha256Hex(secret)).toBe(rows[0]?.id);
  expect(await sha256Hex(String(rows[0]?.sealed))).toBe(rows[0]?.text_hash);
  const teamKey = await teamKeyOf(team, key);
  const request = teamKey && (await requestKeyOf(teamKey, String(rows[0]?.id)));
  expect(request?.link).toBe(link);
  expect(request && (await openRequest(request, 'asked', String(rows[0]?.sealed)))).toEqual(about);
  expect(await keptRequests()).toMatchObject([{ kind: 'client', mine: true, state: 'open' }]);
});

test('what a client approves is filed once, with who and when, and not again when it is taken off', async () => {
  const reader = builtChecker();
  await saveClient(reader, { id: 'northwind', name: 'Northwind' });
  await askAbout('client', about, hub);
  await readRequests(hub);
  expect(await takeAnswers(reader)).toBe(false);
  await answers('approved', { who: 'Ann Example' });
  expect(await readRequests(hub)).toBe(true);
  expect(await readRequests(hub)).toBe(false);
  expect(await takeAnswers(reader)).toBe(true);
  expect(await permissions()).toEqual([
    {
      facets: ['name', 'result'],
      networks: ['x'],
      from: '2026-11-22',
      until: '2027-02-20',
      basis: 'written',
      evidence: expect.stringMatching(/\/requests\/[0-9a-f]{64}, Ann Example, 2026-11-22$/),
    },
  ]);
  expect(await takeAnswers(reader)).toBe(false);
  await saveClient(reader, { id: 'northwind', name: 'Northwind', permissions: [] });
  await readRequests(hub);
  expect(await takeAnswers(reader)).toBe(false);
});

test('a yes of a client who approves each post is no permission for the next', async () => {
  const reader = builtChecker();
  await saveClient(reader, { id: 'northwind', name: 'Northwind' });
  await askAbout('client', { ...about, single: true }, hub);
  await readRequests(hub);
  await answers('approved', { who: 'Ann Example' });
  await readRequests(hub);
  expect(await takeAnswers(reader)).toBe(false);
  expect(await permissions()).toBeUndefined();
  expect(await keptRequests()).toMatchObject([{ state: 'approved', asked: { single: true } }]);
});

test.each([
  ['declines', 'declined', { note: 'Not yet.' }, 'Not yet.', undefined],
  [
    'puts it in other words',
    'edited',
    { who: 'Ann', text: ' Proud of\nour work. ' },
    undefined,
    ['wording: Proud of our work.'],
  ],
])('a client who %s', async (_, decision, said, note, require) => {
  const reader = builtChecker();
  await saveClient(reader, { id: 'northwind', name: 'Northwind' });
  await askAbout('client', about, hub);
  await answers(decision, said);
  expect(await readRequests(hub)).toBe(true);
  expect(await keptRequests()).toMatchObject([{ state: decision, answered: { ...(note && { note }) } }]);
  expect(await takeAnswers(reader)).toBe(require !== undefined);
  expect((await permissions())?.map((one) => one.require)).toEqual(require && [require]);
});

test('an answer that nobody with the key gave is none', async () => {
  await askAbout('client', about, hub);
  Object.assign(rows[0] ?? {}, { decision: 'approved', answer: 'AAAA', decided_ms: 1 });
  await readRequests(hub);
  expect(await keptRequests()).toEqual([]);
});

test('a colleague answers what was shown, and a yes that was used stays used', async () => {
  await askAbout('colleague', { ...about, findings: ['f'] }, hub);
  await readRequests(hub);
  const [request] = await keptRequests();
  if (!request) throw new Error('not kept');
  expect(await answerColleague(request, 'approved', { note: 'Fine.' }, hub)).toBe(true);
  expect(rows[0]).toMatchObject({ decision: 'approved', text_hash: await sha256Hex(String(rows[0]?.sealed)) });
  await readRequests(hub);
  expect(await keptRequests()).toMatchObject([{ state: 'approved', answered: { note: 'Fine.' } }]);
  await mark([request.id], 'used');
  rows.push({ ...rows[0], id: 'f'.repeat(64) }); // closed for another place
  await readRequests(hub);
  expect(await keptRequests()).toMatchObject([{ used: true }]);
  expect(await withdraw(request.id, hub)).toBe(true);
});
