import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chanceOf } from '../pages/chance';
import { type Home, kinds, type Launched, launch } from './browser';
import { downloaded } from './downloaded';
import { allowHosts } from './extension';
import { byTestId, until } from './extension-page';
import { importFile, inForce, openOptions } from './options';
import { TEST_PATIENCE_MS } from './patience';
import { closed, listen } from './tripwire';

/** How often a browser is killed in each way; `just soak` asks for more. */
const kills = process.env.KEEPMUM_SOAK ? 100 : 1;

/**
 * Two lists that differ in every name and in how many there are. They are large enough to be made in a worker, and to be
 * stored in files beside the database.
 */
const lists = ['Alder', 'Birch'].map((stem, i) => {
  const note = 'x'.repeat(1500);
  const clients = Array.from({ length: 800 + i }, (_, n) => ({ name: `${stem}field ${n} Traders`, 'crm-note': note }));
  return { stem, count: clients.length, json: JSON.stringify({ keepmum: 1, name: stem, clients }) };
});

const dir = mkdtempSync(join(tmpdir(), 'keepmum-kill-'));
const files = lists.map(({ stem, json }) => {
  const path = join(dir, `${stem}.json`);
  writeFileSync(path, json);
  return path;
});
afterAll(() => rmSync(dir, { recursive: true }));

/** What is served now, an index of `lists`. */
let served = 0;
const server = createServer((_, answer) => {
  answer.writeHead(200, { 'content-type': 'application/json' });
  answer.end(lists[served]?.json);
});
let origin = '';
beforeAll(async () => {
  origin = `http://127.0.0.1:${await listen(server)}`;
});
afterAll(() => closed(server));

/** Promise: nothing is lost. A browser that is killed leaves the old list or the new one, whole. */
describe.each(kinds)('%s is killed', (kind) => {
  const chance = chanceOf(kind === 'chromium' ? 5 : 6);
  let home: Home | undefined;
  let launched: Launched;
  let options: Page;
  /** How long an import took that was left alone. */
  let took = 0;
  let killed = 0;

  async function start(): Promise<void> {
    launched = await launch(kind, { home, patch: allowHosts('http://127.0.0.1/*'), allowedOrigins: [origin] });
    home = launched.home;
    options = await openOptions(launched);
  }
  beforeAll(async () => {
    await start();
    const begun = Date.now();
    await importFile(options, files[0] as string);
    took = Date.now() - begun;
  });
  afterAll(() => launched.close());

  /** Which list is in force: by what the checker says, and by the document as it is exported. Throws for any other. */
  async function which(): Promise<number> {
    await until(async () => (await inForce(options)) > 0, 'a list to be in force');
    const judged = await inForce(options);
    // What a browser that was killed left behind is no download of this one.
    rmSync(launched.downloads, { recursive: true, force: true });
    await options.click(byTestId('export-json'));
    const document = JSON.parse(await downloaded(launched, '.json')) as { clients: { name: string }[] };
    const found = lists.findIndex(({ count, stem }) => {
      return (
        count === judged &&
        count === document.clients.length &&
        document.clients.every(({ name }) => name.startsWith(stem))
      );
    });
    if (found < 0) throw new Error(`${judged} clients are in force and ${document.clients.length} in the document`);
    return found;
  }

  /** Has the other list put in force, ends the browser somewhere in the middle, and looks what is there. */
  async function killedIn(putInForce: (list: number) => Promise<unknown>): Promise<void> {
    killed++;
    // A long run says how far it has come.
    if (kills > 1) console.log(`${kind}: ${killed} of ${2 * kills}`);
    const putting = putInForce(1 - (await which())).catch(() => {}); // its page goes away
    await new Promise((resolve) => setTimeout(resolve, chance() * took * 1.2));
    await launched.kill();
    await putting;
    await start();
    expect([0, 1]).toContain(await which());
  }

  test('in the middle of an import', { timeout: TEST_PATIENCE_MS + 40_000 * kills }, async () => {
    for (let i = 0; i < kills; i++) await killedIn((list) => importFile(options, files[list] as string));
  });

  test('in the middle of a sync', { timeout: TEST_PATIENCE_MS + 40_000 * kills }, async () => {
    for (let i = 0; i < kills; i++) {
      await killedIn(async (list) => {
        served = list;
        await options.click(byTestId('sync-url'), { count: 3 });
        await options.keyboard.type(`${origin}/clients.json`);
        await options.click(byTestId('sync-now'));
      });
    }
  });
});
