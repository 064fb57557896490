import type { Page } from 'puppeteer-core';
import type { Launched } from './browser';
import { byTestId, openExtensionPage, until } from './extension-page';

/** How a file was taken, as the options page tells it. */
export interface Imported {
  state: 'done' | 'failed';
  said: string;
  problems: { line: number; column: number; code: string; level: string; message: string }[];
}

export const openOptions = (launched: Launched): Promise<Page> => openExtensionPage(launched, 'options.html');

/** Chooses a file in the options page's file input and waits for what it says. */
export async function importFile(options: Page, path: string): Promise<Imported> {
  const input = await options.waitForSelector(byTestId('import-file'));
  await options.evaluate(forgetResult, byTestId('import-result'));
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  const result = byTestId('import-result');
  const state = () => options.$eval(result, (one) => (one as HTMLElement).dataset.state ?? '');
  await until(async () => /^(done|failed)$/.test(await state()), `${path} to be imported`, { within: 60_000 });
  return {
    state: (await state()) as Imported['state'],
    said: await textOf(options, byTestId('import-result')),
    problems: await problems(options, 'problems'),
  };
}

/** The state of the import before, so that it is not taken for the next one's. */
function forgetResult(selector: string): void {
  const result = document.querySelector<HTMLElement>(selector);
  if (result) result.dataset.state = 'asked';
}

/** The problems listed under one part of the page. */
export function problems(options: Page, testId: string): Promise<Imported['problems']> {
  return options.$$eval(`${byTestId(testId)} li`, (rows) =>
    rows.map((row) => {
      const { line, column, code, level } = (row as HTMLElement).dataset;
      return {
        line: Number(line),
        column: Number(column),
        code: code ?? '',
        level: level ?? '',
        message: row.lastElementChild?.textContent ?? '',
      };
    }),
  );
}

/** How many clients the page says are in force, once the background has answered. */
export async function inForce(page: Page): Promise<number> {
  return page.$eval(byTestId('in-force'), (one) => Number((one as HTMLElement).dataset.clients));
}

export async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim());
}
