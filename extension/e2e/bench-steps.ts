import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';
import type { Page } from 'puppeteer-core';
import { backgroundOf } from './background';
import { type Launched, launch } from './browser';
import { type } from './compose';
import type { Kind } from './extension';
import { byTestId, openExtensionPage, until } from './extension-page';
import { inForce, openOptions } from './options';
import { panelFrame, panelShows } from './panel';
import { openSite, siteNamed } from './sites';

/** One line of the table. Undefined where a browser does not tell. */
export interface Row {
  what: string;
  value: number | undefined;
  unit: 'ms' | 's' | 'MB';
}

const patience = { within: 900_000 };

/** Goes through everything once with a list in a browser of its own. */
export async function steps(kind: Kind, list: string, size: number): Promise<Row[]> {
  let launched = await launch(kind);
  const rows: Row[] = [];
  const add = (what: string, value: number | undefined, unit: Row['unit'] = 'ms') => {
    rows.push({ what, value, unit });
    console.error(`  ${kind}, ${size} clients: ${what} ${value === undefined ? '-' : value.toFixed(1)} ${unit}`);
  };

  const { took, stood } = await importList(launched, list, size);
  add('import, until it is in force', took / 1000, 's');
  add('import: the longest the page stood still', stood);
  const opened = await many(7, () => openPopup(launched));
  add('popup: to the drawn list, p50', at(opened, 0.5));
  add('popup: to the drawn list, p95', at(opened, 0.95));
  const typed = await search(launched);
  add('search: a key to the drawn rows, p50', at(typed, 0.5));
  add('search: a key to the drawn rows, p95', at(typed, 0.95));
  add('edit: from Save to Saved', await edit(launched));
  await inForceAgain(launched, size);

  // A browser that has done nothing else yet: what an import or the popup took is not the background's.
  await launched.kill();
  launched = await launch(kind, { home: launched.home, backgroundIdle: 4000 });
  const of = kind === 'firefox' ? 'its whole process' : 'JavaScript and checker';
  add(`background: memory, ${of}`, await memory(launched), 'MB');
  const woken = await wake(launched);
  add('background: from its end to a verdict, p50', at(woken, 0.5));
  add('background: from its end to a verdict, p95', at(woken, 0.95));
  await launched.close();
  return rows;
}

/** From the choice of the file until the page says that all of it is in force, as the page itself notes it. */
async function importList(launched: Launched, list: string, size: number): Promise<{ took: number; stood: number }> {
  const options = await openOptions(launched);
  const input = await options.waitForSelector(byTestId('import-file'));
  await options.evaluate(noteImport, size);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(list);
  const noted = () => options.evaluate(() => (globalThis as unknown as { noted: ImportNoted }).noted);
  // Asked seldom: a driver's questions keep the page busy too.
  await until(async () => (await noted()).took !== undefined, 'the import', { ...patience, every: 1000 });
  const { took = Number.NaN, stood } = await noted();
  await options.close();
  return { took, stood };
}

interface ImportNoted {
  took?: number;
  stood: number;
}

function noteImport(size: number): void {
  const noted: ImportNoted = { stood: 0 };
  Object.assign(globalThis, { noted });
  const every = 10;
  let began: number | undefined;
  document.querySelector('[data-testid="import-file"]')?.addEventListener(
    'change',
    () => {
      began = performance.now();
    },
    { capture: true },
  );
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    if (began !== undefined) noted.stood = Math.max(noted.stood, now - last - every);
    last = now;
    const inForce = document.querySelector<HTMLElement>('[data-testid="in-force"]')?.dataset.clients;
    if (began === undefined || Number(inForce) !== size) return;
    noted.took = now - began;
    clearInterval(timer);
  }, every);
}

/** From the beginning of the navigation, as the page itself notes it. */
async function openPopup(launched: Launched): Promise<number> {
  const popup = await openExtensionPage(launched, 'popup.html');
  await popup.waitForSelector(byTestId('client'));
  const took = await popup.evaluate(() => performance.getEntriesByName('list')[0]?.startTime ?? Number.NaN);
  await popup.close();
  return took;
}

async function search(launched: Launched): Promise<number[]> {
  const popup = await openExtensionPage(launched, 'popup.html');
  await popup.waitForSelector(byTestId('client'));
  await popup.evaluate(searched);
  const took = await popup.evaluate(typeAway, [
    'quinmar foods',
    'zimbra',
    'bravin ltd',
    'no such name',
    'c',
    'yarcle.example',
  ]);
  await popup.close();
  return took;
}

/** Until the list can be searched: before that a key only waits. */
async function searched(): Promise<void> {
  const field = document.querySelector('[data-testid="search"]') as HTMLInputElement;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  type('no such name');
  while (document.querySelector('[data-testid="client"]')) await new Promise((resolve) => setTimeout(resolve, 20));
  type('');
  await new Promise((resolve) => setTimeout(resolve, 500));
}

