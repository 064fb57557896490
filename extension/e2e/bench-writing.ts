import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { idle } from './bench-idle';
import { client, type Keys, pressKeys, writeOn } from './bench-keys';
import { openMeasured } from './bench-page';
import { type Launched, launch } from './browser';
import type { Kind } from './extension';
import { importFile, openOptions } from './options';
import { at } from './quantile';

/** What writing costs on one page: beside nothing, beside keepmum, beside a linter, beside both. */
interface Cost extends Keys {
  what: string;
  idle: number | undefined;
  /** Work of the page's main thread, for each key. */
  worked: number[];
}

const TIMES = 40;

/** Measures what a writer waits for and what a page pays, with a list in force and without keepmum. Prints it. */
export async function measureWriting(kind: Kind, list: string): Promise<void> {
  addClient(list);
  const plain = await launch(kind, { extension: false });
  const watched = await launch(kind);
  const options = await openOptions(watched);
  await importFile(options, list);
  await options.close();
  const costs: Cost[] = [];
  for (const linted of [false, true]) {
    costs.push(...(await measure({ plain, watched }, linted)));
    console.error(`  ${kind}: ${linted ? 'beside a linter' : 'the page alone'} is measured`);
  }
  await plain.close();
  await watched.close();
  print(kind, costs);
}

async function measure(both: { plain: Launched; watched: Launched }, linted: boolean): Promise<Cost[]> {
  const costs: (Cost & { launched: Launched; page: Page })[] = [];
  for (const launched of [both.plain, both.watched]) {
    const what = [launched === both.watched && 'keepmum', linted && 'harper.js'].filter(Boolean).join(' and ');
    const page = await openMeasured(launched, linted);
    const resting = await idle(launched, page);
    const keys = await pressKeys(launched, page, TIMES);
    costs.push({ ...keys, what: what || 'the page alone', idle: resting, worked: [], launched, page });
  }
  const worked = await writeOn(costs);
  for (const { page } of costs) await page.close();
  return costs.map((cost, at) => ({ ...cost, worked: worked[at] ?? [] }));
}

/** Puts the client of the draft into the list. */
function addClient(list: string): void {
  const document = JSON.parse(readFileSync(list, 'utf8')) as { clients: object[] };
  writeFileSync(list, JSON.stringify({ ...document, clients: [...document.clients, { id: 'vexa', name: client }] }));
}

function print(kind: Kind, costs: Cost[]): void {
  const said = (value: number | undefined) =>
    (value === undefined || Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 2 : 1)).padStart(9);
  const pair = (values: number[]) => `${said(at(values, 0.5))} ${said(at(values, 0.95))}`;
  // Each page with keepmum comes after the one that it was written on in turns with.
  const added = (row: number, part: number) =>
    said(row % 2 ? at((costs[row] as Cost).worked, part) - at((costs[row - 1] as Cost).worked, part) : undefined);
  console.log(`\n${kind}, writing; all in ms`);
  const head = ['key to mark', 'key to lints', 'main thread, a key', 'added by keepmum'];
  console.log(`${''.padEnd(24)}${head.map((one) => one.padStart(20)).join('')}${'idle, a second'.padStart(16)}`);
  console.log(`${''.padEnd(24)}${head.map(() => `${'p50'.padStart(10)} ${'p95'.padStart(9)}`).join('')}`);
  for (const [row, cost] of costs.entries()) {
    const more = `${added(row, 0.5)} ${added(row, 0.95)}`;
    const cells = [pair(cost.marked), pair(cost.linted), pair(cost.worked), more];
    console.log(`${cost.what.padEnd(24)}${cells.map((one) => ` ${one}`).join('')}${said(cost.idle).padStart(16)}`);
  }
  console.log(`Keys counted, the machine being ours: ${costs.map(({ worked }) => worked.length).join(', ')}`);
}
