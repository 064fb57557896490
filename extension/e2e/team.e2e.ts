import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { allowHosts } from './extension';
import { byTestId, openExtensionPage, until } from './extension-page';
import { outcome } from './linked';
import { inForce, openOptions, textOf } from './options';
import { startTeamHub, type TeamHub } from './team-hub';

let hub: TeamHub;
beforeAll(async () => {
  hub = await startTeamHub();
});
afterAll(() => hub?.stop());

describe.each(kinds)('the list of a team in %s', (kind) => {
  let launched: Launched;
  let options: Page;
  beforeAll(async () => {
    hub.push('Northwind Traders PLC', 'Harbour Lane Clinics Ltd');
    launched = await launch(kind, { patch: allowHosts('http://127.0.0.1/*'), allowedOrigins: [hub.origin] });
    options = await openOptions(launched);
  });
  afterAll(() => launched.close());

  async function sync(): Promise<string> {
    await options.bringToFront();
    await options.click(byTestId('hub-sync'));
    return outcome(options);
  }

  async function add(popup: Page, name: string): Promise<void> {
    await (await popup.waitForSelector(byTestId('add')))?.click();
    await (await popup.waitForSelector(byTestId('name')))?.type(name);
    await popup.click(byTestId('save'));
    await popup.waitForSelector(byTestId('undo'));
  }

  test('comes with an invitation, and what is no invitation says so', async () => {
    await options.waitForSelector(byTestId('invitation'));
    await options.type(byTestId('invitation'), 'hub.example.com');
    await options.click(byTestId('hub-join'));
    await options.waitForFunction(
      (at) => document.querySelector(at)?.textContent?.includes('#kmi_'),
      {},
      byTestId('hub-said'),
    );
    await options.click(byTestId('invitation'), { count: 3 });
    await options.type(byTestId('invitation'), hub.invite());
    await options.click(byTestId('hub-join'));
    expect(await outcome(options)).toBe('synced');
    expect(await inForce(options)).toBe(2);
    expect(await textOf(options, byTestId('origin'))).toContain(new URL(hub.origin).host);
  });

  test('is asked for again, and changes with the team’s', async () => {
    expect(await sync()).toBe('unchanged');
    hub.push('Northwind Traders PLC', 'Harbour Lane Clinics Ltd', 'Quillfeather GmbH');
    expect(await sync()).toBe('synced');
    expect(await inForce(options)).toBe(3);
  });

  test('is changed by an editor, whose changes wait while nobody can be reached', async () => {
    await options.bringToFront();
    await options.click(byTestId('hub-leave'));
    await options.waitForSelector(`${byTestId('hub')}[data-state="alone"]`);
    await options.type(byTestId('invitation'), hub.invite('editor'));
    await options.click(byTestId('hub-join'));
    await outcome(options);
    const popup = await openExtensionPage(launched, 'popup.html');
    await add(popup, 'Paperworks Ltd');
    await until(() => hub.list().includes('Paperworks Ltd'), 'the change to reach the hub', { every: 300 });
    await hub.pause();
    await add(popup, 'Brackwater Legal');
    await popup.waitForSelector(`${byTestId('popup-sync')}[data-unsent="1"]`);
    expect(await textOf(popup, byTestId('popup-sync'))).toContain('1 change waits');
    await hub.resume();
    expect(await sync()).toBe('unchanged');
    expect(hub.list()).toContain('Brackwater Legal');
    await popup.bringToFront();
    await popup.waitForFunction((at) => !document.querySelector(at), {}, byTestId('popup-sync'));
    await popup.close();
  });

  test('stays as it was when the access ends', async () => {
    hub.revoke();
    expect(await sync()).toBe('access-ended');
    expect(await inForce(options)).toBe(5);
    await options.click(byTestId('hub-leave'));
    await options.waitForSelector(`${byTestId('hub')}[data-state="alone"]`);
    expect(await inForce(options)).toBe(5);
  });

  test('went over the wire closed', async () => {
    const sent = launched.tripwire?.forwarded.join('\n') ?? '';
    expect(sent).toContain('/sync');
    expect(sent).not.toMatch(/kmi_|kmt_|key_|seed_|northwind|paperworks/i);
  });
});
