import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from './bundle';
import { pressEnabled } from './compose';
import { until } from './extension-page';
import { press } from './panel';
import { extensionDir } from './root';
import { contentSecurityPolicy } from './sites';
import { closed, listen } from './tripwire';

export const practiceMatch = 'http://127.0.0.1/*';
export const sampleList = join(extensionDir, 'pages/practice/clients.json');

/** The compose boxes of the practice page, by the network whose editor they are built on. */
export type Box = 'x' | 'facebook' | 'linkedin';

export interface PracticeServer {
  origin: string;
  address: string;
  close(): Promise<void>;
}

/** Serves the practice page to this machine alone, under a policy as strict as the sites' own. */
export async function servePractice(): Promise<PracticeServer> {
  const { js, css } = await bundle('practice/practice');
  const html = await readFile(join(extensionDir, 'pages/practice/index.html'), 'utf8');
  const files = new Map([
    ['/practice/', ['text/html', html]],
    ['/practice/practice.js', ['text/javascript', js]],
    ['/practice/practice.css', ['text/css', css]],
  ]);
  const server = createServer((request, answer) => {
    const [type, body] = files.get(request.url ?? '') ?? [];
    if (body === undefined) return void answer.writeHead(404).end();
    answer.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': contentSecurityPolicy(true),
    });
    answer.end(body);
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  return { origin, address: `${origin}/practice/`, close: () => closed(server) };
}

/** Replaces what a box holds by typing. */
export async function typeInto(page: Page, box: Box, text: string): Promise<void> {
  await page.click(`[data-practice="${box}"] [contenteditable="true"]`);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

export async function pressPostOf(page: Page, box: Box): Promise<void> {
  await pressEnabled(page, `[data-practice="${box}"] [data-practice-post]`);
}

/** Chooses "go back and edit" in the card, and waits until the keyboard writes into the box again. */
export async function goBack(page: Page): Promise<void> {
  // The card may still be growing, and what moves cannot be clicked.
  const pressed = () =>
    press(page, 'edit').then(
      () => true,
      () => false,
    );
  await until(pressed, 'the card to be pressed');
  // Focus moves between two processes of the browser; keys typed meanwhile would go nowhere.
  const back = () =>
    page.evaluate(() => document.hasFocus() && (document.activeElement as HTMLElement).isContentEditable);
  await until(back, 'the focus to be in the box');
}

export function published(page: Page): Promise<string[]> {
  return page.evaluate(() => window.page.posts);
}
