import { popupSteps } from './bench-popup';
import { type Add, at } from './bench-row';
import type { Launched } from './browser';
import { byTestId, openExtensionPage, until } from './extension-page';
import { inForce, openOptions } from './options';
import { noteStandstill, stoodStill } from './standstill';

/** A large list takes a while on a machine that has other things to do. */
const patience = { within: 600_000 };

/** A list is imported, looked at and searched in the popup, and edited. */
export async function listSteps(launched: Launched, list: string, size: number, add: Add): Promise<void> {
  const { took, stood } = await importList(launched, list, size);
  add('import, until it is in force', took / 1000, 's');
  add('import: the longest the page stood still', stood);
  await popupSteps(launched, add);
  const typed = await search(launched);
  add('search: a key to the drawn rows, p50', at(typed, 0.5));
  add('search: a key to the drawn rows, p95', at(typed, 0.95));
  add('edit: from Save to Saved', await edit(launched));
  await inForceAgain(launched, size);
}

/** From the choice of the file until the page says that all of it is in force, as the page itself notes it. */
async function importList(launched: Launched, list: string, size: number): Promise<{ took: number; stood: number }> {
  const options = await openOptions(launched);
  const input = await options.waitForSelector(byTestId('import-file'));
  await options.evaluate(noteInForce, size);
  await options.evaluate(noteStandstill);
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(list);
  const noted = () => options.evaluate(() => (globalThis as unknown as { import: { took?: number } }).import.took);
  // Asked seldom: a driver's questions keep the page busy too.
  await until(async () => (await noted()) !== undefined, 'the import', { ...patience, every: 1000 });
  const took = (await noted()) ?? Number.NaN;
  const stood = await options.evaluate(stoodStill);
  await options.close();
  return { took, stood };
}

function noteInForce(size: number): void {
  const noted: { took?: number } = {};
  Object.assign(globalThis, { import: noted });
  document.querySelector('[data-testid="import-file"]')?.addEventListener(
    'change',
    () => {
      const began = performance.now();
      const timer = setInterval(() => {
        const inForce = document.querySelector<HTMLElement>('[data-testid="in-force"]')?.dataset.clients;
        if (Number(inForce) !== size) return;
        noted.took = performance.now() - began;
        clearInterval(timer);
      }, 10);
    },
    { capture: true },
  );
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

/** Until a list that was edited is in force, and stored as it was compiled: the browser is killed next. */
async function inForceAgain(launched: Launched, size: number): Promise<void> {
  const options = await openOptions(launched);
  await until(async () => (await inForce(options)) === size, 'the edited list', { ...patience, every: 500 });
  await options.close();
  await new Promise((resolve) => setTimeout(resolve, 5000));
}
