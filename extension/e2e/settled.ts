import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** What an organisation settles for the extension in the browsers it looks after. */
export type Settled = Record<string, string | number | boolean>;

/** Firefox reads it from the home of whoever uses it, where there is nothing for the whole machine. */
export function settleInHome(home: string, addonId: string, settled: Settled): void {
  const dir = join(home, '.mozilla/managed-storage');
  mkdirSync(dir, { recursive: true });
  const manifest = { name: addonId, description: 'settled by a test', type: 'storage', data: settled };
  writeFileSync(join(dir, `${addonId}.json`), JSON.stringify(manifest));
}

/** Chromium reads it where only root may write, and on a page of its own where administrators try what they settle. */
export async function settleOnPage(browser: Browser, extensionId: string, settled: Settled): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://policy/test');
  const mandatory = { level: 1, scope: 1, source: 1 };
  const policies = Object.entries(settled).map(([name, value]) => ({
    ...mandatory,
    namespace: extensionId,
    name,
    value,
  }));
  // As a text: the page's own module is none that a bundler could find.
  const apply = `sendWithPromise('setLocalTestPolicies', ${JSON.stringify(JSON.stringify(policies))}, '')`;
  await page.evaluate(`import('chrome://resources/js/cr.js').then(({ sendWithPromise }) => ${apply})`);
  await page.close();
}
