import { expect, test } from 'vitest';
import { launch } from './browser';
import { importClients } from './client-list';
import { posts, pressEnabled, type } from './compose';
import { openOptions } from './options';
import { panelShows } from './panel';
import { openSite, siteNamed } from './sites';

// Firefox puts the new script into open tabs by itself; in Chromium the old one stays behind alone.
test('chromium: a tab that was open during an update says so and lets the writer choose', async () => {
  const launched = await launch('chromium');
  await importClients(launched);
  const site = siteNamed('x-home');
  const page = await openSite(launched, site);
  await type(page, site, 'Tea with Northwind');
  await panelShows(page, { status: 'watching', outcome: 'warn' });
  const options = await openOptions(launched);
  await options
    .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
    .catch(() => {});
  await page.bringToFront();
  const questions: string[] = [];
  let answer = false;
  page.on('dialog', (dialog) => {
    questions.push(dialog.message());
    void (answer ? dialog.accept() : dialog.dismiss());
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await pressEnabled(page, site.post);
  await expect.poll(() => questions.length).toBe(1);
  expect(questions[0]).toContain('was not checked');
  expect(questions[0]).not.toContain('Northwind');
  expect(await posts(page)).toEqual([]);
  answer = true;
  await pressEnabled(page, site.post);
  await expect.poll(() => posts(page)).toEqual(['Tea with Northwind']);
  await launched.close();
});
