import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { allowHosts } from './extension';
import { byTestId, openExtensionPage, until } from './extension-page';
import { type Hub, startHub } from './hub';
import { linkFile, outcome, writeLinked } from './linked';
import { inForce, openOptions, textOf } from './options';

const dir = mkdtempSync(join(tmpdir(), 'keepmum-sync-'));
const file = join(dir, 'clients.json');

function write(...names: string[]): void {
  writeFileSync(
    file,
    JSON.stringify({ keepmum: 1, name: 'Studio Nine', clients: names.map((name) => ({ id: idOf(name), name })) }),
  );
}

/** The same for every name that begins with the same word. */
function idOf(name: string): string {
  return name.split(' ')[0]?.toLowerCase() ?? '';
}

async function namesIn(popup: Page): Promise<string[]> {
  await popup.waitForSelector(byTestId('client'));
  return (await popup.$$eval(`${byTestId('client')} .name`, (all) => all.map((one) => one.textContent ?? ''))).sort();
}

let hub: Hub;
beforeAll(async () => {
  write('Northwind Traders PLC', 'Harbour Lane Clinics Ltd');
  hub = await startHub(file);
});
afterAll(async () => {
  await hub?.stop();
  rmSync(dir, { recursive: true });
});

describe.each(kinds)('a list synced from the hub in %s', (kind) => {
  let launched: Launched;
  let options: Page;
  beforeAll(async () => {
    write('Northwind Traders PLC', 'Harbour Lane Clinics Ltd');
    // A test cannot answer the browser's own question; the manifest's copy holds the answer.
    launched = await launch(kind, { patch: allowHosts('http://127.0.0.1/*'), allowedOrigins: [hub.origin] });
    options = await openOptions(launched);
  });
  afterAll(() => launched.close());

  /** Gives the only client that matches another name, in the popup. */
  async function rename(query: string, name: string): Promise<void> {
    const popup = await openExtensionPage(launched, 'popup.html');
    await (await popup.waitForSelector(byTestId('search')))?.type(query);
    await until(async () => (await popup.$$(byTestId('client'))).length === 1, `the one client for ${query}`);
    await popup.click(`${byTestId('client')} ${byTestId('edit')}`);
    await popup.waitForSelector(byTestId('name'));
    await popup.click(byTestId('name'), { count: 3 });
    await popup.keyboard.type(name);
    await popup.click(byTestId('save'));
    await popup.waitForSelector(byTestId('search'));
    await popup.close();
    await options.bringToFront();
  }

  async function sync(address: string): Promise<string> {
    await options.waitForSelector(byTestId('sync-url'));
    await options.click(byTestId('sync-url'), { count: 3 });
    await options.keyboard.type(address);
    await options.click(byTestId('sync-now'));
    return outcome(options);
  }

  const requests = () => launched.tripwire?.forwarded.map((one) => one.replace(hub.origin, '')) ?? [];

  test('is fetched once, and not again while it is unchanged', async () => {
    expect(await sync(hub.address)).toBe('synced');
    expect(await inForce(options)).toBe(2);
    expect(await textOf(options, byTestId('origin'))).toContain(hub.address);
    expect(await sync(hub.address)).toBe('unchanged');
    expect(await inForce(options)).toBe(2);
    expect(requests()).toEqual(['GET /registry.json 200', 'GET /registry.json 304']);
  });

  test('is replaced when the hub has another', async () => {
    write('Northwind Traders PLC', 'Harbour Lane Clinics Ltd', 'Quillfeather GmbH');
    await until(async () => (await sync(hub.address)) === 'synced', 'the hub to serve the new list');
    expect(await inForce(options)).toBe(3);
  });

  test('keeps what was changed here, and asks where both changed', async () => {
    await rename('Quillfeather', 'Quillfeather Here');
    write('Northwind Traders PLC', 'Quillfeather There', 'Added There Ltd');
    await until(async () => (await sync(hub.address)) === 'synced', 'the hub to serve the new list');
    await options.waitForSelector(byTestId('conflict'));
    const sides = () => Promise.all(['mine', 'theirs'].map((side) => textOf(options, byTestId(side))));
    expect(await sides()).toEqual(['Quillfeather Here', 'Quillfeather There']);
    expect(await inForce(options)).toBe(3);
    const popup = await openExtensionPage(launched, 'popup.html');
    await popup.waitForSelector(byTestId('popup-sync'));
    expect(await namesIn(popup)).toEqual(['Added There Ltd', 'Northwind Traders PLC', 'Quillfeather Here']);
    await popup.close();

    await options.bringToFront();
    await options.focus(byTestId('take-theirs'));
    await options.keyboard.press('Enter');
    await options.waitForSelector(byTestId('conflict'), { hidden: true });
    const after = await openExtensionPage(launched, 'popup.html');
    await until(async () => (await namesIn(after)).includes('Quillfeather There'), 'theirs to be in force');
    expect(await after.$(byTestId('popup-sync'))).toBeNull();
    await after.close();
  });

  test('stays in force when the address holds none', async () => {
    expect(await sync(`${hub.origin}/nowhere.json`)).toBe('status');
    expect(await textOf(options, byTestId('sync-result'))).toContain('404');
    expect(await inForce(options)).toBe(3);
  });

  test('is never fetched in the open from another machine', async () => {
    const before = requests().length;
    expect(await sync('http://hub.example.com/registry.json')).toBe('bad-url');
    expect(await inForce(options)).toBe(3);
    expect(requests()).toHaveLength(before);
  });

  const linking =
    kind === 'chromium' ? 'gives way to a linked file, which is read again when it changes' : 'links no file';
  test(linking, async () => {
    if (kind === 'firefox') {
      expect(await options.$(byTestId('link-choose'))).toBeNull();
      expect(await options.$(byTestId('link-file'))).not.toBeNull();
      return;
    }
    const list = (...names: string[]) => JSON.stringify({ keepmum: 1, clients: names.map((name) => ({ name })) });
    await options.reload(); // what the sync before it said is gone
    expect(await linkFile(options, 'linked.json', list('Cedarholm Ltd'))).toBe('local-edits');
    await options.click(byTestId('sync-replace'));
    expect(await outcome(options)).toBe('synced');
    await until(async () => (await inForce(options)) === 1, 'the linked file to be in force');
    await writeLinked(options, 'linked.json', list('Cedarholm Ltd', 'Elmstead GmbH'));
    await until(async () => (await inForce(options)) === 2, 'the change to be seen');
    expect(await textOf(options, byTestId('origin'))).toContain('linked.json');
  });
});
