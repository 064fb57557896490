import { expect, test } from 'vitest';
import { Search } from './search';

const search = new Search([
  { id: '1', name: 'Acme Ångström', aliases: ['Project House'] },
  { id: '2', name: 'Northwind Traders', handles: { x: ['nwtraders'] }, domains: ['northwind.example'] },
  { id: '3', name: 'The Northwind Fund' },
]);

const ids = (query: string, limit = 100) => search.find(query, limit).clients.map((client) => client.id);

test('finds by name, alias, handle and domain, whatever the case and accents', () => {
  expect(ids('angstrom')).toEqual(['1']);
  expect(ids('HOUSE')).toEqual(['1']);
  expect(ids('nwtr')).toEqual(['2']);
  expect(ids('northwind.example')).toEqual(['2']);
  expect(ids('zzz')).toEqual([]);
});

test('every word must match; names that start with the query come first', () => {
  expect(ids('traders north')).toEqual(['2']);
  expect(ids('the north')).toEqual(['3']);
  expect(ids('north')).toEqual(['2', '3']);
  expect(ids('')).toEqual(['1', '2', '3']);
});

test('says how many more there are than it shows', () => {
  expect(search.find('', 2)).toMatchObject({ total: 3, clients: [{ id: '1' }, { id: '2' }] });
});