/** Types each query letter by letter; a key's time ends when the frame after it has been drawn. */
async function typeAway(queries: string[]): Promise<number[]> {
  const field = document.querySelector('[data-testid="search"]') as HTMLInputElement;
  const drawn = () =>
    new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(0);
      }),
    );
  const took: number[] = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end++) {
      const began = performance.now();
      field.value = query.slice(0, end);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      took.push(performance.now() - began);
    }
  }
  return took;
}

async function edit(launched: Launched): Promise<number> {
  const popup = await openExtensionPage(launched, 'popup.html');
  await popup.waitForSelector(byTestId('client'));
  await popup.click(`${byTestId('client')} ${byTestId('edit')}`);
  await popup.waitForSelector(byTestId('save'));
  await popup.type(byTestId('alias'), '; Quillfeather');
  const took = await popup.evaluate(async () => {
    const began = performance.now();
    document.querySelector<HTMLElement>('[data-testid="save"]')?.click();
    while (!document.querySelector('[data-testid="undo"]')) await new Promise((resolve) => setTimeout(resolve, 5));
    return performance.now() - began;
  });
  await popup.close();
  return took;
}

/** Until a list that was edited is in force. */
async function inForceAgain(launched: Launched, size: number): Promise<void> {
  const options = await openOptions(launched);
  await until(async () => (await inForce(options)) === size, 'the edited list', { ...patience, every: 500 });
  await options.close();
}

/**
 * A composer wakes the background as soon as it has ended: from then until the composer's panel has its verdict.
 * In Firefox the end is seen up to 20 ms late.
 */
async function wake(launched: Launched): Promise<number[]> {
  const background = await backgroundOf(launched);
  const site = siteNamed('x-home');
  const page = await openSite(launched, site);
  await type(page, site, 'A quiet week');
  await panelShows(page, { status: 'watching', outcome: 'clear' });
  const took: number[] = [];
  for (let time = 0; time < 7; time++) {
    await noteVerdicts(page);
    const before = Date.now();
    await background.end();
    const began = launched.kind === 'firefox' ? Date.now() : before;
    let verdict: number | undefined;
    const judged = async () => {
      verdict = await verdictAfter(page, before);
      return verdict !== undefined;
    };
    await until(judged, 'the verdict', patience);
    took.push(Math.max(0, (verdict ?? 0) - began));
  }
  await page.close();
  return took;
}

async function noteVerdicts(page: Page): Promise<void> {
  const frame = await panelFrame(page);
  await frame.evaluate(() => {
    const noted: [number, string][] = [];
    Object.assign(globalThis, { noted });
    const panel = document.querySelector<HTMLElement>('[data-testid="panel"]');
    const note = () => noted.push([Date.now(), panel?.dataset.status ?? '']);
    if (panel) new MutationObserver(note).observe(panel, { attributes: true, attributeFilter: ['data-status'] });
  });
}

/** When the panel had a verdict again, after it had lost the one before. */
async function verdictAfter(page: Page, moment: number): Promise<number | undefined> {
  const frame = await panelFrame(page);
  const noted = await frame.evaluate(() => (globalThis as unknown as { noted?: [number, string][] }).noted ?? []);
  return noted.find(([at, status]) => at > moment && status === 'watching')?.[0];
}

/** What the background takes once it has judged a draft. */
async function memory(launched: Launched): Promise<number | undefined> {
  const site = siteNamed('x-home');
  const page = await openSite(launched, site);
  await type(page, site, 'A quiet week');
  await panelShows(page, { status: 'watching', outcome: 'clear' });
  return launched.kind === 'firefox' ? memoryOfProcess(launched) : memoryOfWorker(launched);
}

/**
 * The memory of the process that Firefox gives to extensions, and to nothing else, as far as it shares it with nobody:
 * the process itself takes some forty of it. Only Linux tells.
 */
function memoryOfProcess({ browser }: Launched): number | undefined {
  const main = browser.process()?.pid;
  if (platform() !== 'linux' || main === undefined) return undefined;
  const parentOf = (pid: string) => /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  const isOurs = (pid: string): boolean => pid === String(main) || (Number(pid) > 1 && isOurs(parentOf(pid)));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('WebExt') || !isOurs(pid)) continue;
      const kilobytes = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm);
      return [...kilobytes].reduce((sum, [, of]) => sum + Number(of), 0) / 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return undefined;
}

/** The JavaScript heap and every memory of a WebAssembly program. */
async function memoryOfWorker(launched: Launched): Promise<number> {
  const { browser, extensionOrigin } = launched;
  const ours = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().startsWith(extensionOrigin);
  const session = await (await browser.waitForTarget(ours)).createCDPSession();
  const { totalSize } = await session.send('Runtime.getHeapUsage');
  const { result } = await session.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const sum = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }',
    returnByValue: true,
  });
  return (totalSize + Number(sum.result.value)) / 1024 / 1024;
}

async function many(times: number, one: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) all.push(await one());
  return all;
}

function at(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
