import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags, quietProfile } from './chromium';
import { builtExtension, type Kind, type Patch, stageExtension } from './extension';
import { firefoxPreferences } from './firefox';
import { PATIENCE_MS } from './patience';
import { type Settled, settleInHome, settleOnPage } from './settled';
import { setTripwire, type Tripwire } from './tripwire';

export const kinds: Kind[] = ['chromium', 'firefox'];

export interface LaunchOptions {
  /** The browser's program; KEEPMUM_CHROMIUM or KEEPMUM_FIREFOX, or Debian's, without it. */
  program?: string;
  /** Where the built extension is; the build's own output without it. `false`: a browser without keepmum. */
  extension?: string | false;
  patch?: Patch;
  headless?: boolean;
  /** `false` lets everything through: for a person who wants to look around, never for a test. */
  tripwire?: boolean;
  allowedOrigins?: string[];
  colorScheme?: 'light' | 'dark';
  /** Firefox: stop the event page after this many idle milliseconds. */
  backgroundIdle?: number;
  /** What an organisation settled for its browsers. */
  settled?: Settled;
  /** Where a browser lived that was ended by `kill`, so that it is started again as the same. */
  home?: Home;
}

/** What outlives a browser. */
export interface Home {
  profile: string;
  staged: { dir: string; addonId: string | undefined } | undefined;
  /** The host of the add-on's pages in Firefox. */
  uuid: string;
}

/** A browser with the extension in it, and nothing else of the outside world. */
export interface Launched {
  kind: Kind;
  browser: Browser;
  /** Scheme and host of the extension's own pages; empty without the extension. */
  extensionOrigin: string;
  tripwire: Tripwire | undefined;
  /** Where its downloads go. */
  downloads: string;
  newPage(): Promise<Page>;
  home: Home;
  /** Ends it as a crash does, at once and in the middle of whatever it does. Its home stays, to be started again. */
  kill(): Promise<void>;
  /** Ends the browser. Throws when anything tried to leave it for an address the test had not allowed. */
  close(): Promise<void>;
}

export async function launch(kind: Kind, options: LaunchOptions = {}): Promise<Launched> {
  const tripwire = options.tripwire === false ? undefined : await setTripwire(options.allowedOrigins);
  const home = options.home ?? newHome();
  const { profile, staged, uuid } = home;
  const downloads = join(profile, 'downloads');
  const browser = await (kind === 'chromium' ? startChromium() : startFirefox());
  let extensionOrigin = '';
  if (staged) {
    if (kind === 'firefox' && options.settled) settleInHome(profile, staged.addonId ?? '', options.settled);
    const id = await browser.installExtension(staged.dir);
    if (kind === 'chromium' && options.settled) await settleOnPage(browser, id, options.settled);
    extensionOrigin = kind === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${uuid}`;
  }
  return {
    kind,
    browser,
    extensionOrigin,
    tripwire,
    downloads,
    async newPage() {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      return page;
    },
    home,
    async kill() {
      // The driver would put these back when its browser ends, perhaps while the next one already reads them.
      for (const file of ['prefs.js', 'user.js']) rmSync(join(profile, `${file}.puppeteer`), { force: true });
      const main = browser.process();
      const ended = new Promise((resolve) => main?.once('exit', resolve));
      // The whole group of them: a process that is left would go on writing.
      if (main?.pid) process.kill(-main.pid, 'SIGKILL');
      await ended;
      await tripwire?.close();
    },
    async close() {
      await browser.close();
      for (const dir of [profile, staged?.dir]) {
        // Firefox may still be writing its last words.
        if (dir) rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
      }
      await tripwire?.close();
      if (tripwire?.recorded.length) {
        throw new Error(`requests left the browser:\n${tripwire.recorded.join('\n')}`);
      }
    },
  };

  function newHome(): Home {
    const staged =
      options.extension === false
        ? undefined
        : stageExtension(options.extension ?? builtExtension(kind), options.patch);
    const profile = mkdtempSync(join(tmpdir(), 'keepmum-profile-'));
    const started = process.env.KEEPMUM_FIREFOX_PROFILE;
    if (kind === 'chromium') quietProfile(profile);
    else if (started) cpSync(started, profile, { recursive: true });
    return { profile, staged, uuid: randomUUID() };
  }

  function startChromium(): Promise<Browser> {
    return puppeteer.launch({
      executablePath: options.program ?? process.env.KEEPMUM_CHROMIUM ?? '/usr/bin/chromium',
      headless: options.headless ?? true,
      enableExtensions: Boolean(staged),
      pipe: true,
      protocolTimeout: 2 * PATIENCE_MS,
      timeout: PATIENCE_MS,
      userDataDir: profile,
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
      defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
      args: chromiumFlags(tripwire?.port, options.colorScheme),
    });
  }

  function startFirefox(): Promise<Browser> {
    return puppeteer.launch({
      browser: 'firefox',
      protocolTimeout: 2 * PATIENCE_MS,
      timeout: PATIENCE_MS,
      executablePath: options.program ?? process.env.KEEPMUM_FIREFOX ?? '/usr/bin/firefox-esr',
      headless: options.headless ?? true,
      userDataDir: profile,
      // A release build listens to the preference for its settings server only under this variable.
      env: { ...process.env, ...(options.settled && { HOME: profile }), MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      // Without it a driver may not open an add-on's own pages.
      args: ['--remote-allow-system-access'],
      defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.alwaysOpenPanel': false,
        ...firefoxPreferences(tripwire?.port, options.colorScheme),
        // Fixed before the first start: nothing tells a driver the address of an add-on's pages later.
        ...(staged?.addonId && {
          'extensions.webextensions.uuids': JSON.stringify({ [staged.addonId]: uuid }),
        }),
        ...(options.backgroundIdle && { 'extensions.background.idle.timeout': options.backgroundIdle }),
      },
    });
  }
}
