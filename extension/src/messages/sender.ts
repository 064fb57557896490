/** Who may open which port. Everything else is disconnected without a word. */
import { COMPOSER_PORT, MARKS_PORT, PANEL_PORT } from './composer';

export type PortKind = typeof COMPOSER_PORT | typeof MARKS_PORT | typeof PANEL_PORT;

/** What is needed of a port's sender. */
export interface Sender {
  id?: string;
  url?: string;
  tab?: { id?: number };
  frameId?: number;
}

export interface Self {
  id: string;
  /** An address of ours, for its scheme. */
  base: string;
  /** The match patterns the content script is declared for. */
  sites: string[];
}

/** The kind of a port its sender may open; undefined when it may not. */
export function admitted(name: string, sender: Sender | undefined, self: Self): PortKind | undefined {
  if (!sender || sender.id !== self.id || sender.tab?.id === undefined || !sender.url) return undefined;
  let url: URL;
  try {
    url = new URL(sender.url);
  } catch {
    return undefined;
  }
  if (name === COMPOSER_PORT) return self.sites.some((pattern) => matches(pattern, url)) ? name : undefined;
  if (name !== MARKS_PORT && name !== PANEL_PORT) return undefined;
  // Chromium gives the frame a fresh host per session, so only scheme and path can be compared; the
  // sender's id, which the browser sets, has said already that the frame is ours.
  const ours = url.protocol === new URL(self.base).protocol && url.pathname === '/frame.html';
  return ours && sender.frameId !== 0 ? name : undefined;
}

/** Whether a match pattern of the manifest ("https://*.example.com/*") covers an address; ports do not matter. */
export function matches(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, host = '', path = ''] = parts;
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  if (host.startsWith('*.')) {
    if (url.hostname !== host.slice(2) && !url.hostname.endsWith(host.slice(1))) return false;
  } else if (host !== '*' && url.hostname !== host.replace(/:\d+$/, '')) {
    return false;
  }
  const wanted = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${wanted.join('.*')}$`).test(url.pathname + url.search);
}

/** A session is at least 128 random bits in hex; anything else could be guessed. */
export function isSession(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32,128}$/.test(value);
}
