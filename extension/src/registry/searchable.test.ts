import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Search } from './search';
import { glance, searchable } from './searchable';
import { commit, current, currentSearch, type Registry, restore } from './stored';

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

test('what is seen first is of the list in force, or is not there', async () => {
  const first = async () => (await glance())?.rows.map((row) => row.name);
  const revision = async () => (await current())?.revision ?? 0;
  const text = (name: string) => `1\0\n${name.toLowerCase()}\t\0\n["1","${name}","client"]`;
  await commit(list('Alderfield'), await revision(), { search: text('Alder') });
  expect(await first()).toEqual(['Alder']);
  expect(await glance()).toMatchObject({ total: 1 });
  await commit(list('Birchwater'), await revision());
  expect(await first()).toBeUndefined();
  await searchable();
  await expect.poll(first).toEqual(['Birchwater']);
  await restore(await revision());
  expect(await first()).toBeUndefined();
  expect(await names()).toEqual(['Alderfield']);
});

test('of a long list a few entries are seen first, and how many there are', async () => {
  const clients = Array.from({ length: 2000 }, (_, i) => ({ id: `c${i}`, name: `Farrow${i} Logistics` }));
  const base = (await current())?.revision ?? 0;
  await commit({ ...list(), clients: 2000 }, base, { search: Search.of(clients).text });
  const seen = await glance();
  expect(seen?.total).toBe(2000);
  expect(seen?.rows).toHaveLength(50);
  expect(seen).toEqual((await searchable())?.find('', 50));
});
