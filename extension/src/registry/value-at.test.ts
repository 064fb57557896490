import { expect, test } from 'vitest';
import { at, put } from './value-at';

const document = () => ({
  keepmum: 1,
  'house.style': { theme: 'calm' },
  clients: [
    { id: 'a.b', name: 'Alderfield', handles: { x: ['alder'] } },
    { id: 'b', name: 'Birchwater' },
  ],
  accounts: [{ network: 'x', handle: 'me', kind: 'personal' }],
});

test.each([
  [['clients', 'a.b', 'name'], 'Alderfield'],
  [['clients', 'a.b', 'handles', 'x'], ['alder']],
  [['clients', 'b', 'handles', 'x'], undefined],
  [['clients', 'nobody', 'name'], undefined],
  [['clients', 'b'], { id: 'b', name: 'Birchwater' }],
  [['accounts', 'x', 'me', 'kind'], 'personal'],
  [['house.style', 'theme'], 'calm'],
  [['toString'], undefined],
])('%j is found', (path, value) => {
  expect(at(document(), path as string[])).toEqual(value);
});

test.each([
  [['clients', 'a.b', 'name'], 'Elderfield'],
  [['clients', 'b', 'handles', 'x'], ['birch']],
  [['clients', 'b'], { id: 'b', name: 'Birch', sensitivity: 'high' }],
  [['clients', 'new'], { id: 'new', name: 'Cedarholm' }],
  [['accounts', 'x', 'me', 'kind'], 'firm'],
  [['accounts', 'x', 'other'], { network: 'x', handle: 'other' }],
  [['house.style', 'theme'], 'loud'],
])('%j is put and taken away, and nothing else changes', (path, value) => {
  const changed = document();
  put(changed, path as string[], value);
  expect(at(changed, path as string[])).toEqual(value);
  put(changed, path as string[], undefined);
  expect(at(changed, path as string[])).toBeUndefined();
  const before = document();
  put(before, path as string[], undefined);
  const said = (value: object) => JSON.stringify(value).replace(',"handles":{}', ''); // an empty one is no value
  expect(said(changed)).toBe(said(before));
});

test('a field of a client that has gone is not put anywhere', () => {
  const changed = document();
  put(changed, ['clients', 'gone', 'name'], 'Ghost');
  expect(changed).toEqual(document());
});
