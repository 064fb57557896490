import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import { transaction } from './database';
import { formatOf, importFile, maxBytes } from './import';
import { current } from './stored';

const reader = builtChecker();
const good = JSON.stringify({ keepmum: 1, name: 'Studio Nine', clients: [{ name: 'Northwind Traders' }] });

beforeEach(async () => {
  await transaction(['registry'], 'readwrite', async (store) => void store('registry').clear());
});

test('a good file is in force afterwards, with where it came from', async () => {
  const result = await importFile(reader, new File([good], 'clients.json'));
  expect(result).toMatchObject({ ok: true, problems: [] });
  expect(await current()).toMatchObject({
    clients: 1,
    name: 'Studio Nine',
    source: { kind: 'file', name: 'clients.json' },
  });
});

const bad: [string, string, BlobPart[]][] = [
  ['empty', 'clients.json', []],
  ['truncated', 'clients.json', [good.slice(0, -8)]],
  ['not JSON', 'clients.json', ['hello']],
  ['another kind of JSON', 'clients.json', ['[1, 2]']],
  ['UTF-16', 'clients.json', [new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])]],
  ['a CSV with no name column', 'clients.csv', ['colour,size\nred,4\n']],
];

test.each(bad)('a file that is %s leaves the old list in force and says why', async (_, name, content) => {
  await importFile(reader, new File([good], 'clients.json'));
  const before = await current();
  const result = await importFile(reader, new File(content, name));
  expect(result).toMatchObject({ ok: false, code: 'registry-unreadable' });
  expect(result.problems.length).toBeGreaterThan(0);
  expect(await current()).toEqual(before);
});

test('a file with something to mend replaces nothing until its sound part is asked for', async () => {
  const before = await current();
  const file = new File(['name,website\nNorthwind Traders,northwind.example\n,nameless.example\n'], 'clients.csv');
  const result = await importFile(reader, file);
  if (result.ok || result.code !== 'to-mend') throw new Error('it was not asked about');
  expect(result.clients).toBe(1);
  expect(result.problems).toContainEqual(expect.objectContaining({ line: 3, level: 'error' }));
  expect(await current()).toEqual(before);

  expect(await result.useAnyway()).toMatchObject({ ok: true, stored: { clients: 1 } });
  expect((await current())?.clients).toBe(1);
});

test('a file above the limit is refused without being read', async () => {
  const file = new File([good], 'clients.json');
  Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 });
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) });
  expect(await importFile(reader, file)).toEqual({
    ok: false,
    code: 'too-large',
    size: 200 * 1024 * 1024,
    problems: [],
  });
  expect(maxBytes).toBe(64 * 1024 * 1024);
});

test('a file the browser cannot read leaves everything as it was', async () => {
  const file = new File([good], 'clients.json');
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
  expect(await importFile(reader, file)).toMatchObject({ ok: false, code: 'file-unreadable' });
});

test('the format is told by the name, else by the first byte', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(formatOf('a.CSV', bytes('{'))).toBe('csv');
  expect(formatOf('a.json', bytes('name'))).toBe('json');
  expect(formatOf('list', bytes('\ufeff \n{"keepmum": 1}'))).toBe('json');
  expect(formatOf('list', bytes('name;website'))).toBe('csv');
});
