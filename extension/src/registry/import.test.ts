import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { builtChecker } from '../checker/built';
import { transaction } from './database';
import { apply, formatOf, importFile, incomingFile, incomingText, maxBytes, preview, straight } from './import';
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

/** What a file would do, with nothing stored. */
async function lookAt(file: File, options = {}) {
  const read = await incomingFile(file);
  if (!read.ok) throw new Error('it was not read');
  return { incoming: read.incoming, result: await preview(reader, read.incoming, options) };
}

test('a file with something to mend replaces nothing until its sound part is asked for', async () => {
  const before = await current();
  const file = new File(['name,website\nNorthwind Traders,northwind.example\n,nameless.example\n'], 'clients.csv');
  expect(await importFile(reader, file)).toMatchObject({ ok: false });
  const { incoming, result } = await lookAt(file);
  expect(await current()).toEqual(before);
  if (!result.ok) throw new Error('it was not readable');
  expect(result.intake.clients).toBe(1);
  expect(result.intake.problems).toContainEqual(expect.objectContaining({ line: 3, level: 'error' }));
  expect(straight(result)).toBe(false);

  expect(await apply(reader, incoming, result)).toMatchObject({ ok: true, stored: { clients: 1 } });
  expect((await current())?.clients).toBe(1);
});

test('only a first list that is sound goes straight in force', async () => {
  const { incoming, result } = await lookAt(new File([good], 'clients.json'));
  expect(straight(result)).toBe(true);
  if (result.ok) await apply(reader, incoming, result);
  expect(straight((await lookAt(new File([good], 'clients.json'))).result)).toBe(false);
});

test('what a file would do is said before it is done', async () => {
  await importFile(reader, new File([good], 'clients.json'));
  const table = 'Firma;Ort\nNorthwind Traders;Leeds\nNext;\nNext Ltd;\n';
  const { result } = await lookAt(new File([table], 'clients.csv'));
  expect(result).toMatchObject({
    ok: true,
    intake: {
      clients: 3,
      added: { n: 2, list: [{ name: 'Next' }, { name: 'Next Ltd' }] },
      changed: { n: 1, list: [{ name: 'Northwind Traders', keys: ['attributes'] }] },
      removed: { n: 0 },
      unchanged: 0,
      duplicates: { n: 1, list: [{ share: ['name'] }] },
      columns: [
        { header: 'Firma', meaning: 'name', samples: ['Northwind Traders', 'Next', 'Next Ltd'] },
        { meaning: 'attribute:place' },
      ],
    },
  });
  if (result.ok) expect(result.intake.noisy.list[0]).toMatchObject({ name: 'Next', perThousand: 3 });
});

test('pasted rows are added, and the list still comes from where it came from', async () => {
  await importFile(reader, new File([good], 'clients.json'));
  const incoming = incomingText('name\ttwitter\nQuillfeather\t@quill\n');
  const result = await preview(reader, incoming, { add: true });
  if (!result.ok) throw new Error('it was not readable');
  expect(result.intake).toMatchObject({ clients: 2, added: { n: 1 }, unchanged: 1 });
  expect(await apply(reader, incoming, result, { add: true })).toMatchObject({ ok: true });
  const stored = await current();
  expect(stored).toMatchObject({ clients: 2, name: 'Studio Nine', source: { kind: 'file', name: 'clients.json' } });
  expect(stored?.editedAt).toBeGreaterThan(0);
});

test('a table of which no column is known says its columns, and is read as it is told', async () => {
  const file = new File(['Konto,Was\nAlderfield,x\n'], 'clients.csv');
  const { incoming, result } = await lookAt(file);
  expect(result).toMatchObject({
    ok: false,
    code: 'registry-unreadable',
    columns: [{ header: 'Konto' }, { header: 'Was' }],
  });
  expect(await preview(reader, incoming, { meanings: ['name', ''] })).toMatchObject({
    ok: true,
    intake: { clients: 1 },
  });
  const headless = await preview(reader, incoming, { meanings: ['name', ''], noHeader: true });
  expect(headless).toMatchObject({ ok: true, intake: { clients: 2 } });
});

test('values of unknown keys are stored as they were written', async () => {
  const document = '{"keepmum":1,"clients":[{"name":"Northwind Traders","crm":12345678901234567890,"rate":1.50}]}';
  await importFile(reader, new File([document], 'clients.json'));
  const stored = await current();
  expect(stored?.document).toContain('"crm":12345678901234567890,"rate":1.50');
  expect(await reader.exportJSON(stored?.document ?? '')).toContain('"crm": 12345678901234567890');
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

const [vector] = JSON.parse(
  readFileSync(new URL('../../../core/registry/signed/testdata/vectors.json', import.meta.url), 'utf8'),
) as { key: string; file: string }[];
const { key, file: sealed } = vector as { key: string; file: string };

test('a signed file that somebody chose is taken without its signature, and says whose it is', async () => {
  const read = await incomingFile(new File([sealed], 'team.json'));
  if (!read.ok) throw new Error(read.code);
  expect(read.incoming).toMatchObject({ json: true, signedBy: key });
  expect(await importFile(reader, new File([sealed], 'team.json'))).toMatchObject({ ok: true, stored: { clients: 1 } });
});

test('a signature that does not fit is refused, and so is none where one is asked for', async () => {
  const forged = new File([sealed.replace('Alderfield', 'Elderfield')], 'team.json');
  expect(await importFile(reader, forged)).toEqual({ ok: false, code: 'forged', problems: [] });
  expect(await incomingFile(new File([good], 'team.json'), { key })).toMatchObject({ ok: false, code: 'unsigned' });
  expect(await incomingFile(new File([sealed], 'team.json'), { key })).toMatchObject({ ok: true });
});
