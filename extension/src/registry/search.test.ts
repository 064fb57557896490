import { expect, test } from 'vitest';
import type { Client } from './document';
import { Search } from './search';

const clients: Client[] = [
  { id: '1', name: 'Acme Ångström', aliases: ['Project House'] },
  { id: '2', name: 'Northwind Traders', handles: { x: ['nwtraders'] }, domains: ['northwind.example'] },
  { id: '3', name: 'The Northwind Fund', relationship: 'former' },
  { id: '4', name: 'Quillmark (North) GmbH', people: ['Ann Traders'] },
  { id: '5', name: '東京ハーバー', handles: { linkedin: ['company/tokyo-harbour'] } },
];
const search = Search.of(clients);

const ids = (query: string, limit = 100) => search.find(query, limit).rows.map((row) => row.id);

test('finds by name, alias, handle and domain, whatever the case, accents and punctuation', () => {
  expect(ids('angstrom')).toEqual(['1']);
  expect(ids('HOUSE')).toEqual(['1']);
  expect(ids('nwtr')).toEqual(['2']);
  expect(ids('northwind.example')).toEqual(['2']);
  expect(ids('@nwtraders')).toEqual(['2']);
  expect(ids('京ハ')).toEqual(['5']);
  expect(ids('zzz')).toEqual([]);
  expect(ids('…')).toEqual([]);
});

test('what begins with the query comes before what holds it as a word, and that before what holds it somewhere', () => {
  expect(ids('north')).toEqual(['2', '3', '4']);
  expect(ids('traders')).toEqual(['2', '4']);
  expect(ids('acme angstrom')).toEqual(['1']);
  expect(ids('raders')).toEqual(['2', '4']);
  expect(ids('')).toEqual(['1', '2', '3', '4', '5']);
  const exact = Search.of([{ name: 'Northwind Traders' }, { name: 'Northwind' }]);
  expect(exact.find('northwind', 1).rows).toMatchObject([{ name: 'Northwind' }]);
});

test('every word of the query must stand somewhere, in any order', () => {
  expect(ids('traders north')).toEqual(['2', '4']);
  expect(ids('the north')).toEqual(['3']);
  expect(ids('traders house')).toEqual([]);
});

test('one or two letters ask for the beginnings of words', () => {
  expect(ids('f')).toEqual(['3']);
  expect(ids('ra')).toEqual([]);
});

test('says how many more there are than it shows', () => {
  expect(search.find('', 2)).toMatchObject({ total: 5, rows: [{ id: '1' }, { id: '2' }] });
  expect(search.find('north', 1)).toMatchObject({ total: 3, rows: [{ id: '2' }] });
});

test('an account name or an address finds whose it is, and nobody else', () => {
  expect(search.named('nwtraders', 5).map((row) => row.id)).toEqual(['2']);
  expect(search.named('company/tokyo-harbour', 5).map((row) => row.id)).toEqual(['5']);
  expect(search.named('nwtrader', 5)).toEqual([]);
  expect(search.named('Northwind Traders', 5).map((row) => row.id)).toEqual(['2']);
  expect(search.named('', 5)).toEqual([]);
});

test('is the same from its text, with whatever stands in a name', () => {
  const odd: Client[] = [
    { id: 'a\tb', name: 'Line\nbreak\tand \0 nothing', relationship: 'own' },
    { id: 'c', name: '!!!' },
  ];
  const again = new Search(Search.of(odd).text);
  expect(again.size).toBe(2);
  expect(again.find('break', 9).rows).toEqual([{ id: 'a\tb', name: odd[0]?.name, relationship: 'own' }]);
  expect(again.find('nothing', 9).total).toBe(1);
  expect(new Search(Search.of([]).text).find('a', 9)).toEqual({ rows: [], total: 0 });
  expect(() => new Search('names')).toThrow();
});

test('agrees with looking at every entry, on lists and queries made at random', () => {
  let seed = 20;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const word = () => Array.from({ length: 1 + random(4) }, () => 'abc'[random(3)]).join('');
  const phrase = () => Array.from({ length: 1 + random(3) }, word).join(' ');
  for (let round = 0; round < 300; round++) {
    const list = Array.from({ length: random(12) }, (_, i) => ({ id: `${i}`, name: phrase(), aliases: [phrase()] }));
    const query = phrase();
    const fields = (client: (typeof list)[0]) => [client.name, client.aliases[0] as string];
    const holds = (client: (typeof list)[0]) => {
      if (query.includes(' '))
        return query.split(' ').every((part) => fields(client).some((field) => field.includes(part)));
      if (query.length > 2) return fields(client).some((field) => field.includes(query));
      return fields(client).some((field) => ` ${field}`.includes(` ${query}`));
    };
    const found = Search.of(list).find(query, 100);
    expect(found.rows.map((row) => row.id).sort()).toEqual(
      list
        .filter(holds)
        .map((client) => client.id)
        .sort(),
    );
    const beginning = found.rows.map((row) => row.name.startsWith(query));
    expect(beginning.lastIndexOf(true)).toBeLessThan(beginning.includes(false) ? beginning.indexOf(false) : 100);
  }
});

test('a query that is typed letter by letter finds what it finds at once', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const word = () => Array.from({ length: 1 + random(4) }, () => 'abé東'[random(4)]).join('');
  const phrase = () => Array.from({ length: 1 + random(3) }, word).join(' ');
  for (let round = 0; round < 40; round++) {
    const list = Array.from({ length: random(30) }, (_, i) => ({ id: `${i}`, name: phrase(), aliases: [phrase()] }));
    const { text } = Search.of(list);
    const typed = new Search(text);
    const keys = `${phrase()} ${phrase()}`;
    for (let at = 0; at < 2 * keys.length; at++) {
      // Now and then some of it is taken back.
      const query = keys.slice(0, random(4) === 0 ? random(keys.length) : at);
      expect(typed.find(query, 100), query).toEqual(new Search(text).find(query, 100));
    }
  }
});

test('is made ready in parts as it is in one go', () => {
  const { text } = search;
  const parts = new Search(text);
  let steps = 1;
  while (!parts.prepare(7)) steps++;
  expect(steps).toBeGreaterThan(10);
  for (const query of ['n', 'tr', 'ac', 'north', '東']) expect(parts.find(query, 9)).toEqual(search.find(query, 9));
});
