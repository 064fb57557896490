import { expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import type { Client, Document } from './document';
import { onFile, ourselves, saidFirst, seenIn } from './said-first';

const client: Client = {
  id: 'nw',
  name: 'Northwind Traders PLC',
  aliases: ['Northwind'],
  sensitivity: 'high',
  permissions: [{ facets: ['name', 'relationship'], basis: 'written' }],
};
const list: Document = {
  keepmum: 1,
  clients: [client, { id: 'own', name: 'Studio Nine', relationship: 'own', handles: { x: ['studio_nine'] } }],
  accounts: [
    { network: 'x', handle: 'ann_example', kind: 'personal' },
    { network: 'x', handle: 'northwind', kind: 'client' },
  ],
};
const checker = builtChecker();
const see = (words: string, own = ourselves(list)) => seenIn(checker, words, client, own, 'x', '2026-11-22');

test('the writer is the own firm and its accounts, not those of clients', () => {
  expect(ourselves(list)).toMatchObject({ name: 'Studio Nine', handles: { x: ['studio_nine', 'ann_example'] } });
});

test('a client who names the firm and the tie has said both, whatever is permitted already', async () => {
  const seen = await see('We are delighted to be working with our new agency Studio Nine.');
  expect(seen).toMatchObject({ ofUs: true });
  expect(seen.facets).toEqual(expect.arrayContaining(['name', 'relationship']));
  expect(seen.facets).not.toContain('tag');
  expect(seen.facets).not.toContain('result');
});

test('a link to the writer is seen, and only what was said', async () => {
  const seen = await see('Thank you @studio_nine');
  expect(seen.ofUs).toBe(true);
  expect(seen.facets).toContain('tag');
  expect(seen.facets).not.toContain('future');
});

test('words that are not of the writer are told apart', async () => {
  expect(await see('Our shop in Leeds opens at nine.')).toMatchObject({ ofUs: false });
  expect(await see('Our shop opens at nine.', ourselves({ keepmum: 1, clients: [] }))).toMatchObject({ ofUs: false });
});

test('the permission holds from that day, for those facets, with its address for evidence', () => {
  const permission = saidFirst(['name'], '2026-03-14', new URL('https://x.com/northwind/status/18?s=20#top'));
  expect(permission).toEqual({
    facets: ['name'],
    from: '2026-03-14',
    basis: 'said-first',
    evidence: 'https://x.com/northwind/status/18',
  });
  expect(onFile(client, permission)).toBe(false);
  expect(onFile({ ...client, permissions: [permission] }, permission)).toBe(true);
  const own = saidFirst(['name'], '2026-03-14', new URL('https://northwind.example.com/news?id=4'));
  expect(own.evidence).toBe('https://northwind.example.com/news?id=4');
  const php = saidFirst(['name'], '2026-03-14', new URL('https://www.facebook.com/permalink.php?story_fbid=1&id=2'));
  expect(php.evidence).toBe('https://www.facebook.com/permalink.php?story_fbid=1&id=2');
});
