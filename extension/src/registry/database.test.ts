import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { countEntries, log } from './log';
import { current } from './stored';

test('a database of the first version keeps what it holds and gets what came later', async () => {
  const request = indexedDB.open('keepmum', 1);
  request.onupgradeneeded = () => {
    for (const name of ['registry', 'decisions', 'keys']) request.result.createObjectStore(name);
    const store = (name: string) => request.transaction?.objectStore(name);
    store('registry')?.put({ document: '{}', clients: 3, name: 'Studio Nine', revision: 7 }, 'current');
  };
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  request.result.close();

  expect(await current()).toMatchObject({ clients: 3, revision: 7 });
  await log({ network: 'x', outcome: 'warn', what: 'posted', rules: [], clients: [] });
  expect(await countEntries()).toBe(1);
});
