import { expect, test } from 'vitest';
import { postOf } from './post';
import { today } from './today';

const noon = Date.UTC(2026, 2, 14, 12);
const day = today(new Date(noon));
const xId = (BigInt(noon - 1288834974657) << 22n) + 7n;
const linkedinId = (BigInt(noon) << 22n) + 7n;

test('the address of a post on X says who wrote it, and when', () => {
  expect(postOf(new URL(`https://x.com/northwind/status/${xId}?s=20`))).toEqual({
    network: 'x',
    authors: ['northwind'],
    day,
  });
  expect(postOf(new URL(`https://x.com/i/status/${xId}`))).toEqual({ network: 'x', authors: [], day });
  // A number from before the numbers told the time.
  expect(postOf(new URL('https://x.com/northwind/status/20'))).toMatchObject({ authors: ['northwind'] });
  expect(postOf(new URL('https://x.com/northwind'))).toBeUndefined();
});

test('one on LinkedIn says when, and who where it was shared', () => {
  const shared = `https://www.linkedin.com/posts/northwind-traders_we-are-glad-activity-${linkedinId}-aBcD`;
  const authors = ['company/northwind-traders', 'in/northwind-traders'];
  expect(postOf(new URL(shared))).toEqual({ network: 'linkedin', authors, day });
  const feed = `https://www.linkedin.com/feed/update/urn:li:activity:${linkedinId}/`;
  expect(postOf(new URL(feed))).toEqual({ network: 'linkedin', authors: [], day });
  expect(postOf(new URL('https://www.linkedin.com/feed/'))).toBeUndefined();
});

test('one on Facebook says who at most', () => {
  const post = { network: 'facebook', authors: ['northwind'] };
  expect(postOf(new URL('https://www.facebook.com/northwind/posts/pfbid0abc'))).toEqual(post);
  expect(postOf(new URL('https://www.facebook.com/groups/55/posts/1'))).toEqual({ ...post, authors: [] });
  expect(postOf(new URL('https://www.facebook.com/permalink.php?story_fbid=1&id=2'))).toEqual({ ...post, authors: [] });
  expect(postOf(new URL('https://www.facebook.com/northwind'))).toBeUndefined();
});

test('a day that has not come yet is not believed', () => {
  const later = (BigInt(Date.now() + 1e9 - 1288834974657) << 22n).toString();
  expect(postOf(new URL(`https://x.com/northwind/status/${later}`))?.day).toBeUndefined();
});
