import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launch } from './browser';
import { allowHosts } from './extension';
import { byTestId } from './extension-page';
import { grave } from './grave';
import { inForce, openOptions } from './options';
import { startTeamHub, type TeamHub } from './team-hub';

// What it does is the same in every browser, and the parts of it are tried in both: once is enough.
let hub: TeamHub;
let launched: Launched;
let options: Page;

beforeAll(async () => {
  hub = await startTeamHub({ unmade: true });
  launched = await launch('chromium', { patch: allowHosts('http://127.0.0.1/*'), allowedOrigins: [hub.origin] });
  options = await openOptions(launched);
});
afterAll(async () => {
  await launched?.close();
  await hub?.stop();
});

/** Opens a part by keyboard, and waits for what the hub says. */
async function open(part: string, shows: string) {
  await options.focus(`${byTestId(part)} > summary`);
  await options.keyboard.press('Enter');
  await options.waitForSelector(`${byTestId(part)}[open] ${byTestId(shows)}`);
  await rested();
}

const rested = () => options.waitForSelector(`${byTestId('team-said')}[data-state="idle"]`);
const says = (what: string, at = byTestId('team-said')) =>
  options.waitForFunction((at, what) => document.querySelector(at)?.textContent?.includes(what), {}, at, what);
const said = () => options.$eval(byTestId('team-said'), (one) => one.textContent ?? '');

async function invited(role: string, name: string): Promise<string> {
  await options.type(byTestId('invite-name'), name);
  await options.select(byTestId('invite-role'), role);
  await options.click(byTestId('invite-make'));
  await rested();
  await options.waitForSelector(byTestId('invite-link'));
  return options.$eval(byTestId('invite-link'), (one) => (one as HTMLInputElement).value);
}

test('the first admin makes the team and its list in the browser, and is called by their name there', async () => {
  await options.type(byTestId('invitation'), hub.invitation);
  await options.waitForSelector(byTestId('hub-first'));
  await options.type(byTestId('hub-name'), 'Lena Example');
  await options.click(byTestId('hub-join'));
  await options.waitForSelector(byTestId('hub-start'));
  await options.click(byTestId('hub-start-empty'));
  await options.waitForSelector(`${byTestId('sync-result')}[data-state="synced"]`);
  expect(await options.$(byTestId('hub-start'))).toBeNull();
  await open('team-members', 'member');
  expect(await options.$eval(byTestId('member'), (one) => one.textContent)).toContain('Lena Example');
  hub.join(await invited('admin', 'Pat Example'));
  expect(hub.list()).toEqual([]);
  hub.push('Northwind Traders PLC', 'Harbour Lane Clinics Ltd');
  hub.push('Northwind Traders PLC', 'Quillfeather GmbH');
});

test('an admin invites in the browser, and who was invited reads the list with the program', async () => {
  const [ann, ben] = [await invited('editor', 'Ann Example'), await invited('member', 'Ben Example')];
  expect(hub.joins('ann', ann)).toContain('Quillfeather');
  expect(hub.joins('ben', ben)).toContain('Quillfeather');
  await open('team-audit', 'audit-whole');
  expect(await options.$$eval(`${byTestId('audit-entry')}[data-kind="invited"]`, (all) => all.length)).toBe(4);
});

test('ends somebody’s access, and everybody else goes on with the new key by themselves', async () => {
  await options.click(`${byTestId('team-members')} > summary`);
  await open('team-members', 'member');
  await says('Ann Example', byTestId('team-members'));
  const row = (
    await options
      .$$(byTestId('member'))
      .then((all) =>
        Promise.all(
          all.map(async (one) => ({ one, text: await one.evaluate((element) => element.textContent ?? '') })),
        ),
      )
  ).find(({ text }) => text.includes('Ann Example'));
  await row?.one.$(byTestId('member-end')).then((button) => button?.click());
  await options.click(byTestId('member-end-sure'));
  await says('another key');
  expect(await options.$(byTestId('invite-link'))).toBeNull(); // it was made with the key before
  expect(hub.reads('ann')).toBe('refused');
  expect(hub.reads('ben')).toContain('Quillfeather');
  expect(hub.list()).toContain('Quillfeather GmbH'); // the admin with the program
  hub.push('Northwind Traders PLC', 'Quillfeather GmbH', 'Paperworks Ltd');
});

