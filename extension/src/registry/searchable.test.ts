import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { searchable } from './searchable';
import { commit, currentSearch, type Registry, restore } from './stored';

const list = (...names: string[]): Registry => ({
  document: JSON.stringify({ keepmum: 1, clients: names.map((name) => ({ id: name.toLowerCase(), name })) }),
  clients: names.length,
  name: '',
  source: { kind: 'here' },
  importedAt: 1,
});
const names = async () => (await searchable())?.find('', 10).rows.map((row) => row.name);

test('what is found is what is in force, whoever changed it and however', async () => {
  expect(await names()).toBeUndefined();
  await commit(list('Alderfield'), 0);
  expect(await currentSearch()).toBeUndefined();
  expect(await names()).toEqual(['Alderfield']);
  await expect.poll(currentSearch).toContain('Alderfield');
  // The second list brings a text of its own, the third none: that of the second must not stay.
  await commit(list('Birchwater'), 1, { search: '1\0\nbirch\t\0\n["birch","Birch","client"]' });
  expect(await names()).toEqual(['Birch']);
  await commit(list('Cedarlane'), 2);
  expect(await names()).toEqual(['Cedarlane']);
  await restore(3);
  expect(await names()).toEqual(['Birchwater']);
});
