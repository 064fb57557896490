import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import { transaction } from './database';
import { type Client, emptyDocument, newId, parseDocument } from './document';
import { removeClient, saveClient } from './edit';
import { clientOf, formOf } from './form';
import { importFile } from './import';
import { current, restore } from './stored';

const reader = builtChecker();

beforeEach(async () => {
  await transaction(['registry'], 'readwrite', async (store) => void store('registry').clear());
});

async function clients(): Promise<Client[]> {
  const stored = await current();
  return stored ? parseDocument(stored.document).clients : [];
}

test('the first client makes the list', async () => {
  const result = await saveClient(reader, { id: 'c-1', name: 'Northwind Traders' });
  expect(result).toMatchObject({ ok: true, stored: { clients: 1, source: { kind: 'here' } } });
  expect(await clients()).toMatchObject([{ id: 'c-1', name: 'Northwind Traders' }]);
});

test('an edit keeps what the form does not show, and keys nobody knows', async () => {
  const file = new File(
    [
      JSON.stringify({
        keepmum: 1,
        house_style: 'formal',
        clients: [
          {
            id: 'nw',
            name: 'Northwind',
            handles: { x: ['nw'], mastodon: ['nw@example.com'] },
            brands: ['Chai'],
            crm: 7,
          },
        ],
      }),
    ],
    'clients.json',
  );
  await importFile(reader, file);
  const [before] = await clients();
  const form = {
    ...formOf(before),
    aliases: 'NW Traders; ; Northwind Group ',
  };
  form.handles = { ...form.handles, x: '', linkedin: 'company/nw' };
  const result = await saveClient(reader, clientOf(form, before, 'nw'));
  expect(result).toMatchObject({ ok: true });
  expect(await clients()).toMatchObject([
    {
      id: 'nw',
      aliases: ['NW Traders', 'Northwind Group'],
      handles: { linkedin: ['company/nw'], mastodon: ['nw@example.com'] },
      brands: ['Chai'],
      crm: 7,
    },
  ]);
  expect((await clients())[0]?.handles).not.toHaveProperty('x');
  expect(parseDocument((await current())?.document ?? '')).toMatchObject({ house_style: 'formal' });
  expect((await current())?.editedAt).toBeTypeOf('number');
});

test('an entry the core cannot use is refused with the reason, and nothing is stored', async () => {
  const result = await saveClient(reader, { id: 'c-1', name: ' ' });
  expect(result).toMatchObject({ ok: false, code: 'not-usable' });
  expect(result.problems.length).toBeGreaterThan(0);
  expect(await current()).toBeUndefined();
});

test('a removed client comes back whole, even the last one', async () => {
  await saveClient(reader, { id: 'c-1', name: 'Northwind Traders', crm: 7 });
  const removed = await removeClient('c-1');
  if (!removed.ok) throw new Error(removed.code);
  expect(await clients()).toEqual([]);
  expect(await restore(removed.stored.revision)).toBe(true);
  expect(await clients()).toMatchObject([{ id: 'c-1', name: 'Northwind Traders', crm: 7 }]);
});

test('a reader that does not answer changes nothing', async () => {
  await saveClient(reader, { id: 'c-1', name: 'Northwind Traders' });
  const dead = { read: async () => ({ ok: false, code: 'checker-failed', problems: [] }) } as unknown as typeof reader;
  expect(await saveClient(dead, { id: 'c-2', name: 'Other' })).toMatchObject({ ok: false, code: 'checker-failed' });
  expect(await clients()).toHaveLength(1);
});

test('a new id is one that nobody has', () => {
  const taken = Array.from({ length: 500 }, () => newId(emptyDocument()));
  expect(new Set(taken).size).toBe(500);
});

test('numbers longer than JavaScript counts stay through a sync, a merge, an edit and a removal', async () => {
  const long = '12345678901234567890';
  const of = (name: string, more = '') =>
    `{"keepmum": 1, "later": 1.50, "clients": [{"id": "a", "name": "${name}", "crm": ${long}}, {"id": "b", "name": "Birchwater", "crm": ${long}}${more}]}`;
  const read = async (list: string) => reader.read('json', new TextEncoder().encode(list));
  const [base, theirs] = [
    await read(of('Alderfield')),
    await read(of('Alderfield', ', {"id": "c", "name": "Cedarholt"}')),
  ];
  if (!base.ok || !theirs.ok) throw new Error('a list was not read');
  const merged = await reader.merge({ base: base.document, mine: base.document, theirs: theirs.document });
  if (!merged.ok) throw new Error('the lists were not merged');
  await importFile(reader, new File([merged.document], 'clients.json'));
  const [, second] = await clients();
  expect(await saveClient(reader, { ...second, name: 'Birchwater Ltd' } as Client)).toMatchObject({ ok: true });
  expect(await removeClient('c')).toMatchObject({ ok: true });
  expect((await current())?.document.match(new RegExp(long, 'g'))).toHaveLength(2);
  expect((await current())?.document).toContain('"later":1.50');
});
