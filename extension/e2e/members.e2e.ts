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
  hub = await startTeamHub();
  hub.push('Northwind Traders PLC', 'Harbour Lane Clinics Ltd');
  hub.push('Northwind Traders PLC', 'Quillfeather GmbH');
  launched = await launch('chromium', { patch: allowHosts('http://127.0.0.1/*'), allowedOrigins: [hub.origin] });
  options = await openOptions(launched);
  await options.type(byTestId('invitation'), hub.invite('admin', 'Lena Example'));
  await options.click(byTestId('hub-join'));
  await options.waitForSelector(byTestId('team'));
}, 180_000);
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
const said = () => options.$eval(byTestId('team-said'), (one) => one.textContent ?? '');

async function invited(role: string, name: string): Promise<string> {
  await options.type(byTestId('invite-name'), name);
  await options.select(byTestId('invite-role'), role);
  await options.click(byTestId('invite-make'));
  await rested();
  await options.waitForSelector(byTestId('invite-link'));
  return options.$eval(byTestId('invite-link'), (one) => (one as HTMLInputElement).value);
}

test('an admin invites in the browser, and who was invited reads the list with the program', async () => {
  await open('team-members', 'member');
  const [ann, ben] = [await invited('editor', 'Ann Example'), await invited('member', 'Ben Example')];
  expect(hub.joins('ann', ann)).toContain('Quillfeather');
  expect(hub.joins('ben', ben)).toContain('Quillfeather');
  await open('team-audit', 'audit-whole');
  expect(await options.$$eval(`${byTestId('audit-entry')}[data-kind="invited"]`, (all) => all.length)).toBe(4);
});

test('ends somebody’s access, and everybody else goes on with the new key by themselves', async () => {
  await options.click(`${byTestId('team-members')} > summary`);
  await open('team-members', 'member');
  await options.waitForFunction(
    (at) => document.querySelector(at)?.textContent?.includes('Ann Example'),
    {},
    byTestId('team-members'),
  );
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
  await options.waitForFunction(
    (at) => document.querySelector(at)?.textContent?.includes('another key'),
    {},
    byTestId('team-said'),
  );
  expect(await options.$(byTestId('invite-link'))).toBeNull(); // it was made with the key before
  expect(hub.reads('ann')).toBe('refused');
  expect(hub.reads('ben')).toContain('Quillfeather');
  expect(hub.list()).toContain('Quillfeather GmbH'); // the admin with the program
  hub.push('Northwind Traders PLC', 'Quillfeather GmbH', 'Paperworks Ltd');
});

test('puts an earlier version back, once it was seen what that changes', async () => {
  await open('team-versions', 'version');
  await options.click(`${byTestId('version')}[data-version="1"] ${byTestId('version-look')}`);
  await options.waitForSelector(byTestId('version-restore'));
  const count = (kind: string) => options.$eval(byTestId(`import-${kind}`), (one) => (one as HTMLElement).dataset.n);
  expect([await count('added'), await count('removed')]).toEqual(['1', '2']);
  await options.click(byTestId('version-restore'));
  await options.waitForFunction((at) => !document.querySelector(at), {}, byTestId('version-preview'));
  await rested();
  expect(await said()).toContain('version 1');
  expect(hub.list()).toEqual(['Harbour Lane Clinics Ltd', 'Northwind Traders PLC']);
  expect(await inForce(options)).toBe(2);
});

test('says who is inside a wall: who is put outside no longer reads what is behind it', async () => {
  const clients = [
    { id: 'northwind', name: 'Northwind Traders PLC' },
    { id: 'alderfield', name: 'Alderfield Heron PLC', wall: 'heron' },
  ];
  hub.list(); // a push starts from what was read last
  const inside = ['Lena Example', 'Ben Example'];
  hub.pushList(clients, { walls: [{ id: 'heron', ask: 'Lena, legal', inside }] });
  expect(hub.reads('ben')).toContain('Alderfield Heron');
  await open('team-walls', 'wall');
  const boxes = await options.$$(`${byTestId('wall')}[data-id="heron"] label`);
  for (const box of boxes) {
    if (await box.evaluate((label) => label.textContent?.includes('Ben Example'))) await box.click();
  }
  await options.click(byTestId('wall-save'));
  await options.waitForFunction(
    (at) => document.querySelector(at)?.textContent?.includes('Saved'),
    {},
    byTestId('team-said'),
  );
  expect(hub.reads('ben')).not.toContain('Alderfield Heron');
  expect(hub.list()).toContain('Alderfield Heron PLC');
});

test('and nothing grave stands in the way of anybody there', async () => {
  await options.click(`${byTestId('version')} ${byTestId('version-look')}`);
  await options.waitForSelector(byTestId('version-restore'));
  await options.$eval('main', (main) => {
    for (const part of main.children) if (!part.matches('[data-testid="team"]')) part.remove();
  });
  expect(await grave(options)).toEqual([]);
});
