import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import type { CheckResult, Draft } from '../messages/verdict';
import { result, transaction } from './database';
import {
  countEarlierPosts,
  type Earlier,
  earlierOf,
  earlierPosts,
  forgetEarlierPosts,
  Memory,
  mostPosts,
  rememberPost,
} from './earlier-posts';
import { today } from './today';

const day = 24 * 60 * 60 * 1000;
const now = 1_800_000_000_000;
const post: Earlier = { day: '2027-01-15', network: 'x', details: [4711, 42], promotes: 'nw' };
const check = (found: object) => ({ ok: true, outcome: 'clear', findings: [], ...found }) as CheckResult;

beforeEach(() => forgetEarlierPosts());

test('keeps ids and days, sealed, and nothing beside them', async () => {
  await rememberPost({ ...post, text: 'Jazz in Leeds' } as Earlier, now);
  expect(await earlierPosts(now)).toEqual([post]);
  const rows = await transaction(['posts'], 'readonly', (store) => result<object[]>(store('posts').getAll()));
  expect(rows.map((row) => Object.keys(row).sort())).toEqual([['at', 'sealed']]);
  const bytes = JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
  expect(bytes).not.toMatch(/4711|nw|2027|Jazz/);
});

test('a post that gives nothing away, or goes to its readers alone, is not remembered', () => {
  const draft: Draft = { text: 'Jazz in Leeds', network: 'x' };
  expect(earlierOf(draft, check({}))).toBeUndefined();
  expect(earlierOf(draft, { ok: false, code: 'locked' })).toBeUndefined();
  expect(earlierOf({ ...draft, audience: 'message' }, check({ details: [1] }))).toBeUndefined();
  expect(earlierOf(draft, check({ details: [1] }), '2027-01-15')).toEqual({
    day: '2027-01-15',
    network: 'x',
    details: [1],
  });
  expect(earlierOf(draft, check({ promotes: 'nw' }), '2027-01-15')).toMatchObject({ details: [], promotes: 'nw' });
});

test('fades after half a year, the oldest first where there are many', async () => {
  await rememberPost(post, now);
  expect(await earlierPosts(now + 181 * day - 1)).toHaveLength(1);
  expect(await earlierPosts(now + 181 * day)).toEqual([]);
  expect(await countEarlierPosts(now + 181 * day)).toBe(0);
  await transaction(['posts'], 'readwrite', async (store) => {
    for (let i = 0; i < mostPosts; i++) store('posts').add({ at: now + i, sealed: new Uint8Array() });
  });
  await rememberPost(post, now + mostPosts);
  expect(await countEarlierPosts(now + mostPosts)).toBe(mostPosts);
  expect(await earlierPosts(now + mostPosts)).toEqual([post]); // the others cannot be read, which harms nobody
});

const list = JSON.stringify({
  keepmum: 1,
  clients: [
    { id: 'a', name: 'Alderfield', attributes: { place: ['Leeds'], music: ['jazz'], drink: ['craft beer'] } },
    { id: 'b', name: 'Birchwater', attributes: { place: ['Leeds'], drink: ['craft beer'] } },
    { id: 'c', name: 'Cedarmoor', attributes: { place: ['York'], music: ['jazz'] } },
    { id: 'd', name: 'Dogwood', attributes: { place: ['Leeds'], drink: ['craft beer'] } },
    { id: 'e', name: 'Elmstead', attributes: { place: ['Leeds'], drink: ['craft beer'] } },
    { id: 'f', name: 'Fernhill', permissions: [{ facets: ['name', 'promotion'], basis: 'written' }] },
  ],
  policy: { promotions: { x: 1 } },
});

test('posts that say little each are judged together', async () => {
  const checker = builtChecker();
  await checker.load(list);
  const memory = new Memory();
  const draft = (text: string): Draft => ({ text, network: 'x' });
  const judged = async (text: string) => checker.check(draft(text), today(), { before: await memory.posts() });

  const first = 'Back from Leeds, where the craft beer is good';
  expect(await judged(first)).toMatchObject({ outcome: 'clear' });
  expect(await judged('An evening of jazz')).toMatchObject({ outcome: 'clear' });
  await memory.add(draft(first), await judged(first));
  expect(await judged('An evening of jazz')).toMatchObject({
    findings: [
      { how: 'clues', clues: { fits: 1, details: [{ earlier: false }, { earlier: true }, { earlier: true }] } },
    ],
  });
  await forgetEarlierPosts();
  memory.drop();
  expect(await judged('An evening of jazz')).toMatchObject({ outcome: 'clear' });
});

test('posts that promote are counted', async () => {
  const checker = builtChecker();
  await checker.load(list);
  const memory = new Memory();
  const draft: Draft = { text: '#ad Check out Fernhill, our client', network: 'x' };
  const rules = async () => {
    const verdict = await checker.check(draft, today(), { before: await memory.posts() });
    return verdict.ok ? verdict.findings.map(({ rule }) => rule) : [];
  };
  expect(await rules()).not.toContain('promotion-often');
  await memory.add(draft, await checker.check(draft, today()));
  expect(await rules()).toContain('promotion-often');
});
