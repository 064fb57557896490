import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { byTestId } from './extension-page';
import { linkFile, outcome } from './linked';
import { importFile, lookAtFile } from './options';
import { panelShows } from './panel';
import { sampleList } from './practice';
import { type Site, siteNamed } from './sites';

/** One thing a person sees of our own pages, and how to come there. */
export interface View {
  name: string;
  /** Its address below the extension's origin, or the site's page that it stands over. */
  page: string | Site;
  width: number;
  height: number;
  /** What is there once the page stands; `main` unless told otherwise. */
  shows?: string;
  /** Called before the page is opened. */
  before?: (page: Page) => Promise<unknown>;
  prepare?: (page: Page) => Promise<void>;
  /** Puts back what was changed on the way. */
  after?: (page: Page) => Promise<void>;
}

const people: Site = { ...siteNamed('facebook-one-step'), entry: 'people', editor: '' };
const popup = { page: 'popup.html', width: 380, height: 600 };
const options = { page: 'options.html', width: 900, height: 900 };

/** Every view that is looked at. A new one is a line here. */
export const views: View[] = [
  { ...popup, name: 'popup', prepare: list },
  { ...popup, name: 'popup-search', prepare: (page) => search(page, 'north') },
  { ...popup, name: 'popup-new', prepare: add },
  { ...popup, name: 'popup-edit', prepare: edit },
  { ...popup, name: 'popup-permission', prepare: permission },
  { ...popup, name: 'popup-removed', prepare: remove, after: undo },
  { ...options, name: 'options' },
  { ...options, name: 'options-preview', prepare: preview },
  { ...options, name: 'options-tried', prepare: tryText },
  { ...options, name: 'options-conflict', prepare: conflict, after: sampleAgain },
  { ...options, name: 'options-lock-new', prepare: newLock },
  { ...options, name: 'options-lock', prepare: setLock },
  { ...options, name: 'options-locked', prepare: lock },
  { ...popup, name: 'popup-locked', prepare: locked },
  { ...options, name: 'options-opened', prepare: unlock },
  { name: 'tie', page: people, width: 900, height: 700, prepare: befriend },
];

/** Asks a client to be a friend, which is held. */
async function befriend(page: Page): Promise<void> {
  await page.click('#friend');
  await panelShows(page, { gate: 'held', open: true, focused: 'edit' });
}

async function list(page: Page): Promise<void> {
  await page.waitForSelector(byTestId('client'));
}

async function search(page: Page, query: string): Promise<void> {
  await list(page);
  await page.type(byTestId('search'), query);
}

async function add(page: Page): Promise<void> {
  await list(page);
  await page.click(byTestId('add'));
  await page.type(byTestId('name'), 'Target Ltd');
  await page.type(byTestId('alias'), 'Alderfield & Sons');
  // What is worth knowing of a name is said once the typing rests.
  await page.waitForSelector(`${byTestId('form-notes')} li`);
}

async function edit(page: Page): Promise<void> {
  await list(page);
  await page.click(`[data-id="northwind"] ${byTestId('edit')}`);
  await page.waitForSelector(byTestId('save'));
  for (const summary of await page.$$('form > details > summary')) await summary.click();
}

async function permission(page: Page): Promise<void> {
  await list(page);
  await page.click(`[data-id="brightpath"] ${byTestId('edit')}`);
  await page.waitForSelector(`${byTestId('permission-0')} summary`);
  await page.click(`${byTestId('permission-0')} summary`);
}

async function remove(page: Page): Promise<void> {
  await list(page);
  await page.click(`[data-id="pennyprint"] ${byTestId('remove')}`);
  await page.waitForSelector(byTestId('undo'));
}

async function undo(page: Page): Promise<void> {
  await page.click(byTestId('undo'));
  await page.waitForSelector(byTestId('undo'), { hidden: true });
}

const passphrase = 'a few words nobody guesses';

