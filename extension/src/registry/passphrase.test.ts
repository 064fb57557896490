import { expect, test } from 'vitest';
import { byPassphrase, keyByPassphrase } from './passphrase';
import { Unreadable } from './sealed';

test('only the passphrase brings the key back, and a guess costs what OWASP asks for', async () => {
  const key = crypto.getRandomValues(new Uint8Array(32));
  const way = await byPassphrase('correct horse battery', key);
  expect(way).toMatchObject({ kind: 'passphrase', memory: 47104, passes: 1 });
  expect(await keyByPassphrase(way, 'correct horse battery')).toEqual(key);
  await expect(keyByPassphrase(way, 'correct horse batterz')).rejects.toBeInstanceOf(Unreadable);
}, 60_000);
