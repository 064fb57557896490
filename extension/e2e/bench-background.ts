import { backgroundOf } from './background';
import { type Add, at } from './bench-row';
import type { Launched } from './browser';
import { type } from './compose';
import { panelFrame, panelShows } from './panel';
import { extensionProcesses, privateMemory } from './processes';
import { openSite, siteNamed } from './sites';

/** Enough that the slowest of all is not the 95th of a hundred. */
const wakes = 21;

/** What the background takes, and how soon it is back after it ended. To be asked of a browser that has done nothing else. */
export async function backgroundSteps(launched: Launched, add: Add): Promise<void> {
  const of = launched.kind === 'firefox' ? 'its whole process' : 'JavaScript and checker';
  add(`background: memory, ${of}`, await memory(launched), 'MB');
  const woken = await wake(launched);
  add('background: from its end to a verdict, p50', at(woken, 0.5));
  add('background: from its end to a verdict, p95', at(woken, 0.95));
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
  const frame = await panelFrame(page);
  await frame.evaluate(noteVerdicts);
  const took: number[] = [];
  for (let time = 0; time < wakes; time++) {
    const before = Date.now();
    await background.end();
    const began = launched.kind === 'firefox' ? Date.now() : before;
    // Told once it is there: questions meanwhile would keep two cores busy.
    took.push(Math.max(0, (await frame.evaluate(verdictAfter, before)) - began));
  }
  await page.close();
  return took;
}

interface Noting {
  noted: { at: number; status: string }[];
  look?(): void;
}

/** Inside the panel: notes when it has a verdict, and when it has none. */
function noteVerdicts(): void {
  const noting: Noting = { noted: [] };
  Object.assign(globalThis, { noting });
  const panel = document.querySelector<HTMLElement>('[data-testid="panel"]') as HTMLElement;
  const note = () => {
    noting.noted.push({ at: Date.now(), status: panel.dataset.status ?? '' });
    noting.look?.();
  };
  new MutationObserver(note).observe(panel, { attributes: true, attributeFilter: ['data-status'] });
}

/** Inside the panel: when it had a verdict again, after it had lost the one before. */
function verdictAfter(moment: number): Promise<number> {
  const { noting } = globalThis as unknown as { noting: Noting };
  return new Promise((resolve) => {
    noting.look = () => {
      const verdict = noting.noted.find(({ at, status }) => at > moment && status === 'watching');
      if (verdict) resolve(verdict.at);
    };
    noting.look();
  });
}

/** What the background takes once it has judged a draft. */
async function memory(launched: Launched): Promise<number | undefined> {
  const site = siteNamed('x-home');
  const page = await openSite(launched, site);
  await type(page, site, 'A quiet week');
  await panelShows(page, { status: 'watching', outcome: 'clear' });
  const takes = launched.kind === 'firefox' ? memoryOfProcess(launched) : await memoryOfWorker(launched);
  await page.close();
  return takes;
}

/**
 * The memory of the process that Firefox gives to extensions, as far as it shares it with nobody: the process itself
 * takes some forty of it.
 */
function memoryOfProcess(launched: Launched): number | undefined {
  return extensionProcesses(launched)
    .map(privateMemory)
    .find((of) => of !== undefined);
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
  await session.detach();
  return (totalSize + Number(sum.result.value)) / 1024 / 1024;
}
