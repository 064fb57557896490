import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPolicy } from './managed';

const key = `ed25519:${'A'.repeat(43)}=`;
const nothing = { locked: false, reason: false, unusable: false };

test('no policy settles nothing', () => {
  expect(readPolicy({})).toEqual(nothing);
});

test('what an organisation settles is read', () => {
  const policy = {
    source_url: 'https://lists.example.com/clients.json',
    source_key: key,
    sync_minutes: 30,
    lock_source: true,
    require_reason: true,
  };
  expect(readPolicy(policy)).toEqual({
    url: policy.source_url,
    key,
    every: 30,
    locked: true,
    reason: true,
    unusable: false,
  });
  const schema = JSON.parse(readFileSync(new URL('../../public/managed-schema.json', import.meta.url), 'utf8'));
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(policy).sort());
});

test('an address or a key that cannot be used is said, and nothing is synced without them', () => {
  for (const bad of [{ source_url: 'http://lists.example.com/' }, { source_url: 7 }]) {
    expect(readPolicy(bad)).toEqual({ ...nothing, unusable: true });
  }
  const good = { source_url: 'https://lists.example.com/' };
  expect(readPolicy({ ...good, source_key: 'ed25519:short' })).toEqual({ ...nothing, unusable: true });
});

test('values of another kind settle nothing', () => {
  expect(readPolicy({ lock_source: 'yes', require_reason: 1, sync_minutes: '5' })).toEqual(nothing);
  expect(readPolicy({ sync_minutes: 0 }).every).toBe(5);
  expect(readPolicy({ sync_minutes: 10 ** 9 }).every).toBe(10_080);
  expect(readPolicy({ lock_source: true }).locked).toBe(false); // there is nothing to lock it to
});
