import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Draft, Finding } from '../../messages/verdict';
import { teamKeyOf } from './key';
import { Forged } from './open';
import { evidenceOf, type Request } from './request';
import { closeRequest, openRequest, requestKeyOf } from './request-key';
import { keyOf, lookAt } from './second-person';

const file = new URL('../../../../core/hub/seal/testdata/vectors.json', import.meta.url);
const { team, secret, request: vector } = JSON.parse(readFileSync(file, 'utf8'));

async function keyFor(id: string) {
  const key = await teamKeyOf(team, secret);
  if (!key) throw new Error('no key');
  return requestKeyOf(key, id);
}

test('a request opens as the program closed it, in its place and no other', async () => {
  const key = await keyFor(vector.id);
  expect(key.link).toBe(vector.link);
  expect(await openRequest(key, 'asked', vector.asked)).toEqual(JSON.parse(vector.json));
  await expect(openRequest(key, 'answered', vector.asked)).rejects.toThrow(Forged);
  await expect(openRequest(await keyFor('0'.repeat(64)), 'asked', vector.asked)).rejects.toThrow(Forged);
  for (const cut of ['', 'AAAA', vector.asked.slice(0, 40)]) {
    await expect(openRequest(key, 'asked', cut)).rejects.toThrow(Forged);
  }
  const closed = await closeRequest(key, 'answered', { who: 'Ann Example' });
  expect(await openRequest(key, 'answered', closed)).toEqual({ who: 'Ann Example' });
  expect(closed.length).toBe((await closeRequest(key, 'answered', { who: '', note: 'Lovely.' })).length);
});

const draft: Draft = { text: 'Lunch. A day at Brackwater! Rain.', network: 'x', account: 'me' };
const finding: Finding = {
  client: 'b',
  clientName: 'Brackwater',
  relationship: 'client',
  surface: 'text',
  start: 16,
  end: 26,
  how: 'name',
  facets: ['name'],
  confidence: 'sure',
  severity: 'hold',
  rule: 'sensitive',
  fixes: [],
};

function asked(change: Partial<Request> = {}, findings = [keyOf(finding, draft)]): Request {
  const about = { from: '', id: 'b', client: 'Brackwater', text: draft.text, network: 'x', facets: ['name'], findings };
  return {
    id: '1',
    kind: 'colleague',
    mine: true,
    at: 1,
    expires: 100,
    state: 'open',
    asked: about,
    answered: {},
    ...change,
  };
}

test.each<[string, Request[], string, string[]]>([
  ['nobody was asked', [], 'not-asked', []],
  ['somebody was asked', [asked()], 'open', []],
  ['somebody let it go', [asked({ state: 'approved' })], 'approved', ['1']],
  ['that was used', [asked({ state: 'approved', used: true })], 'not-asked', []],
  ['that has run out', [asked({ state: 'approved', expires: 50 })], 'not-asked', []],
  ['it was declined', [asked({ state: 'declined' })], 'declined', []],
  ['nobody answered in time', [asked({ expires: 50 })], 'expired', []],
  ['it was taken back', [asked({ state: 'withdrawn' })], 'not-asked', []],
  ['a client let it go', [asked({ state: 'approved', kind: 'client' })], 'not-asked', []],
  ['another asked', [asked({ state: 'approved', mine: false })], 'not-asked', []],
  ['it was about something else', [asked({ state: 'approved' }, ['x'])], 'not-asked', []],
  ['it was asked again after a no', [asked({ id: '2' }), asked({ state: 'declined' })], 'open', []],
])('%s', (_, requests, state, ids) => {
  expect(lookAt([finding], draft, requests, 60)).toMatchObject({ state, ids });
});

test('another sentence, network or account is asked about anew; a comma is not', () => {
  const letGo = [asked({ state: 'approved' })];
  const state = (other: Draft, end = finding.end) => lookAt([{ ...finding, end }], other, letGo, 60).state;
  expect(state({ ...draft, text: 'Lunch. A day at Brackwater… Sun.' })).toBe('approved');
  expect(state({ ...draft, text: 'Lunch. A row at Brackwater! Rain.' })).toBe('not-asked');
  expect(state({ ...draft, network: 'linkedin' })).toBe('not-asked');
  expect(state({ ...draft, account: 'firm' })).toBe('not-asked');
  const two = [finding, { ...finding, client: 'c' }];
  expect(lookAt(two, draft, letGo, 60).state).toBe('not-asked');
});

test('evidence says where, who and when, as the program says it', () => {
  const request = asked({ decidedAt: Date.UTC(2026, 2, 14, 23), answered: { who: 'Ann Example' } });
  expect(evidenceOf({ hub: 'https://hub.example.com', team: 't' }, request)).toBe(
    'https://hub.example.com/v1/t/requests/1, Ann Example, 2026-03-14',
  );
});
