import type { ElementHandle, Page } from 'puppeteer-core';
import type { Draft } from '../src/messages/verdict';
import { until } from './extension-page';

/** A place where people write: one state of a page that has many. */
export interface Place {
  network: 'x' | 'facebook' | 'linkedin';
  /** The state's name in the page `<network>/places`. */
  state: string;
  /** What the adapter calls it. */
  surface: string;
  editor: 'Draft.js' | 'Lexical' | 'Quill' | 'TipTap' | 'textarea' | 'editable';
  /** What keepmum reads of it beside the text. */
  reads: Partial<Draft>;
  /** The key that posts; a click on the control where there is none. */
  key?: 'Enter' | 'Control+Enter';
  /** It differs from another place in its words alone, so that reading it is enough. */
  asAnother?: true;
}

/** Puts a state up in place of the one before. */
export async function put(page: Page, state: string): Promise<void> {
  await page.evaluate((name) => window.page.show?.(name), state);
  await until(() => page.evaluate(() => window.page.editor()?.isConnected ?? false), `${state} to stand`, {
    every: 10,
  });
}

/** Clicks into the box and types with real keys. */
export async function write(page: Page, text: string): Promise<void> {
  const editor = await page.evaluateHandle(() => window.page.editor());
  const takesKeys = async () => {
    await editor.click();
    return page.evaluate(() => document.hasFocus() || document.activeElement !== document.body);
  };
  // Right after a state was put up a click may still meet a frame that stood there, until the browser has drawn anew.
  await until(takesKeys, 'the box to have the focus');
  await page.keyboard.type(text);
}

/** Clicks the control that publishes with the mouse, once it is enabled. */
export async function pressControl(page: Page): Promise<void> {
  const usable = () =>
    page.evaluate(() => {
      const control = window.page.control();
      return control !== null && !control.matches('[disabled], [aria-disabled="true"]');
    });
  await until(usable, 'the control to be enabled', { every: 10 });
  const control = await page.evaluateHandle(() => window.page.control());
  await (control as ElementHandle).click();
}
