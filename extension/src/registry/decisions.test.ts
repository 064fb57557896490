import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { CheckResult, Draft, Finding } from '../messages/verdict';
import { transaction } from './database';
import { countDecisions, forgetAllDecisions, remember, withoutDecided } from './decisions';

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

test('stores neither text nor name, under a key that cannot be read out', async () => {
  const first = said('Lunch with Northwind today.');
  await remember([first.finding], first.draft, now);
  const kept = await transaction(['decisions', 'keys'], 'readonly', async (store) => {
    const all = (request: IDBRequest) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    return {
      ids: await all(store('decisions').getAllKeys()),
      values: await all(store('decisions').getAll()),
      keys: (await all(store('keys').getAll())) as CryptoKey[],
    };
  });
  expect(JSON.stringify([kept.ids, kept.values])).not.toMatch(/lunch|northwind|client/i);
  expect(kept.keys.map((key) => key.extractable)).toEqual([false]);
});

test('no verdict stays no verdict', async () => {
  const unchecked = { ok: false, code: 'checker-failed' } as const;
  expect(await withoutDecided(unchecked, { text: '', network: 'x' })).toBe(unchecked);
});
