import { expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import { parseDocument } from './document';
import { networkOf, profileOf } from './profile';

const profiles = [
  ['https://x.com/northwind', 'x', 'northwind'],
  ['https://x.com/northwind/status/1801', 'x', 'northwind'],
  ['https://mobile.twitter.com/northwind/media', 'x', 'northwind'],
  ['https://www.facebook.com/northwindtraders', 'facebook', 'northwindtraders'],
  ['https://www.facebook.com/pages/Northwind/123', 'facebook', 'pages/Northwind/123'],
  ['https://www.linkedin.com/company/northwind-traders/posts/', 'linkedin', 'company/northwind-traders'],
  ['https://de.linkedin.com/in/ann-example/', 'linkedin', 'in/ann-example'],
] as const;

test.each(profiles)('%s is a profile, and the core reads it the same', async (address, network, handle) => {
  expect(profileOf(new URL(address))).toEqual({ network, handle });
  const list = JSON.stringify({ keepmum: 1, clients: [{ name: 'Northwind', handles: { [network]: [address] } }] });
  const read = await builtChecker().read('json', new TextEncoder().encode(list));
  expect(read.ok && parseDocument(read.document).clients[0]?.handles).toEqual({ [network]: [handle] });
});

test.each([
  'https://x.com/home',
  'https://x.com/',
  'https://x.com/i/flow/login',
  'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
  'https://www.facebook.com/groups/55/posts/1',
  'https://www.linkedin.com/feed/',
  'https://www.linkedin.com/posts/northwind_we-activity-1',
  'https://example.com/northwind',
])('%s is none', (address) => {
  expect(profileOf(new URL(address))).toBeUndefined();
});

test('a host that only ends like a network is none of its own', () => {
  expect(networkOf(new URL('https://notx.com/'))).toBeUndefined();
  expect(networkOf(new URL('https://www.linkedin.com/feed/'))).toBe('linkedin');
});
