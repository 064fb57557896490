import { browser } from 'wxt/browser';
import { tell } from '../messages/pages';
import { currentOrNone } from './stored';

/** A site that is watched because its reader asked for it. */
export interface Watched {
  /** Its match pattern, as the browser's own permissions write it. */
  pattern: string;
  /** Whether the browser lets keepmum see it. */
  allowed: boolean;
}

// Addresses of sites only, like the pauses: this is kept outside the database, so that the list may be locked.
const key = 'watched';

/** The sites that were asked for, in the order they were. */
export async function watched(): Promise<Watched[]> {
  const allowed = (pattern: string) => browser.permissions.contains({ origins: [pattern] });
  return Promise.all((await asked()).map(async (pattern) => ({ pattern, allowed: await allowed(pattern) })));
}

/** The site of an address a person typed; undefined where none is meant or it is not encrypted. */
export function siteOf(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, username } = new URL(address);
  const named = /^[^.]+(\.[^.]+)+$/.test(hostname) && username === '';
  return protocol === 'https:' && named ? `https://${hostname}/*` : undefined;
}

export const hostOf = (pattern: string): string => pattern.replace(/^https:\/\/|\/\*$/g, '');

/**
 * Watches sites from now on, if the browser's question is answered with yes. Must be called straight from a click:
 * nothing is awaited before the question. It may close the popup that asked, so what was asked for is kept meanwhile.
 */
export async function watchSites(patterns: string[]): Promise<boolean> {
  const asking = browser.permissions.request({ origins: patterns }).catch(() => false);
  await keep((before) => [...before.filter((one) => !patterns.includes(one)), ...patterns]);
  const allowed = await asking;
  if (!allowed) await keep((before) => before.filter((one) => !patterns.includes(one)));
  const { ok } = await tell('watched-changed');
  return allowed && ok;
}

/** Watches sites no longer, and gives the browser's permission back where nothing else needs it. */
export async function unwatchSites(patterns: string[]): Promise<void> {
  await keep((before) => before.filter((one) => !patterns.includes(one)));
  await tell('watched-changed');
  const needed = await sourceSite();
  const origins = patterns.filter((pattern) => pattern !== needed);
  // What the browser's owner has granted for good cannot be given back.
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
}

/** The site the list is fetched from, which is allowed for that. */
async function sourceSite(): Promise<string | undefined> {
  const source = (await currentOrNone())?.source;
  if (source?.kind === 'url') return siteOf(source.url);
  return source?.kind === 'hub' ? siteOf(source.hub) : undefined;
}

export async function asked(): Promise<string[]> {
  const { [key]: kept } = await browser.storage.local.get(key);
  return (kept as string[] | undefined) ?? [];
}

async function keep(change: (before: string[]) => string[]): Promise<void> {
  await browser.storage.local.set({ [key]: change(await asked()) });
}
