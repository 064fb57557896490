import type { Page } from 'puppeteer-core';
import type { Launched } from './browser';
import { byTestId, openExtensionPage, until } from './extension-page';

/** How a file was taken, as the options page tells it. */
export interface Imported {
  /** 'to-mend': looked at only, for some of it cannot be used; nothing was applied. */
  state: 'done' | 'failed' | 'to-mend';
  said: string;
  problems: { line: number; column: number; code: string; level: string; message: string }[];
}

export const openOptions = (launched: Launched): Promise<Page> => openExtensionPage(launched, 'options.html');

/** Chooses a file and waits until the page says what it would do, or that it cannot be used. */
export async function lookAtFile(options: Page, path: string): Promise<Imported['state'] | 'preview'> {
  const input = await options.waitForSelector(byTestId('import-file'));
  await options.evaluate(forgetResult, byTestId('import-result'));
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  let state = '';
  const told = async () => {
    state = await options.$eval(byTestId('import-result'), (one) => (one as HTMLElement).dataset.state ?? '');
    return /^(done|failed|preview)$/.test(state);
  };
  await until(told, `${path} to be read`);
  const rest = state === 'preview' && (await options.$(`${byTestId('import-apply')}[data-rest="true"]`));
  return rest ? 'to-mend' : (state as 'done' | 'failed' | 'preview');
}

/** Presses the button that does what the page said, and waits for it. */
export async function applyImport(options: Page): Promise<void> {
  await options.evaluate(forgetResult, byTestId('import-result'));
  await options.click(byTestId('import-apply'));
  const state = () => options.$eval(byTestId('import-result'), (one) => (one as HTMLElement).dataset.state ?? '');
  await until(async () => /^(done|failed)$/.test(await state()), 'the import to be done');
}

/** Imports a file as a person does who wants it: looks, and applies it where all of it can be used. */
export async function importFile(options: Page, path: string): Promise<Imported> {
  let state = await lookAtFile(options, path);
  const found = state === 'preview' ? await problems(options, 'problems') : undefined;
  if (state === 'preview') {
    await applyImport(options);
    state = await options.$eval(byTestId('import-result'), (one) => (one as HTMLElement).dataset.state as 'done');
  }
  return {
    state: state as Imported['state'],
    said: await textOf(options, byTestId('import-result')),
    problems: found ?? (await problems(options, 'problems')),
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
