import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { CheckResult, Draft, Finding } from '../messages/verdict';
import { transaction } from './database';
import {
  countDecisions,
  decisions,
  forgetAllDecisions,
  forgetDecision,
  forgetDecisionsOn,
  forgetDecisionWords,
  remember,
  withoutDecided,
} from './decisions';
import { choose } from './settings';
import { commit, current, type Registry, restore } from './stored';

const day = 24 * 60 * 60 * 1000;
const now = 1_800_000_000_000;

beforeEach(() => forgetAllDecisions());

function said(
  text: string,
  parts: Partial<Draft> = {},
  change: Partial<Finding> = {},
): { draft: Draft; finding: Finding; result: CheckResult } {
  const start = text.indexOf('Northwind');
  const finding: Finding = {
    client: 'northwind',
    clientName: 'Northwind Traders',
    relationship: 'client',
    surface: 'text',
    start,
    end: start + 'Northwind'.length,
    how: 'name',
    facets: ['name'],
    confidence: 'sure',
    severity: 'warn',
    rule: 'client-named',
    fixes: [],
    ...change,
  };
  return {
    draft: { text, network: 'x', account: 'me', ...parts },
    finding,
    result: { ok: true, outcome: 'warn', findings: [finding] },
  };
}

async function isDecided({ draft, result }: ReturnType<typeof said>, at = now): Promise<boolean> {
  const left = await withoutDecided(result, draft, at);
  if (!left.ok) throw new Error(left.code);
  expect(left.outcome).toBe(left.findings.length === 0 ? 'clear' : 'warn');
  return left.findings.length === 0;
}

test('holds for the same sentence, whatever stands around it', async () => {
  const first = said('Hello! Lunch with Northwind today. Bye.');
  expect(await isDecided(first)).toBe(false);
  await remember([first.finding], first.draft, now);
  expect(await isDecided(first)).toBe(true);
  expect(await isDecided(said('Other words first.\nlunch with Northwind, today!'))).toBe(true);
});

test('does not hold for another sentence, client, rule, network, account or audience', async () => {
  const first = said('Lunch with Northwind today.');
  await remember([first.finding], first.draft, now);
  expect(await isDecided(said('Dinner with Northwind today.'))).toBe(false);
  expect(await isDecided(said(first.draft.text, {}, { client: 'other' }))).toBe(false);
  expect(await isDecided(said(first.draft.text, {}, { rule: 'sensitive-client' }))).toBe(false);
  expect(await isDecided(said(first.draft.text, { network: 'linkedin' }))).toBe(false);
  expect(await isDecided(said(first.draft.text, { account: 'firm' }))).toBe(false);
  expect(await isDecided(said(first.draft.text, { audience: 'group' }))).toBe(false);
});

test('runs out after 90 days', async () => {
  const first = said('Lunch with Northwind today.');
  await remember([first.finding], first.draft, now);
  expect(await isDecided(first, now + 89 * day)).toBe(true);
  expect(await isDecided(first, now + 90 * day)).toBe(false);
  expect(await countDecisions(now + 89 * day)).toBe(1);
  expect(await countDecisions(now + 90 * day)).toBe(0);
});

test('leaves the other findings, and the outcome they make', async () => {
  const first = said('Lunch with Northwind today.');
  await remember([first.finding], first.draft, now);
  const note: Finding = { ...first.finding, client: 'other', severity: 'note' };
  const left = await withoutDecided({ ok: true, outcome: 'warn', findings: [first.finding, note] }, first.draft, now);
  expect(left).toEqual({ ok: true, outcome: 'note', findings: [note] });
});

test('stores neither text nor name in the clear, and its key is sealed as well', async () => {
  await choose({ keepWords: true });
  const first = said('Lunch with Northwind today.');
  await remember([first.finding], first.draft, now);
  await choose({ keepWords: false });
  const kept = await transaction(['decisions', 'keys'], 'readonly', async (store) => {
    const all = (request: IDBRequest) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    return {
      ids: await all(store('decisions').getAllKeys()),
      values: (await all(store('decisions').getAll())) as { sealed: Uint8Array }[],
      keys: (await all(store('keys').getAll())) as object[],
    };
  });
  const bytes = kept.values.map(({ sealed }) => new TextDecoder('latin1').decode(sealed));
  expect(JSON.stringify([kept.ids, kept.values, bytes])).not.toMatch(/lunch|northwind/i);
  const unsealed = kept.keys.filter((key) => !(key instanceof Uint8Array)) as { key: CryptoKey }[];
  expect(unsealed.map(({ key }) => key.extractable)).toEqual([false]);
});

test('is found again, with its words where they are kept, and undone alone', async () => {
  const first = said('Lunch with Northwind today.');
  await remember([first.finding], first.draft, now);
  await choose({ keepWords: true });
  const second = said('Dinner with Northwind today.', { network: 'linkedin' });
  await remember([second.finding], second.draft, now + 1);
  await choose({ keepWords: false });
  const found = await decisions(now + 2);
  expect(found).toMatchObject([
    {
      client: 'northwind',
      rule: 'client-named',
      network: 'linkedin',
      at: now + 1,
      words: 'dinner with northwind today',
    },
    { client: 'northwind', network: 'x', account: 'me', until: now + 90 * day },
  ]);
  expect(found[1]?.words).toBeUndefined();
  await forgetDecision(found[0]?.id ?? '');
  expect([await isDecided(first), await isDecided(second)]).toEqual([true, false]);
});

test('gives its words up when they are to be kept no longer, and holds on', async () => {
  await choose({ keepWords: true });
  const first = said('Lunch with Northwind today.');
  await remember([first.finding], first.draft, now);
  await choose({ keepWords: false });
  await forgetDecisionWords();
  expect((await decisions(now)).map(({ client, words }) => [client, words])).toEqual([['northwind', undefined]]);
  expect(await isDecided(first)).toBe(true);
});

const list = (name: string): Registry => ({
  document: JSON.stringify({ keepmum: 1, clients: [{ id: 'northwind', name }] }),
  clients: 1,
  name: '',
  source: { kind: 'file', name: 'a.json' },
  importedAt: now,
});
const revision = async () => (await current())?.revision ?? 0;

test('ends with the version of the list it was made on, and not with the same list come again', async () => {
  await commit(list('Northwind'), await revision());
  const first = said('Lunch with Northwind today.');
  await remember([first.finding], first.draft, now);
  await commit({ ...list('Northwind'), importedAt: now + 1 }, await revision());
  expect(await isDecided(first)).toBe(true);

  await commit(list('Northwind Traders'), await revision());
  expect(await isDecided(first)).toBe(false);
  expect([await countDecisions(now), await decisions(now)]).toEqual([0, []]);
  await restore(await revision());
  expect(await isDecided(first)).toBe(true);
});

test('ends when its client is edited here, and holds when another one is', async () => {
  const first = said('Lunch with Northwind today.');
  await remember([first.finding], first.draft, now);
  const edit = async (client: string) =>
    commit(list(`changed ${client}`), await revision(), {
      sameVersion: true,
      within: await forgetDecisionsOn(client),
    });
  await edit('other');
  expect(await isDecided(first)).toBe(true);
  await edit('northwind');
  expect(await isDecided(first)).toBe(false);
});

test('no verdict stays no verdict', async () => {
  const unchecked = { ok: false, code: 'checker-failed' } as const;
  expect(await withoutDecided(unchecked, { text: '', network: 'x' })).toBe(unchecked);
});
