import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { transaction } from '../database';
import { log } from '../log';
import { commit, current } from '../stored';
import { type AuditEntry, aboutWhom } from './audit';
import { keepMember, type Member } from './member';
import { report } from './report';

const file = new URL('../../../../core/hub/seal/testdata/vectors.json', import.meta.url);
const { team, secret: key } = JSON.parse(readFileSync(file, 'utf8')) as { team: string; secret: string };
const hub = 'https://hub.example.com';
const member: Member = { hub, team, token: 'kmt_x', key, signers: [], version: 1, etag: '1-x' };
const passed = {
  network: 'x',
  outcome: 'hold' as const,
  what: 'posted' as const,
  rules: ['client-named', 'rival'],
  clients: ['northwind', 'harbour'],
  reason: 'Ann said so',
};

/** What the hub was sent, as bodies; `down` has it answer nothing. */
let sent: string[];
let down: boolean;
const ask: typeof fetch = async (_, init) => {
  sent.push(String(init?.body));
  if (down) throw new TypeError('down');
  return new Response(null, { status: 204 });
};
const told = () => sent.flatMap((body) => JSON.parse(body).entries as AuditEntry[]);

beforeEach(async () => {
  for (const name of ['registry', 'source', 'index', 'log'] as const) {
    await transaction([name], 'readwrite', async (store) => void store(name).clear());
  }
  [sent, down] = [[], false];
  await keepMember(member);
});

async function policy(audit: boolean | undefined, kind: 'hub' | 'here' = 'hub') {
  const document = JSON.stringify({ keepmum: 1, clients: [], policy: audit === undefined ? {} : { audit } });
  const source = kind === 'hub' ? ({ kind, hub, team } as const) : ({ kind } as const);
  await commit({ document, clients: 0, name: '', source, importedAt: 1 }, (await current())?.revision ?? 0);
}

test('what became of stopped posts is told once, and no word of the draft, no name and no reason', async () => {
  await policy(true);
  await report(ask); // from here on
  await log(passed, 'Proud of what we did for Northwind');
  await report(ask);
  await report(ask);
  const [entry, ...more] = told();
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ kind: 'posted', rule: 'client-named', network: 'x', outcome: 'hold' });
  expect(Object.keys(entry ?? {}).sort()).toEqual(['client', 'id', 'kind', 'network', 'outcome', 'rule']);
  expect(sent.join()).not.toMatch(/northwind|harbour|Ann said|Proud/i);
  expect(entry?.client?.length).toBeLessThanOrEqual(512);
  const [about] = await aboutWhom(member, [{ ...(entry as AuditEntry), seq: 1 }]).then((all) => [...all.values()]);
  expect(about).toEqual(passed.clients);
});

test('nothing is told where the team does not want it, nor of what was before it did', async () => {
  for (const wanted of [undefined, false] as const) {
    await policy(wanted);
    await report(ask);
    await log(passed);
    await report(ask);
  }
  await policy(true);
  await report(ask);
  expect(sent).toEqual([]);
  await log(passed);
  await policy(false); // it wanted that until just now
  await report(ask);
  expect(sent).toEqual([]);
  await policy(true);
  await report(ask);
  await log(passed);
  await policy(true, 'here'); // another list is in force, which is not the team's
  await report(ask);
  expect(sent).toEqual([]);
});

test('who joins tells nothing of what was before', async () => {
  await log(passed);
  await policy(true);
  await report(ask);
  expect(sent).toEqual([]);
});

test('what did not arrive is told again under the same id, a hundred at once', async () => {
  await policy(true);
  await report(ask);
  for (let i = 0; i < 130; i++) await log({ ...passed, clients: i === 0 ? manyClients : [] });
  down = true;
  await report(ask);
  const [first] = told();
  down = false;
  sent = [];
  await report(ask);
  expect(sent.map((body) => JSON.parse(body).entries.length)).toEqual([100, 30]);
  expect(told()[0]?.id).toBe(first?.id);
  expect(told()[0]?.client?.length).toBeLessThanOrEqual(512);
  expect(new Set(told().map(({ id }) => id)).size).toBe(130);
});

const manyClients = Array.from({ length: 60 }, (_, i) => `client-${i}-with-a-long-id`);