test('puts an earlier version back, once it was seen what that changes', async () => {
  await open('team-versions', 'version');
  await options.click(`${byTestId('version')}[data-version="2"] ${byTestId('version-look')}`);
  await options.waitForSelector(byTestId('version-restore'));
  const count = (kind: string) => options.$eval(byTestId(`import-${kind}`), (one) => (one as HTMLElement).dataset.n);
  expect([await count('added'), await count('removed')]).toEqual(['1', '2']);
  await options.click(byTestId('version-restore'));
  await options.waitForFunction((at) => !document.querySelector(at), {}, byTestId('version-preview'));
  await rested();
  expect(await said()).toContain('version 2');
  expect(await options.$eval(byTestId('version-note'), (one) => one.textContent)).toContain('version 2');
  expect(hub.list()).toEqual(['Harbour Lane Clinics Ltd', 'Northwind Traders PLC']);
  expect(await inForce(options)).toBe(2);
});

test('makes a wall: who is inside reads what is behind it until they are put outside, and everybody once it is gone', async () => {
  await open('team-walls', 'wall-new');
  await options.click(byTestId('wall-new'));
  await options.type(byTestId('wall-name'), 'heron');
  await options.type(byTestId('wall-ask'), 'Lena, legal');
  await options.type(byTestId('wall-search'), 'harb');
  // What is searched is made ready once somebody turns to the field.
  await (await options.waitForSelector(byTestId('wall-client-add')))?.click();
  await tick(byTestId('wall-make'));
  await options.click(byTestId('wall-make'));
  await says('The wall is there');
  expect(hub.reads('ben')).toContain('Harbour Lane');
  expect(hub.list()).toEqual(['Northwind Traders PLC']);
  const behind = () => options.$eval(byTestId('wall-behind'), (one) => one.textContent);
  expect(await behind()).toContain('Harbour Lane Clinics Ltd');

  await tick(byTestId('wall-save'));
  await options.click(byTestId('wall-save'));
  await says('Saved');
  expect(hub.reads('ben')).not.toContain('Harbour Lane');

  await options.click(byTestId('wall-down'));
  await options.click(byTestId('wall-down-sure'));
  await says('The wall is gone');
  expect(hub.reads('ben')).toContain('Harbour Lane');
});

/** Ticks Ben, in the part that a button belongs to. */
async function tick(button: string): Promise<void> {
  const boxes = await options.$$(`:is(form, fieldset):has(${button}) label:has(${byTestId('wall-member')})`);
  for (const box of boxes) {
    if (await box.evaluate((label) => label.textContent?.includes('Ben Example'))) await box.click();
  }
}

test('holds the audit against an earlier export', async () => {
  const exported = hub.audit('jsonl');
  const folder = mkdtempSync(join(tmpdir(), 'keepmum-audit-'));
  const compare = async (name: string, text: string, state: string) => {
    writeFileSync(join(folder, name), text);
    const input = await options.$(byTestId('audit-since'));
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(join(folder, name));
    await options.waitForSelector(`${byTestId('audit-since-said')}[data-state="${state}"]`);
  };
  await options.click(`${byTestId('team-audit')} > summary`);
  await open('team-audit', 'audit-since');
  await compare('earlier.jsonl', exported.split('\n').slice(0, 3).join('\n'), 'done');
  await compare('changed.jsonl', exported.replace('"editor"', '"member"'), 'export-changed');
  rmSync(folder, { recursive: true });
});

test('and nothing grave stands in the way of anybody there', async () => {
  await options.click(`${byTestId('version')} ${byTestId('version-look')}`);
  await options.waitForSelector(byTestId('version-restore'));
  await options.$eval('main', (main) => {
    for (const part of main.children) if (!part.matches('[data-testid="team"]')) part.remove();
  });
  expect(await grave(options)).toEqual([]);
});
