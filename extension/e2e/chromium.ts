import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quiet } from './tripwire';

const talking = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'NetworkTimeServiceQuerying',
];

/** What it puts up beside its address bar, which costs as much as the rest of its start. */
const idle = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Flags under which Chromium and its relatives start no conversation of their own. */
export function chromiumFlags(proxyPort: number | undefined, colorScheme: 'light' | 'dark' = 'light'): string[] {
  return [
    // Chromium refuses its sandbox to root, which is who runs tests inside containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--disable-quic',
    '--disable-gpu',
    '--force-color-profile=srgb',
    '--lang=en-US',
    `--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1}`,
    `--disable-features=${[...talking, ...idle].join()}`,
    // No flag ends these two conversations of the browser with its maker: they are led to a dead address.
    `--gaia-url=${quiet}`,
    `--component-updater=url-source=${quiet}/components,disable-pings`,
    // Loopback goes through the proxy too: a page must not reach this machine unseen either.
    ...(proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
  ];
}

/** Settles in a fresh profile what has no flag: no preconnecting to guessed sites, no fetched dictionaries. */
export function quietProfile(dir: string): void {
  mkdirSync(join(dir, 'Default'), { recursive: true });
  const preferences = {
    net: { network_prediction_options: 2 },
    browser: { enable_spellchecking: false },
    spellcheck: { dictionaries: [], dictionary: '' },
    search: { suggest_enabled: false },
  };
  writeFileSync(join(dir, 'Default/Preferences'), JSON.stringify(preferences));
}
