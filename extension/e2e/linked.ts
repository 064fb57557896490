import type { Page } from 'puppeteer-core';
import { byTestId, until } from './extension-page';

/**
 * Links a file of the browser's own file system, as the dialog for choosing one would have given it. A driver
 * cannot answer that dialog; all else is as with a file on the disk, but that nobody asks for permission again.
 */
export async function linkFile(options: Page, name: string, text: string): Promise<string> {
  await writeLinked(options, name, text);
  await options.evaluate((name) => {
    const choose = async () => [await (await navigator.storage.getDirectory()).getFileHandle(name)];
    Object.assign(globalThis, { showOpenFilePicker: choose });
  }, name);
  await options.click(byTestId('link-choose'));
  return outcome(options);
}

/** Writes the linked file anew, as another program would. */
export function writeLinked(options: Page, name: string, text: string): Promise<void> {
  return options.evaluate(
    async (name, text) => {
      const root = await navigator.storage.getDirectory();
      const writer = await (await root.getFileHandle(name, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    },
    name,
    text,
  );
}

/** How the sync that was just begun ended. */
export async function outcome(options: Page): Promise<string> {
  const state = () => options.$eval(byTestId('sync-result'), (one) => (one as HTMLElement).dataset.state ?? '');
  await until(async () => !/^(idle|busy)$/.test(await state()), 'the sync to end');
  return state();
}
