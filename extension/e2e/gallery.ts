import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Launched, launch } from './browser';
import { cardViews } from './card-views';
import { watchAlso } from './extension';
import { openExtensionPage, until } from './extension-page';
import { hubViews } from './hub-views';
import { importFile, openOptions } from './options';
import { practiceMatch, sampleList } from './practice';
import { openSite, type Site } from './sites';
import { type View, views } from './views';

// `just pictures`: every view of our own pages in every look, saved for somebody to look at.
const out = process.env.KEEPMUM_OUT ?? 'build/out/pictures';
const wanted = process.argv.slice(2);

/** At twice the size a page has half as much room in the same window; a popup grows with what is in it. */
const sizes = [100, 200];

interface Look {
  language: string;
  size: number;
  scheme: 'light' | 'dark';
}

mkdirSync(out, { recursive: true });
let taken = 0;
for (const scheme of ['light', 'dark'] as const) {
  const launched = await launch('chromium', {
    extension: process.env.KEEPMUM_EXTENSION,
    patch: watchAlso(practiceMatch),
    colorScheme: scheme,
  });
  const options = await openOptions(launched);
  await importFile(options, sampleList);
  await options.close();
  for (const language of ['en', 'ar']) {
    for (const view of [...views, ...cardViews, ...hubViews].filter(
      ({ name }) => wanted.length === 0 || wanted.includes(name),
    )) {
      for (const size of sizes) {
        const path = join(out, `${view.name}-${scheme}-${language}-${size}.png`) as `${string}.png`;
        await take(launched, view, { language, size, scheme }, path);
        taken++;
      }
    }
  }
  await launched.close();
}
console.log(`${taken} pictures are in ${out}`);

async function take(
  launched: Launched,
  view: View,
  { language, size, scheme }: Look,
  path: `${string}.png`,
): Promise<void> {
  const scale = size / 100;
  const width = view.page === 'popup.html' ? view.width : view.width / scale;
  const { height } = view;
  const prepare = async (fresh: Page) => {
    await speak(fresh, language);
    await fresh.setViewport({ width, height, deviceScaleFactor: scale });
  };
  const page =
    typeof view.page === 'string'
      ? await openOwn(launched, view.page, view, prepare)
      : await openOver(launched, view.page, scheme, prepare);
  await view.prepare?.(page);
  // What stays at the bottom of the window belongs at the bottom of the picture.
  const whole = await page.evaluate((what) => {
    const card = what && document.querySelector(what); // it stands beside the text and makes no page longer
    return card ? card.scrollHeight + 18 : document.documentElement.scrollHeight;
  }, view.shows);
  await page.setViewport({ width, height: Math.max(height, whole), deviceScaleFactor: scale });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.screenshot({ path });
  await view.after?.(page);
  await page.close();
}

async function openOwn(
  launched: Launched,
  path: string,
  { before, shows = 'main' }: View,
  prepare: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await openExtensionPage(launched, 'frame.html');
  await prepare(page);
  await before?.(page);
  if (before) await page.goto('about:blank'); // another part of the same page would not load it anew
  await page.goto(`${launched.extensionOrigin}/${path}`);
  const stands = (what: string) => document.querySelector(what)?.checkVisibility() ?? false;
  await until(() => page.evaluate(stands, shows), path);
  return page;
}

/** A site's page, for what stands over one: it follows the colours of the site. */
async function openOver(
  launched: Launched,
  site: Site,
  scheme: Look['scheme'],
  prepare: (page: Page) => Promise<void>,
): Promise<Page> {
  const page = await openSite(launched, site, site.address, prepare);
  if (scheme === 'dark') await page.addStyleTag({ content: ':root { background: #15202b; color: #eef3f7 }' });
  return page;
}

/** The browser itself speaks one language: the page is told of another before its first script runs. */
async function speak(page: Page, language: string): Promise<void> {
  await page.evaluateOnNewDocument((tag) => {
    const { chrome } = globalThis as unknown as { chrome?: { i18n?: { getUILanguage(): string } } };
    if (chrome?.i18n) chrome.i18n.getUILanguage = () => tag;
  }, language);
}
