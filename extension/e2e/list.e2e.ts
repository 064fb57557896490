import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { downloaded } from './downloaded';
import { byTestId, openExtensionPage, until } from './extension-page';
import { applyImport, importFile, inForce, openOptions, textOf } from './options';

const files = mkdtempSync(join(tmpdir(), 'keepmum-lists-'));

afterAll(() => rmSync(files, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(files, name);
  writeFileSync(path, content);
  return path;
}

/** A file of this many bytes that takes no room on the disk. */
function sparse(name: string, bytes: number): string {
  const path = file(name, '{"keepmum": 1');
  truncateSync(path, bytes);
  return path;
}

const registry = (...clients: object[]) => `${JSON.stringify({ keepmum: 1, clients }, null, 2)}\n`;

const good = file(
  'good.json',
  registry(
    { id: 'northwind', name: 'Northwind Traders PLC', aliases: ['Northwind'] },
    { id: 'harbourlane', name: 'Harbour Lane Clinics Ltd' },
    { id: 'pennyprint', name: 'Pennyprint Ltd', relationship: 'supplier', 'crm-number': 41 },
  ),
);

/** Files of which nothing can be used, and the problem each must be answered with. */
const unusable = [
  { what: 'an empty file', path: file('empty.json', ''), code: 'empty' },
  {
    what: 'a truncated file',
    path: file('truncated.json', registry({ name: 'Northwind' }).slice(0, 48)),
    code: 'syntax',
  },
  { what: 'a file that is not JSON', path: file('letter.json', 'Dear Ann,\n\nhere is our list.\n'), code: 'syntax' },
  {
    what: 'a file in another encoding',
    path: file('latin1.json', Buffer.from(registry({ name: 'Café Zürich' }), 'latin1')),
    code: 'encoding',
  },
  { what: 'a CSV with no name column', path: file('no-name.csv', 'phone,town\n1,Leeds\n'), code: 'no-name-column' },
];

/** Files of which a part can be used: that part replaces the list, and the rest is said by line and column. */
const partlyUsable = [
  {
    what: 'duplicate ids',
    path: file('ids.json', registry({ id: 'a', name: 'Northwind Traders' }, { id: 'a', name: 'Harbour Lane' })),
    code: 'duplicate-id',
    level: 'error',
    clients: 1,
  },
  {
    what: 'a name of one character',
    path: file('short.json', registry({ name: 'Q' }, { name: 'Harbour Lane' })),
    code: 'name-too-short',
    level: 'warning',
    clients: 2,
  },
  {
    what: 'a permission with impossible dates',
    path: file(
      'dates.json',
      registry({ name: 'Harbour Lane', permissions: [{ facets: ['name'], from: '2026-02-30', until: '2026-12-31' }] }),
    ),
    code: 'bad-date',
    level: 'error',
    clients: 1,
  },
];

describe.each(kinds)('the client list in %s', (kind) => {
  let launched: Launched;
  let options: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    options = await openOptions(launched);
  });
  afterAll(() => launched.close());

  test('starts with nothing in force, and says so', async () => {
    await until(async () => (await textOf(options, byTestId('in-force'))) !== '', 'the page to know');
    expect(await inForce(options)).toBe(0);
  });

  test('takes a good file, and keeps it over a reload', async () => {
    const result = await importFile(options, good);
    expect(result.state).toBe('done');
    expect(await inForce(options)).toBe(3);
    const again = await openOptions(launched);
    await until(async () => (await inForce(again)) === 3, 'three clients in force');
    expect(await textOf(again, byTestId('in-force'))).toContain('3');
    expect(await textOf(again, byTestId('origin'))).toContain('good.json');
    await again.close();
  });

  test('notes a key it does not know, by line and column, and keeps it', async () => {
    const { problems } = await importFile(options, good);
    const [note] = problems;
    expect(problems).toHaveLength(1);
    expect(note).toMatchObject({ code: 'unknown-key', level: 'note' });
    const line = readFileSync(good, 'utf8').split('\n')[(note?.line ?? 0) - 1] ?? '';
    expect(line.slice((note?.column ?? 0) - 1)).toMatch(/^"crm-number"/);
  });

  describe.each(unusable)('$what', ({ path, code }) => {
    test('is answered with its problem, and the old list stays in force', async () => {
      await importFile(options, good);
      const result = await importFile(options, path);
      expect(result.state).toBe('failed');
      expect(result.problems.map((problem) => problem.code)).toContain(code);
      for (const { line, column, message } of result.problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(message).not.toBe('');
      }
      expect(await inForce(options)).toBe(3);
    });
  });

  test('a file of 200 MB is refused by its size, with the limit said, and the old list stays in force', async () => {
    await importFile(options, good);
    const result = await importFile(options, sparse('huge.json', 200 * 1024 * 1024));
    expect(result.state).toBe('failed');
    expect(result.said).toContain('64 MB');
    expect(await inForce(options)).toBe(3);
  });

  describe.each(partlyUsable)('$what', ({ path, code, level, clients }) => {
    test('is said by line and column, and the old list stays until the reader takes the rest', async () => {
      await importFile(options, good);
      const result = await importFile(options, path);
      expect(result.state).toBe('to-mend');
      const problem = result.problems.find((one) => one.code === code);
      expect(problem).toMatchObject({ level });
      expect(problem?.line).toBeGreaterThan(0);
      expect(problem?.column).toBeGreaterThan(0);
      expect(await inForce(options)).toBe(3);
      await applyImport(options);
      await until(async () => (await inForce(options)) === clients, 'the rest to be in force');
      await options.click(byTestId('restore'));
      await until(async () => (await inForce(options)) === 3, 'the old list');
    });
  });

  test('keeps names in its own database and nowhere else', async () => {
    const options = await openOptions(launched);
    expect((await importFile(options, good)).state).toBe('done');
    const elsewhere = await options.evaluate(keptElsewhere);
    expect(elsewhere.databases).toEqual(['keepmum']);
    expect(elsewhere.said).not.toMatch(/northwind|harbour|pennyprint/i);
    await options.close();
  });

  test('exports what is in force, unknown keys included', async () => {
    await importFile(options, good);
    await options.click(byTestId('export-json'));
    const json = JSON.parse(await downloaded(launched, '.json'));
    expect(json.keepmum).toBe(1);
    expect(json.clients.map((client: { id: string }) => client.id)).toEqual(['northwind', 'harbourlane', 'pennyprint']);
    expect(json.clients[2]['crm-number']).toBe(41);
    await options.click(byTestId('export-csv'));
    const csv = await downloaded(launched, '.csv');
    expect(csv).toContain('Northwind Traders PLC');
    expect((await importFile(options, file('exported.csv', csv))).state).toBe('done');
    expect(await inForce(options)).toBe(3);
  });

  test('the popup searches, adds, edits, removes and takes back', async () => {
    await importFile(options, good);
    const popup = await openExtensionPage(launched, 'popup.html');
    const names = () =>
      popup.$$eval(`${byTestId('client')} .name`, (found) => found.map((one) => one.textContent ?? ''));
    const fill = async (field: string, text: string) => {
      await popup.click(byTestId(field), { count: 3 });
      await popup.keyboard.type(text);
    };
    await until(async () => (await names()).length === 3, 'the list');

    await fill('search', 'harb');
    await until(async () => (await names()).join() === 'Harbour Lane Clinics Ltd', 'the search');

    await popup.click(byTestId('add'));
    await popup.waitForSelector(byTestId('save'));
    await fill('name', 'Quillfeather GmbH');
    await popup.click(byTestId('save'));
    await popup.waitForSelector(byTestId('search'));
    await until(async () => (await inForce(popup)) === 4, 'four clients in force');

    await fill('search', 'quill');
    await until(async () => (await names()).join() === 'Quillfeather GmbH', 'the new client');
    await popup.click(`${byTestId('client')} ${byTestId('edit')}`);
    await popup.waitForSelector(byTestId('save'));
    await fill('name', 'Quillfeather Press');
    await popup.click(byTestId('save'));
    await popup.waitForSelector(byTestId('search'));
    await until(async () => (await names()).join() === 'Quillfeather Press', 'the new name');
    expect(await inForce(popup)).toBe(4);

    await popup.click(`${byTestId('client')} ${byTestId('remove')}`);
    await until(async () => (await inForce(popup)) === 3, 'three clients in force');
    expect(await names()).toEqual([]);
    await popup.click(byTestId('undo'));
    await until(async () => (await inForce(popup)) === 4, 'four clients in force again');
    expect(await names()).toEqual(['Quillfeather Press']);
    await popup.close();
  });
});

/** What the extension keeps outside its database, as one text, and which databases there are. */
async function keptElsewhere(): Promise<{ said: string; databases: (string | undefined)[] }> {
  interface Api {
    storage: { local: { get(): Promise<object> } };
  }
  const { chrome } = globalThis as unknown as { chrome: Api };
  const stores = await caches.keys();
  const said = JSON.stringify([await chrome.storage.local.get(), { ...localStorage }, { ...sessionStorage }, stores]);
  return { said, databases: (await indexedDB.databases()).map(({ name }) => name) };
}