async function newLock(page: Page): Promise<void> {
  await page.waitForSelector(byTestId('lock-set'));
  await page.click(byTestId('lock-set'));
}

async function setLock(page: Page): Promise<void> {
  await page.waitForSelector(`${byTestId('lock')}[data-state]`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (await page.$(byTestId('lock-now'))) return;
  await newLock(page);
  await page.type(byTestId('lock-new'), passphrase);
  await page.type(byTestId('lock-new-again'), passphrase);
  await page.click(byTestId('lock-new-save'));
  await page.waitForSelector(byTestId('lock-now'));
}

async function lock(page: Page): Promise<void> {
  await page.waitForSelector(`${byTestId('lock-now')}, ${byTestId('locked')}`);
  await page.click(byTestId('lock-now')).catch(() => {});
  await page.waitForSelector(byTestId('locked'));
  await page.click('details > summary');
}

async function locked(page: Page): Promise<void> {
  await page.waitForSelector(byTestId('locked'));
}

/** Opens it and takes the lock off: the views after this one show the list. */
async function unlock(page: Page): Promise<void> {
  await page.waitForSelector(`${byTestId('lock')}[data-state], ${byTestId('locked')}`);
  if (!(await page.$(byTestId('locked')))) return;
  await page.type(byTestId('unlock-passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await page.waitForSelector(byTestId('lock-remove'));
  await page.click(byTestId('lock-remove'));
  await page.type(byTestId('lock-remove-passphrase'), passphrase);
  await page.keyboard.press('Enter');
  await page.waitForSelector(byTestId('lock-set'));
}

/** A list that was changed here and a linked file that has the same clients another way. */
async function conflict(page: Page): Promise<void> {
  const address = page.url();
  await page.goto(address.replace('options.html', 'popup.html'));
  await list(page);
  await page.click(`[data-id="northwind"] ${byTestId('edit')}`);
  await page.waitForSelector(byTestId('name'));
  await page.type(byTestId('name'), ' and Daughters');
  await page.click(byTestId('save'));
  await list(page);
  await page.goto(address);
  await page.waitForSelector(byTestId('link-choose'));
  const clients = [
    { id: 'northwind', name: 'Northwind Trading Company', aliases: ['NTC'], sensitivity: 'high' },
    { id: 'brightpath', name: 'Brightpath Learning', permissions: [{ facets: ['name'], basis: 'spoken' }] },
  ];
  await linkFile(page, 'team.json', JSON.stringify({ keepmum: 1, clients }));
  await page.click(byTestId('sync-add'));
  await outcome(page);
  await page.waitForSelector(byTestId('conflict'));
}

/** A table with something of everything: known and unknown columns, changes, doubles, noisy names, faults. */
async function preview(page: Page): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'keepmum-view-'));
  const path = join(dir, 'accounts.csv');
  const rows = [
    'Account Name;Website;Twitter;Region',
    'Northwind Traders PLC;northwind.example;@northwindtrade;North',
    'Harbour Lane Foods;harbourlane.example;;North',
    'Harbour Lane Foods Ltd;harbourlane.example;;South',
    'Next;;;South',
    ';nameless.example;;South',
    'Kestrel & Sons;https://kestrel.example/;@kestrel sons;East',
  ];
  writeFileSync(path, rows.join('\n'));
  await lookAtFile(page, path);
  rmSync(dir, { recursive: true });
  await page.waitForSelector(byTestId('import-apply'));
  await page.$eval(`${byTestId('columns')} summary`, (summary) => (summary as HTMLElement).click());
}

async function tryText(page: Page): Promise<void> {
  await page.waitForSelector(byTestId('tester-text'));
  await page.type(byTestId('tester-text'), 'So proud: we just won the Northwind relaunch, and it starts in May.');
  await page.click(byTestId('tester-check'));
  await page.waitForSelector(`${byTestId('tester-result')}:not([data-outcome=""])`);
}

async function sampleAgain(page: Page): Promise<void> {
  await importFile(page, sampleList);
}
