import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumFlags } from '../../extension/e2e/chromium';
import type { Kind } from './drafts';
import type { Bench } from './page';

// `just bench`: the extension's checker and others, in one page of a real Chromium, on the same drafts.
declare const bench: Bench; // in the page

const dir = process.env.KEEPMUM_BENCH as string;
const sizes = [1000, 100_000];

/** Who takes less than so many times as long as we do on the first kind of drafts is measured on the others too. */
const near = 3;

const server = await serve();
const browser = await puppeteer.launch({
  executablePath: process.env.KEEPMUM_CHROMIUM as string,
  headless: true,
  args: chromiumFlags(undefined),
  protocolTimeout: 10 * 60_000,
});
try {
  console.log(
    `\nIn ${await browser.version()}: a draft of 280 characters in, an answer in JavaScript out. µs; p95 in steps of 5.`,
  );
  await times();
  await variants();
} finally {
  await browser.close();
  server.close();
}

/** A page with the contestants in it. Each gets one of its own: some leave much behind. */
async function open(): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction('globalThis.bench');
  return page;
}

async function times(): Promise<void> {
  const asking = await open();
  const { contestants, kinds } = await asking.evaluate(() => ({ contestants: bench.contestants, kinds: bench.kinds }));
  await asking.close();
  const told: string[] = [];
  const own = new Map<Kind, number[]>();
  console.log(`\n${''.padEnd(52)}${sizes.map((n) => `${n.toLocaleString('en')} clients`.padStart(30)).join('')}`);
  console.log(`${''.padEnd(52)}${sizes.map(() => 'p50        p95  ×keepmum'.padStart(30)).join('')}`);
  for (const [i, name] of contestants.entries()) {
    const floor = name.startsWith('floor');
    let isNear = name === 'keepmum';
    for (const kind of kinds) {
      if (kind !== kinds[0] && !isNear) break;
      const cells: string[] = [];
      const middles: number[] = [];
      for (const size of sizes) {
        const page = await open();
        try {
          const ready = await page.evaluate((...a) => bench.prepare(...a), i, floor ? 1000 : size);
          if (!ready) {
            cells.push('—'.padStart(30));
            continue;
          }
          const { p50, p95 } = await page.evaluate((...a) => bench.measure(...a), kind, 1000);
          middles.push(p50);
          const slower = p50 / (own.get(kind)?.[middles.length - 1] ?? Number.NaN);
          isNear ||= !floor && slower < near;
          const ratio = slower ? `×${figure(slower)}` : '';
          cells.push(figure(p50).padStart(9) + figure(p95).padStart(11) + ratio.padStart(10));
          if (kind === kinds[0] && !floor) {
            told.push(
              `${name}, ${size.toLocaleString('en')}: ready in ${Math.round(ready.milliseconds)} ms${ready.told.map((t) => `; ${t}`).join('')}`,
            );
          }
        } catch (error) {
          cells.push(`failed: ${String(error).slice(0, 17)}`.padStart(30));
        } finally {
          await page.close();
        }
      }
      if (name === 'keepmum') own.set(kind, middles);
      console.log(`${(isNear ? `${name}, ${kind}` : name).padEnd(52)}${cells.join('')}`);
    }
  }
  console.log(`\nBefore the first draft:\n${told.map((line) => `  ${line}`).join('\n')}`);
}

/** What each finds of names that are written in other ways, with 1,000 clients on the list. */
async function variants(): Promise<void> {
  const page = await open();
  const { contestants } = await page.evaluate(() => ({ contestants: bench.contestants }));
  const rows = new Map<string, string[]>();
  const heads: string[] = [];
  const sums: string[] = [];
  for (const [i, name] of contestants.entries()) {
    if (name.startsWith('floor') || name.startsWith('harper')) continue;
    await page.evaluate((...a) => bench.prepare(...a), i, 1000);
    const found = await page.evaluate(() => bench.found());
    heads.push(name);
    for (const [kind, n, of] of found) rows.set(kind, [...(rows.get(kind) ?? []), `${n}/${of}`]);
    const [sum, all] = found.reduce(([a, b], [, n, of]) => [a + n, b + of], [0, 0]);
    sums.push(`${Math.round((100 * sum) / all)} %`);
  }
  await page.close();
  console.log(
    `\nFound of the ways to write a name, 1,000 clients:\n${heads.map((h, i) => `  ${i + 1} ${h}`).join('\n')}\n`,
  );
  const row = (what: string, cells: string[]) =>
    console.log(`  ${what.padEnd(24)}${cells.map((c) => c.padStart(7)).join('')}`);
  row(
    '',
    heads.map((_, i) => String(i + 1)),
  );
  for (const [kind, cells] of rows) row(kind, cells);
  row('all', sums);
}

function figure(n: number): string {
  return n >= 100 ? Math.round(n).toLocaleString('en') : n.toFixed(n >= 10 ? 0 : 1);
}

/** Serves the page isolated, which is what gives it a clock of 5 µs. */
async function serve() {
  const started = createServer(async (request, response) => {
    const name = request.url === '/' ? 'page.html' : (request.url as string).slice(1);
    const type = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' }[
      name.split('.').at(-1) as string
    ];
    const body = await readFile(join(dir, name)).catch(() => undefined);
    response.writeHead(body && type ? 200 : 404, {
      'content-type': type ?? 'text/plain',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  });
  await new Promise<void>((listening) => started.listen(0, '127.0.0.1', listening));
  return started;
}
