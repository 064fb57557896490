import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Launched } from './browser';
import { openSite, type Site, siteNamed } from './sites';

const home = siteNamed('x-home');

/** Opens the page that is written on: one of the sites', and one on which a linter runs where `linted` says so. */
export async function openMeasured(launched: Launched, linted = false): Promise<Page> {
  if (!linted) return openSite(launched, home);
  const page = await openSite(launched, withLinter());
  page.on('pageerror', (error) => console.error(String(error)));
  await page.addScriptTag({ url: '/linter.js', type: 'module' });
  // Sixteen megabytes of it.
  await page.waitForFunction(() => 'linting' in globalThis, { timeout: 180_000 });
  return page;
}

function withLinter(): Site {
  const file = (name: string) => readFileSync(join(process.env.KEEPMUM_BENCH as string, name));
  return {
    ...home,
    besides: {
      policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'",
      files: {
        '/linter.js': { contentType: 'text/javascript', body: file('linter.js') },
        '/linter.wasm': { contentType: 'application/wasm', body: file('linter.wasm') },
      },
    },
  };
}
