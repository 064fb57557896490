import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { downloaded } from './downloaded';
import { byTestId, until } from './extension-page';
import { applyImport, importFile, inForce, lookAtFile, openOptions, textOf } from './options';

const files = mkdtempSync(join(tmpdir(), 'keepmum-preview-'));
afterAll(() => rmSync(files, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(files, name);
  writeFileSync(path, content);
  return path;
}

const list = file(
  'clients.json',
  '{"keepmum": 1, "name": "Nine", "clients": [{"id": "north", "name": "Northwind Traders", "crm": 12345678901234567890, "permissions": [{"facets": ["name"]}]}, {"id": "quill", "name": "Quillmark"}], "accounts": [{"network": "x", "handle": "me"}], "later": 1.50}',
);

describe.each(kinds)('an import that is looked at first, in %s', (kind) => {
  let launched: Launched;
  let options: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    options = await openOptions(launched);
    await importFile(options, list);
  });
  afterAll(() => launched.close());

  const count = (what: string) =>
    options.$eval(byTestId(`import-${what}`), (one) => Number((one as HTMLElement).dataset.n));

  test('says what would change, and changes nothing until it is applied', async () => {
    const table = file('export.csv', 'Konto,Ort\nNorthwind Traders,Leeds\nNext,\nNext Ltd,\n');
    expect(await lookAtFile(options, table)).toBe('failed');
    await options.select(byTestId('column'), 'name');
    await until(async () => (await options.$(byTestId('import-apply'))) !== null, 'the table to be understood');
    expect([await count('added'), await count('changed'), await count('removed'), await count('unchanged')]).toEqual([
      2, 1, 1, 0,
    ]);
    expect(await textOf(options, byTestId('noisy-list'))).toContain('Next');
    await options.click(byTestId('join'));
    await until(async () => (await count('added')) === 1, 'the two to be joined');
    await options.click(byTestId('import-add'));
    await until(async () => (await count('removed')) === 0, 'nothing to be removed');
    expect(await inForce(options)).toBe(2);
    await options.click(byTestId('import-aside'));
    expect(await options.$(byTestId('import-preview'))).toBeNull();
    expect(await inForce(options)).toBe(2);

    expect(await lookAtFile(options, table)).toBe('failed');
    await options.select(byTestId('column'), 'name');
    await until(async () => (await options.$(byTestId('import-apply'))) !== null, 'the table to be understood');
    await applyImport(options);
    await until(async () => (await inForce(options)) === 3, 'the table in force');
    await options.click(byTestId('restore'));
    await until(async () => (await inForce(options)) === 2, 'the list from before');

    // What was said of the columns is remembered for the next file of that kind.
    expect(await lookAtFile(options, table)).toBe('preview');
    await options.click(byTestId('import-aside'));
  });

  test('what is exported, edited and imported again keeps every key', async () => {
    await options.click(byTestId('export-csv'));
    const csv = await downloaded(launched, '.csv');
    expect(csv).toContain('key:crm');
    const edited = file('edited.csv', csv.replace('Quillmark,client', 'Quillmark,former'));
    expect(await lookAtFile(options, edited)).toBe('preview');
    expect([await count('changed'), await count('unchanged')]).toEqual([1, 1]);
    await applyImport(options);
    await options.click(byTestId('export-json'));
    const json = await downloaded(launched, '.json');
    for (const kept of ['"crm": 12345678901234567890', '"later": 1.50', '"former"', '"handle": "me"', '"Nine"']) {
      expect(json).toContain(kept);
    }
  });

  test('cells can be pasted, and are added', async () => {
    await options.click(byTestId('paste-open'));
    await options.waitForSelector(byTestId('paste-text'), { visible: true });
    await options.type(byTestId('paste-text'), 'name,twitter\nHarbour Lane,@harbour\n');
    await options.click(byTestId('paste-look'));
    await options.waitForSelector(byTestId('import-apply'));
    expect([await count('added'), await count('unchanged')]).toEqual([1, 2]);
    await applyImport(options);
    await until(async () => (await inForce(options)) === 3, 'three clients in force');
  });

  test('one that is cancelled while it is made leaves the list before in force', async () => {
    const many = Array.from({ length: 12_000 }, (_, at) => ({ name: `Harbour ${at} Traders` }));
    expect(await lookAtFile(options, file('many.json', JSON.stringify({ keepmum: 1, clients: many })))).toBe('preview');
    expect(await options.evaluate(applyAndCancel)).toBe('failed');
    expect(await textOf(options, byTestId('import-result'))).toContain('3 clients');
    rmSync(launched.downloads, { recursive: true, force: true });
    const again = await openOptions(launched);
    await until(async () => (await inForce(again)) === 3, 'the list before to be in force');
    await again.click(byTestId('export-json'));
    const names = JSON.parse(await downloaded(launched, '.json')).clients.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Northwind Traders', 'Quillmark', 'Harbour Lane']);
    await again.close();
  });

  test('a text is tried, and earlier posts are checked, against the list in force', async () => {
    await options.type(byTestId('tester-text'), 'Proud to work with Harbour Lane');
    await options.click(byTestId('tester-check'));
    await options.waitForSelector(`${byTestId('tester-result')}[data-outcome="warn"]`);
    expect(await textOf(options, byTestId('finding'))).toContain('Harbour Lane');

    const tweets = [
      { tweet: { id_str: '1', full_text: 'Lunch with Harbour Lane', created_at: 'Wed Oct 10 12:19:24 +0000 2018' } },
    ];
    const archive = file('tweets.js', `window.YTD.tweets.part0 = ${JSON.stringify(tweets)}`);
    const input = await options.waitForSelector(byTestId('archive-file'));
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(archive);
    await options.waitForSelector(byTestId('archive-check'));
    await options.click(byTestId('archive-check'));
    await options.waitForSelector(byTestId('revisit'));
    expect(await options.$eval(`${byTestId('revisit')} a`, (one) => (one as HTMLAnchorElement).href)).toBe(
      'https://x.com/i/web/status/1',
    );
    await options.click(byTestId('archive-forget'));
    expect(await options.$(byTestId('revisit'))).toBeNull();
  });
});

/** Applies what was looked at and cancels that as soon as the page offers to. How it ended. */
async function applyAndCancel(): Promise<string> {
  const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  find('import-apply')?.click();
  for (;;) {
    const state = find('import-result')?.dataset.state ?? '';
    if (state === 'failed' || state === 'done') return state;
    find('import-cancel')?.click();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
