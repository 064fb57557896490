import type { Page } from 'puppeteer-core';
import { until } from './extension-page';
import { editorOf, type Site } from './sites';

/** Whether the keyboard writes into the site's editor. */
export async function hasFocus(page: Page, site: Site): Promise<boolean> {
  const editor = await editorOf(page, site);
  // The document says so too: the focus moves between the browser's processes, which takes a moment.
  return editor.evaluate((one) => document.hasFocus() && one.matches(':focus'));
}

export async function focusIsBack(page: Page, site: Site): Promise<void> {
  await until(() => hasFocus(page, site), 'the focus to be in the editor');
}
