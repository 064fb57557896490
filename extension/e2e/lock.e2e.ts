import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Launched, launch } from './browser';
import { importClients } from './client-list';
import { posts, pressEnabled, type } from './compose';
import { byTestId, openExtensionPage, until } from './extension-page';
import { inForce, openOptions, textOf } from './options';
import { panelShows, press } from './panel';
import { openSite, siteNamed } from './sites';

const site = siteNamed('x-home');
const passphrase = 'correct horse battery';

describe.each(kinds)('%s: the lock', (kind) => {
  let launched: Launched;
  let options: Page;
  beforeAll(async () => {
    launched = await launch(kind);
    await importClients(launched);
    options = await openOptions(launched);
  });
  afterAll(() => launched.close());

  async function fill(page: Page, testId: string, text: string): Promise<void> {
    await page.waitForSelector(byTestId(testId));
    await page.click(byTestId(testId), { count: 3 });
    await page.keyboard.type(text);
  }

  /** The page shows a list that was just opened before it has asked how the lock stands. */
  async function lockNow(): Promise<void> {
    await options.waitForSelector(byTestId('lock-now'));
    await options.click(byTestId('lock-now'));
  }

  async function unlock(page: Page): Promise<void> {
    await fill(page, 'unlock-passphrase', passphrase);
    await page.keyboard.press('Enter');
    await until(async () => (await page.$(byTestId('locked'))) === null, 'it to be open');
  }

  test('is set, and everything is still in force', async () => {
    await options.waitForSelector(byTestId('lock-set'));
    await options.click(byTestId('lock-set'));
    await fill(options, 'lock-new', passphrase);
    await fill(options, 'lock-new-again', passphrase);
    await options.keyboard.press('Enter');
    await options.waitForSelector(`${byTestId('lock')}[data-state="on"]`);
    expect(await inForce(options)).toBe(4);
    const again = await openOptions(launched);
    await until(async () => (await inForce(again).catch(() => 0)) === 4, 'the list in force');
    await again.close();
  });

  test('leaves nothing to see and nothing checked until it is opened, and the draft is judged then', async () => {
    const page = await openSite(launched, site);
    await type(page, site, 'Tea with Northwind');
    await panelShows(page, { status: 'watching', outcome: 'warn' });

    await options.bringToFront();
    await lockNow();
    await options.waitForSelector(byTestId('locked'));
    expect(await textOf(options, 'main')).not.toMatch(/northwind|quillmark/i);
    const popup = await openExtensionPage(launched, 'popup.html');
    await popup.waitForSelector(byTestId('locked'));
    expect(await popup.$(byTestId('client'))).toBeNull();
    await popup.close();

    await page.bringToFront();
    await panelShows(page, { status: 'unchecked', outcome: '' });
    await pressEnabled(page, site.post);
    const { words } = await panelShows(page, { gate: 'unchecked', open: true, focused: 'edit' });
    expect(words).toContain('Your client list is locked.');
    expect(await posts(page)).toEqual([]);
    await press(page, 'unlock'); // shows the options page that is open already

    await options.bringToFront();
    await fill(options, 'unlock-passphrase', 'not it');
    await options.keyboard.press('Enter');
    const said = () => textOf(options, byTestId('unlock-result'));
    await until(async () => (await said()).includes('not the passphrase'), 'the answer');
    await unlock(options);
    await until(async () => (await inForce(options).catch(() => 0)) === 4, 'the list in force');

    await page.bringToFront();
    await panelShows(page, { status: 'watching', outcome: 'warn' });
    await page.close();
  });

  test('opens with a passkey as well, where the browser has them for an extension', async () => {
    await options.bringToFront();
    if (kind === 'firefox') {
      expect(await textOf(options, byTestId('lock'))).toContain('does not let an extension use passkeys');
      expect(await options.$(byTestId('passkey-add'))).toBeNull();
      return;
    }
    await haveAuthenticator(options);
    await options.click(byTestId('passkey-add'));
    await options.waitForSelector(byTestId('passkey-remove'));
    await lockNow();
    await options.waitForSelector(byTestId('unlock-passkey'));
    await options.click(byTestId('unlock-passkey'));
    await until(async () => (await options.$(byTestId('locked'))) === null, 'it to be open');
    await until(async () => (await inForce(options).catch(() => 0)) === 4, 'the list in force');
  });

  test('is opened in the popup, and taken off', async () => {
    await options.bringToFront();
    await lockNow();
    const popup = await openExtensionPage(launched, 'popup.html');
    await unlock(popup);
    await popup.waitForSelector(byTestId('client'));
    await popup.close();
    await options.bringToFront();
    await options.waitForSelector(byTestId('lock-remove'));
    await options.click(byTestId('lock-remove'));
    await fill(options, 'lock-remove-passphrase', passphrase);
    await options.keyboard.press('Enter');
    await options.waitForSelector(`${byTestId('lock')}[data-state="off"]`);
    expect(await inForce(options)).toBe(4);
  });
});

/** Gives a page of Chromium an authenticator that says yes to everything and can make secrets (PRF). */
async function haveAuthenticator(page: Page): Promise<void> {
  const devices = await page.createCDPSession();
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
      isUserVerified: true,
    },
  });
}
