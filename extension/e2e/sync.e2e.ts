import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { allowHosts } from './extension';
import { byTestId, until } from './extension-page';
import { type Hub, startHub } from './hub';
import { inForce, openOptions, textOf } from './options';

const dir = mkdtempSync(join(tmpdir(), 'keepmum-sync-'));
const file = join(dir, 'clients.json');

function write(...names: string[]): void {
  writeFileSync(file, JSON.stringify({ keepmum: 1, name: 'Studio Nine', clients: names.map((name) => ({ name })) }));
}

let hub: Hub;
beforeAll(async () => {
  write('Northwind Traders PLC', 'Harbour Lane Clinics Ltd');
  hub = await startHub(file);
}, 180_000);
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

  async function sync(address: string): Promise<string> {
    const result = byTestId('sync-result');
    await options.waitForSelector(byTestId('sync-url'));
    await options.click(byTestId('sync-url'), { count: 3 });
    await options.keyboard.type(address);
    await options.click(byTestId('sync-now'));
    const state = () => options.$eval(result, (one) => (one as HTMLElement).dataset.state ?? '');
    await until(async () => !/^(idle|busy)$/.test(await state()), 'the sync to end');
    return state();
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
});
